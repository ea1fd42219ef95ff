import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

const chain = (...argv: string[]) => traite(['chain', ...argv], { directory });

const page = `Chain: pledge

2023  suspects: 5 persons, 2023, result
- statistic · count
- counts for: Project work (work), between 92 and 485 days earlier

2024-01-18 – 2024-01-20  pledge
- commitment · pledge · fulfilled
- made at: Visit (visit)

2024-01-19  A text
- agreement · text · in force
- fulfilled through: pledge (pledge)

2024-02-29  decree
- law · decree
- implements: A text (text), 41 days later

2024-04  Project work
- project · work
- within: A text (text), between 73 and 102 days later
`;

describe('chain', () => {
  it('tells the line from a promise to the figure that came of it', async () => {
    const { output, notes, exit } = await traite(['chain', 'PLEDGE'], { directory, width: 200 });
    expect([notes, exit]).toEqual(['', 0]);
    expect(output).toBe(page);
  });

  it('knows nothing of what had not happened by a day', async () => {
    const found = await ids(['chain', 'pledge', '--as-of', '2024-02-01'], { directory });
    expect(found).toEqual(['pledge', 'text']);
    expect(await chain('work', '--as-of', '2024-02-01')).toMatchObject({
      exit: 1,
      notes: 'record "work" had not begun by 2024-02-01\n',
    });
  });

  it('is exit 1 where there is no such record, with the nearest', async () => {
    expect(await chain('pledges')).toEqual({
      output: '',
      notes: 'no record "pledges"; did you mean "pledge"?\n',
      exit: 1,
    });
  });

  it.each<[string[], string]>([
    [[], '"traite chain" needs its id'],
    [['pledge', 'text'], '"traite chain" has no use for "text"'],
    [['pledge', '--partner', 'gb'], 'unknown option "--partner"'],
    [['pledge', '-o', 'pdf'], 'unknown output "pdf"'],
    [['pledge', '--as-of', 'x'], '--as-of'],
  ])('is exit 2 where the call is wrong: %j', async (argv, message) => {
    const { output, notes, exit } = await chain(...argv);
    expect([output, exit]).toEqual(['', 2]);
    expect(notes.startsWith(`traite: ${message}`)).toBe(true);
  });

  it('has every step in JSON, a record a line in the others, the one asked for first', async () => {
    const printed: unknown = JSON.parse((await chain('text', '-o', 'json')).output);
    expect(printed).toMatchObject({ meta: { count: 5 } });
    expect(property(property(printed, 'records'), '0')).toEqual({
      kind: 'agreements',
      id: 'text',
      date: '2024-01-19',
      steps: [{ to: 'pledge', by: 'through', status: 'fulfilled', days: { min: -1, max: 1 } }],
    });
    expect((await chain('text', '-o', 'csv')).output.split('\n').slice(0, 2)).toEqual([
      'id,kind,date',
      'text,agreements,2024-01-19',
    ]);
    expect((await chain('text', '-o', 'tsv')).output.split('\n')).toHaveLength(7);
    expect((await chain('text', '-o', 'jsonl')).output.trimEnd().split('\n')).toHaveLength(5);
  });

  it('is Markdown, HTML, and a file in the language asked for', async () => {
    expect((await chain('text', '-o', 'html')).output).toContain('<h1>Chain: A text</h1>');
    expect(await chain('text', '--lang', 'fr', '-o', 'text.md')).toMatchObject({
      output: '',
      notes: 'wrote text.md\n',
      exit: 0,
    });
    const written = readFileSync(join(directory, 'text.md'), 'utf8');
    expect(written).toMatch(/^# Enchaînement : A text \\\[en\\\]\n/);
    expect(written).toContain('met en œuvre : A text');
  });
});
