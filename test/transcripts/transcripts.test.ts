import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outputSchema } from '../output-schemas.js';
import { root } from '../run.js';
import type { Call } from './page.js';
import { parsePage, play } from './page.js';

const folder = 'test/transcripts';
const own = readdirSync(`${root}/${folder}`).filter((name) => name.endsWith('.md'));
const pages = ['README.md', ...own.map((name) => `${folder}/${name}`)];

function read(name: string): string {
  return readFileSync(`${root}/${name}`, 'utf8');
}

function callsOf(name: string): Call[] {
  return parsePage(read(name)).parts.flatMap((part) => (typeof part === 'string' ? [] : part));
}

function rewritePages(): void {
  it.each(pages)('writes %s', async (name) => {
    let text = '';
    for (const part of parsePage(read(name)).parts) {
      text += typeof part === 'string' ? part : `${part.line}\n${(await play(part)).shown}`;
    }
    writeFileSync(`${root}/${name}`, text);
  });
}

function comparePage(name: string): void {
  const calls = callsOf(name);

  it('has a heading, a sentence and examples', () => {
    expect(read(name)).toMatch(/^# \S.*\n\n\S/);
    expect(calls.length).toBeGreaterThan(0);
  });

  it.each(calls)('$line', async (call) => {
    const { printed, shown } = await play(call);
    expect(shown).toBe(call.expected);
    const schema = outputSchema(call.argv);
    if (schema !== undefined && printed.output !== '') {
      schema(JSON.parse(printed.output));
      expect(schema.errors ?? []).toEqual([]);
    }
  });
}

if (process.env['UPDATE'] === '1') describe('UPDATE=1', rewritePages);
else describe.each(pages)('%s', comparePage);
