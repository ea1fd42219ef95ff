import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNames } from '../../src/render/formats/index.js';
import { outputSchema } from '../output-schemas.js';
import { traite } from '../run.js';
import { hostile, trap } from './cooperation-store.js';
import { writeStore } from './figure-store.js';

let folder = '';
let directory = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'traite-'));
  directory = join(folder, 'hostile');
  writeStore(join(directory, 'data'), hostile);
  mkdirSync(join(folder, 'empty'));
  writeStore(join(folder, 'empty', 'data'), {});
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const calls: readonly (readonly string[])[] = [
  ['brief', 'gb'],
  ['timeline'],
  ['chain', 'text'],
  ['coverage'],
  ['coverage', '--by', 'year'],
];
const cases = calls.flatMap((call) =>
  [...formatNames, ...(call[0] === 'timeline' ? ['ics'] : [])].map((format) => [
    ...call,
    '-o',
    format,
  ]),
);

/** What a terminal or a CI runner would obey, or hide. */
const raw = /[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029\ufffe]/u;

describe('texts that would be obeyed', () => {
  it.each(cases.map((call) => [call.join(' '), call] as const))('are not: %s', async (_, call) => {
    for (const world of [{ piped: true }, { width: 40 }, { width: 200 }]) {
      const { output, notes, exit } = await traite(call, { directory, ...world });
      expect(exit).toBe(0);
      expect(output).not.toBe('');
      const lines = call.at(-1) === 'ics' ? output.replaceAll('\r\n', '\n') : output;
      expect(lines + notes).not.toMatch(raw);
      expect(lines + notes).not.toMatch(/^\s*::|##\[/m);
    }
  });

  it.each(calls.slice(0, 4).map((call) => [call.join(' '), call] as const))(
    'are there all the same, made visible: %s',
    async (_, call) => {
      const { output, notes } = await traite(call, { directory, width: 4000 });
      const visible = '=cmd|calc\\x1b[2J\\x07\\x9b31m\\u{202e}txt\\n:\\x3aerror';
      expect(output.includes(visible)).toBe(call[0] !== 'coverage');
      expect(notes).not.toContain('=cmd');
    },
  );

  it.each(['brief gb', 'timeline', 'chain text'])('are no markup: %s', async (call) => {
    const html = await traite([...call.split(' '), '-o', 'html'], { directory });
    expect(html.output).toContain('&#60;script&#62;');
    expect(html.output).not.toContain('<script>&');
    const markdown = await traite([...call.split(' '), '-o', 'markdown'], { directory });
    expect(markdown.output).not.toMatch(/(?<!\\)<script/);
  });

  it('are no formula in a spreadsheet', async () => {
    const { output } = await traite(['timeline', '-o', 'csv'], { directory });
    expect(output).toContain("'=cmd|calc");
    expect(output).not.toMatch(/(?:^|[,;"\n])\s*=cmd/);
  });

  it.each(['brief gb', 'timeline', 'chain text', 'coverage'])(
    'keep JSON whole, as its schema says: %s',
    async (name) => {
      const call = [...name.split(' '), '-o', 'json'];
      const printed: unknown = JSON.parse((await traite(call, { directory })).output);
      const validate = outputSchema(call);
      validate?.(printed);
      expect(validate?.errors).toBeNull();
      const whole = JSON.stringify(printed).includes(JSON.stringify(trap).slice(1, -1));
      expect(whole).toBe(name === 'brief gb' || name === 'timeline');
    },
  );

  it.each([
    ['brief', '\u001B[31mred'],
    ['brief', '::error::x\n::warning::'],
    ['chain', '\u202Etext'],
    ['chain', '##[group]\u0007'],
    ['coverage', '--by', '\u001B]0;x\u0007'],
    ['timeline', '-o', '\u009B31m'],
    ['timeline', '--since', '::error::\n'],
  ])('are not obeyed on the command line: %j', async (...call) => {
    const { output, notes, exit } = await traite(call, { directory });
    expect([1, 2]).toContain(exit);
    expect(notes).not.toBe('');
    expect(output + notes).not.toMatch(raw);
    expect(output + notes).not.toMatch(/^\s*::|##\[/m);
  });
});

describe('a store of no records', () => {
  it.each<[string[], number, string]>([
    [['brief', 'gb'], 2, 'traite: unknown partner "gb"\n'],
    [['chain', 'text'], 1, 'no record "text"\n'],
    [['timeline'], 0, '0 of 0 records\n'],
    [['timeline', '--fail-empty'], 1, '0 of 0 records\n'],
    [['coverage'], 0, '0 of 0 records\n'],
    [['coverage', '--by', 'kind'], 0, '0 of 0 records\n'],
  ])('is told of by %j', async (call, exit, notes) => {
    const world = { directory: join(folder, 'empty') };
    expect(await traite(call, world)).toEqual({ output: '', notes, exit });
  });

  it.each(['timeline', 'coverage'])('is no record for programs: %s', async (name) => {
    const { output } = await traite([name, '-o', 'json'], { directory: join(folder, 'empty') });
    expect(JSON.parse(output)).toMatchObject({ meta: { count: 0 }, records: [] });
  });
});
