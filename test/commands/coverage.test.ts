import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

const coverage = (...argv: string[]) => traite(['coverage', ...argv], { directory });
const hint = 'What the register holds, so that no result is not read as nothing happened.\n';

describe('coverage', () => {
  it('is by partner where nothing is said, and says what it is for', async () => {
    const { output, notes, exit } = await coverage('--since', '2024');
    expect([notes.endsWith(hint), exit]).toEqual([true, 0]);
    expect(output.split('\n').filter((line) => line.includes('United Kingdom'))).toEqual([
      expect.stringMatching(/^United Kingdom +9 +2024-03-07 +100%$/),
    ]);
    expect((await coverage('--by', 'PARTNER', '--since', '2024')).output).toBe(output);
  });

  it('has a column for each kind where the screen has room', async () => {
    const header = async (width: number) => {
      const { output } = await traite(['coverage'], { directory, width });
      return output.split('\n').find((line) => line.includes('Records'));
    };
    expect(await header(179)).not.toContain('Agreements');
    expect(await header(180)).toContain('Agreements');
  });

  it('counts by year and by kind what the filters let through', async () => {
    expect(await ids(['coverage', '--by', 'year', '--partner', 'gb'], { directory })).toEqual([
      '2027',
      '2024',
      '2023',
      '2019',
    ]);
    const call = ['coverage', '--by', 'kind', '--partner', 'gb', '--as-of', '2024-03-07'];
    expect((await traite([...call, '-o', 'csv'], { directory })).output).toBe(
      [
        'of,records,newest,single',
        'commitments,2,2024-03-07,100',
        'events,2,2024-03-07,100',
        'partners,2,,',
        'agreements,1,2024-03-07,100',
        'laws,1,,',
        'people,1,,',
        'ratings,1,2024-03-07,100',
        'sources,1,,',
        'statistics,1,2024-03-07,100',
        '',
      ].join('\n'),
    );
  });

  it('tells programs the counts, the filters and the day', async () => {
    const call = ['--by', 'kind', '--person', 'ann', '--as-of', '2024-03', '-o', 'json'];
    expect(JSON.parse((await coverage(...call)).output)).toMatchObject({
      meta: { filters: { person: ['ann'] }, as_of: '2024-03', by: 'kind', count: 2 },
      records: [
        {
          kind: 'events',
          counts: { events: 2 },
          records: 2,
          newest_source: '2024-03-07',
          with_evidence: 1,
          one_witness: 1,
        },
        { kind: 'people', records: 1, newest_source: null, with_evidence: 0, one_witness: 0 },
      ],
    });
  });

  it('is tab-separated in a pipe, and goes to a file', async () => {
    const { output } = await traite(['coverage', '--by', 'kind'], { directory, piped: true });
    expect(output).toMatch(/^of\trecords\tnewest\tsingle\n/);
    expect(await coverage('--by', 'kind', '-o', 'cover.html')).toMatchObject({
      output: '',
      notes: `wrote cover.html\n${hint}`,
      exit: 0,
    });
    expect(readFileSync(join(directory, 'cover.html'), 'utf8')).toContain(
      '<th scope="row">Agreements</th>',
    );
  });

  it('says why where nothing is found', async () => {
    const { output, notes, exit } = await coverage('--partner', 'my', '--since', '2024');
    expect([output, exit]).toEqual(['', 0]);
    expect(notes).toMatch(/0 of \d+ records; without --partner my: \d+/);
    expect(notes).not.toContain(hint);
  });

  it.each<[string[], string]>([
    [['--by', 'yaer'], 'unknown value of --by "yaer"; did you mean "year"? allowed: partner, '],
    [['--by', ''], 'unknown value of --by ""; allowed: partner, year, kind'],
    [['gb'], '"traite coverage" has no use for "gb"'],
    [['--partner', 'Atlantis'], 'unknown partner "Atlantis"'],
    [['--limit', '1'], 'unknown option "--limit"'],
    [['-o', 'pdf'], 'unknown output "pdf"'],
  ])('is exit 2 where the call is wrong: %j', async (argv, message) => {
    const { output, notes, exit } = await coverage(...argv);
    expect([output, exit]).toEqual(['', 2]);
    expect(notes.startsWith(`traite: ${message}`)).toBe(true);
  });
});
