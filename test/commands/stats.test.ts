import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valuesAt } from '../../src/model/references.js';
import { outputSchema } from '../output-schemas.js';
import { ids, traite } from '../run.js';
import { figures, writeStore } from './figure-store.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'traite-'));
  writeStore(join(folder, 'data'), figures);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const stats = (...argv: string[]) => traite(['stats', ...argv], { directory: folder });

const listed = (...argv: string[]) => ids(['stats', ...argv], { directory: folder });

/** What a program is told, held against the schema of the command. */
async function json(...argv: string[]): Promise<unknown> {
  const call = ['stats', ...argv, '-o', 'json'];
  const printed: unknown = JSON.parse((await traite(call, { directory: folder })).output);
  const validate = outputSchema(call);
  validate?.(printed);
  expect(validate?.errors).toBeNull();
  return printed;
}

const at = (printed: unknown, ...path: string[]) =>
  valuesAt(printed, path).map(({ value }) => value);

describe('what is asked for', () => {
  it('is an indicator by its id or its name, in capitals too, or several', async () => {
    expect(await listed('victims')).toEqual(['v2022-corrected']);
    expect(await listed('AT RISK')).toEqual(['r2020', 'r2020-again']);
    expect(await listed('Victims', 'at risk')).toEqual(['r2020', 'r2020-again', 'v2022-corrected']);
  });

  it('is a figure by its id, one that was corrected too', async () => {
    expect(await listed('V2022')).toEqual(['v2022']);
    expect(await listed('v2022', 'suspects', '--since', '2022')).toEqual([
      's2022',
      's2022-men',
      's2022-women',
      'v2022',
    ]);
  });

  it('is a scheme of ratings, which are no figures', async () => {
    expect(await listed('TIER')).toEqual(['tier-2023']);
    const { output } = await stats('tier');
    expect(output).toMatch(/^Ratings/);
    expect(output).toMatch(/^2023 +2 +1$/m);
    expect(await listed('victims', 'tier')).toEqual(['v2022-corrected', 'tier-2023']);
  });

  it('is an overview where nothing is asked, a page where anything is', async () => {
    expect((await stats()).output).toContain('What is counted');
    for (const argv of [['--by', 'year'], ['--sum'], ['--since', '2000'], ['--side-by-side']]) {
      expect((await stats(...argv)).output).not.toContain('What is counted');
    }
  });
});

