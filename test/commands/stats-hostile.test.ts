import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatNames } from '../../src/render/formats/index.js';
import { traite } from '../run.js';
import { hostile, writeStore } from './figure-store.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'traite-'));
  writeStore(join(folder, 'data'), hostile);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const drawn = ['svg'];
const calls: readonly (readonly string[])[] = [
  ['stats'],
  ['stats', 'suspects'],
  ['stats', 'suspects', '--by', 'year,place'],
  ['stats', 'suspects', '--by', 'partner,reported_by'],
  ['stats', 'suspects', '--side-by-side'],
  ['stats', 's2021-0', 's2021-1', '--sum'],
  ['stats', '--compare', 's2021-0', 's2022-0', 's2022-1'],
  ['conflicts'],
];
const cases = calls.flatMap((call) =>
  [...formatNames.filter((name) => name !== 'ics'), ...drawn]
    .filter((format) => format !== 'svg' || (call[0] === 'stats' && call[1] !== '--compare'))
    .map((format) => [...call, '-o', format]),
);

/** What a terminal or a CI runner would obey, or hide. */
const raw = /[^\P{Cc}\n\t]|[\p{Cf}\u2028\u2029\ufffe]/u;

describe('texts that would be obeyed', () => {
  it.each(cases.map((call) => [call.join(' '), call] as const))('are not: %s', async (_, call) => {
    for (const world of [{ piped: true }, { width: 40 }]) {
      const { output, notes, exit } = await traite(call, { directory: folder, ...world });
      expect(exit).toBeLessThanOrEqual(1);
      expect(output + notes).not.toMatch(raw);
      expect(output + notes).not.toMatch(/^\s*::|##\[/m);
    }
  });

  it('are on every page all the same, made visible', async () => {
    const call = ['stats', 'suspects', '--wide'];
    const { output, notes } = await traite(call, { directory: folder });
    expect(notes).toBe('');
    for (const text of ['\\x1b[2J', '\\x9b31m', '\\u{202e}txt', 'a very long name a very']) {
      expect(output).toContain(text);
    }
  });

  it('are no markup in HTML and in a drawing', async () => {
    for (const format of ['html', 'svg']) {
      const call = ['stats', 'suspects', '-o', format];
      const { output } = await traite(call, { directory: folder });
      expect(output).toMatch(/&(?:lt|#60);script/);
      expect(output).not.toContain('<script>&');
    }
  });

  it('are no formula in a spreadsheet', async () => {
    const call = ['stats', 'suspects', '-o', 'csv'];
    const { output } = await traite(call, { directory: folder });
    expect(output).toContain("'=cmd|calc");
    expect(output).not.toMatch(/(?:^|[,;"\n])\s*=cmd/);
  });

  it('keep JSON and YAML whole', async () => {
    const json = await traite(['stats', 'suspects', '-o', 'json'], { directory: folder });
    const printed: unknown = JSON.parse(json.output);
    expect(JSON.stringify(printed)).toContain('=cmd|calc\\u001b[2J');
  });

  it.each([
    ['stats', '\u001B[31mred'],
    ['stats', 'suspects', '--by', '\u202Esex'],
    ['stats', '--compare', 's2021-0', '::error::x\u0007'],
    ['stats', 'suspects', '-o', '\u001B]0;x\u0007'],
    ['stats', 'suspects', '--as-of', '##[group]\n::error::'],
  ])('are not obeyed on the command line: %j', async (...call) => {
    const { output, notes, exit } = await traite(call, { directory: folder });
    expect([1, 2]).toContain(exit);
    expect(output + notes).not.toMatch(raw);
    expect(output + notes).not.toMatch(/^\s*::|##\[/m);
  });
});
