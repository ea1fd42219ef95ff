import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { property } from '../../src/model/property.js';
import { ids, traite } from '../run.js';
import { cooperation } from './cooperation-store.js';
import { writeStore } from './figure-store.js';

let directory = '';
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), 'traite-'));
  writeStore(join(directory, 'data'), cooperation);
});
afterAll(() => {
  rmSync(directory, { recursive: true });
});

const brief = (...argv: string[]) => traite(['brief', ...argv], { directory });

describe('the partner of a brief', () => {
  it('goes by its id, code, alias or name in any language', async () => {
    const { output, notes, exit } = await brief('gb');
    expect([notes, exit]).toEqual(['', 0]);
    expect(output).toMatch(/^Briefing: United Kingdom\n\nFigures, as of 2026-11-22\n/);
    for (const name of ['GB', 'Britain', 'royaume uni', 'Vuong quoc Anh']) {
      expect((await brief(name)).output).toBe(output);
    }
  });

  it.each<[string[], string]>([
    [['Home Offise'], 'unknown partner "Home Offise"; did you mean "Home Office"'],
    [['iim'], 'unknown partner "iim"; did you mean '],
    [['Atlantis'], 'unknown partner "Atlantis"'],
    [[], '"traite brief" needs its partner'],
    [['gb', 'us'], '"traite brief" has no use for "us"'],
    [
      ['gb', '--since', '2024'],
      'unknown option "--since"; did you mean "--store"? allowed: --output',
    ],
    [['gb', '--as-of', 'soon'], '--as-of'],
    [['gb', '-o', 'pdf'], 'unknown output "pdf"; allowed: table'],
    [['gb', '--lang', 'de'], 'unknown language "de"; allowed: fr, en, vi'],
  ])('is exit 2 where the call is wrong: %j', async (argv, message) => {
    const { output, notes, exit } = await brief(...argv);
    expect([output, exit]).toEqual(['', 2]);
    expect(notes.startsWith(`traite: ${message}`)).toBe(true);
    expect(notes.trimEnd()).not.toContain('\n');
  });
});

describe('the page of a brief', () => {
  it('fits the terminal, and no line ends in spaces', async () => {
    for (const width of [40, 80, 140]) {
      const { output } = await traite(['brief', 'gb'], { directory, width });
      const lines = output.split('\n');
      expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(width);
      expect(lines.filter((line) => line.endsWith(' '))).toEqual([]);
    }
  });

  it('is Markdown and HTML with the same headings', async () => {
    const { output: markdown } = await brief('gb', '-o', 'markdown');
    const { output: html } = await brief('gb', '-o', 'html');
    const headings = [...markdown.matchAll(/^##? (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.slice(0, 3)).toEqual([
      'Briefing: United Kingdom',
      'At a glance',
      'Agreements and other texts',
    ]);
    expect([...html.matchAll(/<h[12]>(.*?)<\/h[12]>/g)].map(([, heading]) => heading)).toEqual(
      headings,
    );
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it('is in the language asked for', async () => {
    const { output } = await brief('gb', '--lang', 'fr');
    expect(output).toMatch(/^Note : Royaume-Uni\n/);
    expect(output).toContain('2024-01-18 – 2024-01-20 · Visite · Hanoi, Viêt Nam [1]');
  });

  it('has the next meeting, but not as of a day before it was known', async () => {
    expect((await brief('gb')).output).toContain('Next meeting  2027-02 · conference');
    const { output } = await brief('gb', '--as-of', '2024-02-01');
    expect(output).toContain('as of 2024-02-01');
    expect(output).toContain('Last meeting  2024-01-18 – 2024-01-20 · Visit');
    expect(output).not.toContain('Next meeting');
    expect(output).not.toContain('Projects and money');
  });

  it('goes to a file, by its ending', async () => {
    const { output, notes, exit } = await brief('gb', '-o', 'gb.md');
    expect([output, notes, exit]).toEqual(['', 'wrote gb.md\n', 0]);
    const written = readFileSync(join(directory, 'gb.md'), 'utf8');
    expect(written).toBe((await brief('gb', '-o', 'markdown')).output);
    expect((await brief('nobody', '-o', 'nobody.md')).exit).toBe(2);
    expect(existsSync(join(directory, 'nobody.md'))).toBe(false);
  });
});

describe('a brief for programs', () => {
  const records = [
    'text',
    'pledge',
    'request',
    'conference',
    'dialogue',
    'visit',
    'ann',
    'work',
    'count',
    'tier-2024',
  ];

  it('is the records that it rests on, in every format', async () => {
    expect((await ids(['brief', 'gb'], { directory })).sort()).toEqual([...records].sort());
    const { output } = await brief('gb', '-o', 'json');
    const printed: unknown = JSON.parse(output);
    expect(property(printed, 'meta')).toMatchObject({
      filters: { partner: ['gb'] },
      count: records.length,
    });
    expect(property(property(printed, 'records'), '0')).toMatchObject({ id: 'text' });
    const jsonl = (await brief('gb', '-o', 'jsonl')).output.trimEnd().split('\n');
    expect(jsonl.map((line) => property(JSON.parse(line), 'id')).sort()).toEqual(
      [...records].sort(),
    );
    for (const [format, separator] of [
      ['csv', ','],
      ['tsv', '\t'],
    ] as const) {
      const rows = (await brief('gb', '-o', format)).output.trimEnd().split('\n');
      const [header = '', ...others] = rows;
      const column = header.split(separator).indexOf('id');
      expect(others.map((row) => row.split(separator)[column]).sort()).toEqual([...records].sort());
    }
  });

  it('leaves out what had not happened by the day asked', async () => {
    const found = await ids(['brief', 'gb', '--as-of', '2024-02-01'], { directory });
    expect(found).toContain('visit');
    expect(found).not.toContain('conference');
    expect(found).not.toContain('work');
  });
});