describe('a call that is wrong', () => {
  it.each<[string[], RegExp]>([
    [['victms'], /unknown indicator "victms"; did you mean "?victims"?\?.*allowed:.*suspects/],
    [['victims', 's2023'], /unknown indicator "s2023"; did you mean .*s2022/],
    [['--by', 'sexe'], /unknown dimension "sexe"; did you mean "?sex"?\?.*allowed: year, partner/],
    [['--by', ''], /unknown dimension ""/],
    [['--by', 'sex,'], /unknown dimension ""/],
    [['--compare', 's2021', 's2022', '--sum'], /--compare .*goes with --as-of and -o alone/],
    [['--compare', 's2021', 's2022', '--by', 'sex'], /--compare/],
    [['--compare', 's2021', 's2022', '--side-by-side'], /--compare/],
    [['--compare', 's2021', 's2022', '--since', '2020'], /--compare/],
    [['victims', '--compare', 's2021', 's2022'], /--compare/],
    [['--compare', 's2021'], /two figures or more/],
    [['--compare', 's2021', 'S2021'], /two figures or more/],
    [['victims', '--status', 'signed'], /unknown option|status/],
    [['victims', '-o', 'pdf'], /unknown output "pdf"/],
    [['victims', '--as-of', 'soon'], /--as-of/],
  ])('is exit 2 and says why: %j', async (argv, message) => {
    const { output, notes, exit } = await stats(...argv);
    expect([exit, output]).toEqual([2, '']);
    expect(notes).toMatch(message);
    expect(notes.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('dimensions', () => {
  it('are read in capitals, with spaces and dashes, and twice as once', async () => {
    const wanted = await stats('suspects', '--by', 'year,sex');
    expect(wanted.output).toMatch(/^Period +Total +Female +Male/m);
    for (const by of [' YEAR , Sex ', 'period,sex', 'year,sex,sex']) {
      expect(await stats('suspects', '--by', by)).toEqual(wanted);
    }
    const wide = await stats('suspects', '--by', 'reported-by');
    expect(wide).toEqual(await stats('suspects', '--by', 'reported_by'));
    expect(wide.output).toContain('Reporting body');
  });
});

describe('what is found', () => {
  it('is explained where it is nothing, and fails where that was asked', async () => {
    const empty = await stats('victims', '--since', '2030');
    expect([empty.exit, empty.output]).toEqual([0, '']);
    expect(empty.notes).toMatch(/^no figure of victims \(0 of \d+ statistics.*--since 2030/);
    expect((await stats('victims', '--since', '2030', '--fail-empty')).exit).toBe(1);
    expect((await stats('victims', '--fail-empty')).exit).toBe(0);
    expect((await stats('tier', '--fail-empty')).exit).toBe(0);
    expect((await stats('--since', '2030')).notes).toMatch(/^0 of \d+ statistics/);
    expect(at(await json('victims', '--since', '2030'), 'meta', 'count')).toEqual([0]);
  });

  it('is what had been published by a day', async () => {
    expect(await listed('victims', '--as-of', '2023-01-31')).toEqual([]);
    expect(await listed('victims', '--as-of', '2023-02-01')).toEqual(['v2022']);
    expect(await listed('victims', '--as-of', '2024-01-31')).toEqual(['v2022']);
    expect(await listed('victims', '--as-of', '2024-02-01')).toEqual(['v2022-corrected']);
    expect(await listed('tier', '--as-of', '2022')).toEqual([]);
    expect(at(await json('victims', '--as-of', '2024'), 'meta', 'as_of')).toEqual(['2024']);
  });
});

describe('a sum', () => {
  it('that is given is exit 0, one that is refused 1, on a page and in JSON', async () => {
    const given = await stats('suspects', '--sum');
    expect(given.exit).toBe(0);
    expect(given.output).toContain('240 persons: the sum of 2 figures, 2021 … 2022.');
    const refused = await stats('suspects', 'victims', '--sum');
    expect([refused.exit, refused.notes]).toEqual([1, '']);
    expect(refused.output).toContain('different people are counted');
    const printed = await json('suspects', 'victims', '--sum');
    expect(at(printed, 'meta', 'sum', 'allowed')).toEqual([false]);
    expect(at(await json('suspects', '--sum'), 'meta', 'sum', 'value')).toEqual([240]);
  });

  it('that is refused is told on standard error where no page tells it', async () => {
    const { exit, notes } = await stats('suspects', 'victims', '--sum', '-o', 'ids');
    expect(exit).toBe(1);
    expect(notes).toMatch(/^not added: /m);
  });

  it('of figures that were named is of all of them, hidden or not', async () => {
    const { exit, output } = await stats('s2022', 's2022-women', '--sum');
    expect(exit).toBe(1);
    expect(output).toContain('one is a part of the other');
  });

  it('holds no rating: one that is named forbids it, one that is not is beside it', async () => {
    const named = await stats('suspects', 'tier', '--sum');
    expect(named.exit).toBe(1);
    expect(named.output).toContain('a rating is a judgement, not a number: tier-2023');
    expect(named.output).toContain('What may be said instead: 240 persons');
    const alone = await json('tier', '--sum');
    expect(at(alone, 'meta', 'sum', 'nearest')).toEqual([null]);
    expect(at(alone, 'meta', 'sum', 'obstacles', '*', 'rule')).toEqual(['rating']);
    const beside = at(await json('--sum'), 'meta', 'sum', 'obstacles', '*', 'rule');
    expect(beside).toContain('population');
    expect(beside).not.toContain('rating');
  });

  it('of no figure is none, and not zero', async () => {
    const nothing = await json('suspects', '--since', '2030', '--sum');
    expect(at(nothing, 'meta', 'sum')).toEqual([]);
    const hidden = await stats('suspects', '--by', 'ethnicity', '--sum');
    expect(hidden.output).toMatch(/^Figures\n/);
    expect(hidden.output).not.toContain('the sum of 0');
    expect(hidden.exit).toBe(0);
  });
});

describe('a comparison', () => {
  it('tells what may be said of two figures, by their ids in any case', async () => {
    const { output, exit } = await stats('--compare', 'S2021', 's2022');
    expect(exit).toBe(0);
    expect(output).toContain('140 is 40 (+40%) more than 100.');
    expect(
      at(await json('--compare', 's2021', 's2022', 'S2022'), 'meta', 'comparisons', '*', 'records'),
    ).toHaveLength(1);
  });

  it('with an unknown id compares the others and is exit 1', async () => {
    const { output, notes, exit } = await stats('--compare', 's2021', 'S1900', 's2022');
    expect(exit).toBe(1);
    expect(notes).toBe('no figure "S1900"; "traite statistics" lists them\n');
    expect(output).toContain('They may be compared:');
    expect((await stats('--compare', 's2021', 'nobody')).output).toBe('');
  });

  it('knows nothing of what had not been published', async () => {
    const call = ['--compare', 'v2022', 'v2022-corrected'];
    expect((await stats(...call)).output).toContain('one corrects the other');
    expect((await stats(...call, '--as-of', '2023')).notes).toContain(
      'no figure "v2022-corrected"',
    );
  });
});

describe('a chart', () => {
  it('is written to a file, or printed', async () => {
    const { output, notes, exit } = await stats('suspects', '-o', 'Chart.SVG');
    expect([output, notes, exit]).toEqual(['', 'wrote Chart.SVG\n', 0]);
    const file = readFileSync(join(folder, 'Chart.SVG'), 'utf8');
    expect(file).toMatch(/^<svg /);
    expect((await stats('suspects', '-o', 'SVG')).output).toBe(file);
  });

  it('is of the first panel, and what is not drawn is said', async () => {
    const { output, notes } = await stats('suspects', '--by', 'year,sex', '-o', 'svg');
    expect(notes).toBe('');
    expect(output.match(/<svg /g)).toHaveLength(1);
    writeStore(join(folder, 'two'), {
      ...figures,
      statistics: ['VN', 'KH'].flatMap((area) =>
        (figures.statistics ?? [])
          .filter(({ id }) => id === 's2021' || id === 's2022')
          .map((one) => ({ ...one, id: `${one.id}-${area.toLowerCase()}`, area })),
      ),
    });
    const two = await stats('suspects', '-o', 'svg', '--store', join(folder, 'two'));
    expect(two.output.match(/<svg /g)).toHaveLength(1);
    expect(two.notes).toMatch(/^one chart a file, so not drawn: .*(Viet Nam|Cambodia)\n$/);
  });

  it('of one figure is none: nothing is written', async () => {
    const { notes, exit } = await stats('victims', '-o', 'none.svg');
    expect([notes, exit]).toEqual([
      'nothing to draw: a chart needs two figures for periods alike long\n',
      0,
    ]);
    expect(existsSync(join(folder, 'none.svg'))).toBe(false);
  });
});
