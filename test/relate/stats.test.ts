import { describe, expect, it } from 'vitest';
import type { DimensionName } from '../../src/figures/dimension.js';
import { panelsOf } from '../../src/figures/panels.js';
import type { Statistic } from '../../src/model/records.js';
import { overviewPage, statsPage } from '../../src/relate/stats/page.js';
import { letterOf, sideBySideBlocks } from '../../src/relate/stats/side-by-side.js';
import { factsOf, layoutOf, linesOfPage } from './figures-told.js';

type Figures = Readonly<Record<string, Partial<Statistic>>>;

async function pageOf(figures: Figures, { by = ['year'], sideBySide = false }: Shown = {}) {
  const facts = await factsOf(figures);
  const layout = layoutOf(facts, ...by);
  return linesOfPage(statsPage({ layout, sideBySide, ratings: [] }, facts));
}

interface Shown {
  readonly by?: DimensionName[];
  readonly sideBySide?: boolean;
}

const caveat =
  'Detected cases and victims show what was detected, not how much trafficking there is.';

const from = (...names: string[]) => ({ evidence: names.map((source) => ({ source })) });

describe('a page of figures', () => {
  it('has a row a period, each with its footnotes and its sources', async () => {
    const page = await pageOf({
      one: { indicator: 'victims', period: '2021', qualifier: 'about', ...from('second', 'first') },
      two: {
        indicator: 'victims',
        qualifier: 'about',
        note: { en: 'Mind.' },
        ...from('first', 'second'),
      },
    });
    expect(page).toEqual([
      'Victims (persons)',
      'Counted by: Police · Viet Nam',
      'Period; Figure; Notes; Sources',
      '2021; about 10; a; 1 2',
      '2022; …; ; ',
      '2023; about 10; a b; 1 2',
      'chart',
      '# Notes',
      'a: the source gives it as approximate',
      'b: Mind.',
      caveat,
      '# Sources',
      '1: second · Ministry, 2025 (A)',
      '2: first · Police, 2024-03-07 (A)',
    ]);
  });

  it('has no column of notes, no caveat and no sources where there are none', async () => {
    expect(await pageOf({ one: {} })).toEqual([
      'Suspects (persons)',
      'Counted by: Police · Viet Nam',
      'Period; Figure; Sources',
      '2023; 10; ',
    ]);
  });

  it('says of which column a note is, unless it holds for the total or for all', async () => {
    const women = { breakdown: { sex: 'female' }, note: { en: 'W.' } } as const;
    const men = { breakdown: { sex: 'male' } } as const;
    const by = ['year', 'sex'] as const;
    const notes = async (figures: Figures) =>
      (await pageOf(figures, { by: [...by] })).filter((line) => /^[a-z]: /.test(line));
    expect(await notes({ women, men })).toEqual(['a: female: W.']);
    expect(await notes({ women, men: { ...men, note: { en: 'W.' } } })).toEqual(['a: W.']);
    expect(await notes({ all: { note: { en: 'W.' } }, women, men })).toEqual(['a: W.']);
  });

  it('notes two counts of one thing, and none that corrects the other', async () => {
    const rival = 'a: two counts of one thing, neither of which corrects the other';
    expect(await pageOf({ one: {}, two: { value: 1200 } })).toEqual(
      expect.arrayContaining(['2023; 10 / 1,200; a; ', rival]),
    );
    const partners = {
      one: { area: 'GB', counterpart_area: 'LA' },
      two: { area: 'GB', counterpart_area: 'KH' },
    };
    const page = await pageOf(partners, { by: ['year', 'partner'] });
    expect(page).toContain('2023; 10 / 10; 10; 10; ');
    expect(page).not.toContain(rival);
    const facts = await factsOf({ one: {}, two: { revises: 'one' } });
    const layout = panelsOf([...facts.byId.values()], ['year'], facts.reader.register);
    const both = linesOfPage(statsPage({ layout, sideBySide: false, ratings: [] }, facts));
    expect(both).toContain('2023; 10 / 10; a; ');
    expect(both).not.toContain(rival);
  });

  it('heads each indicator where there are several, and says what is left out', async () => {
    const page = await pageOf({
      all: {},
      women: { breakdown: { sex: 'female' } },
      girls: { breakdown: { sex: 'female', age: 'child' } },
      cases: { indicator: 'cases' },
    });
    expect(page[0]).toBe('Figures');
    expect(page.filter((line) => line.startsWith('#'))).toEqual([
      '# Suspects (persons)',
      '# Cases (cases)',
    ]);
    expect(page).toContain('2 figures are parts of these: --by sex,age');
    const bySex = await pageOf(
      { all: {}, women: { breakdown: { sex: 'female' }, area: 'KH' } },
      { by: ['sex'] },
    );
    expect(bySex).toContain('1 figure is not broken down so and not shown.');
  });

  it('names what all figures of a table share, and not a partner that they are told by', async () => {
    const titles = async (figure: Partial<Statistic>, ...by: DimensionName[]) =>
      (await pageOf({ one: figure }, { by: by.length === 0 ? ['year'] : by }))[1];
    expect(await titles({ nature: 'target', per: 'P1Y', population: 'unspecified' })).toBe(
      'Counted by: Police · identified or presumed: not said · target · yearly average · Viet Nam',
    );
    expect(
      await titles({ counterpart_area: 'LA', breakdown: { citizenship: 'VN', sex: 'female' } }),
    ).toBe('Counted by: Police · female · citizenship: Viet Nam · Viet Nam · other end: Laos');
    expect(await titles({ about: ['project'], base: { en: 'all cases' } })).toBe(
      'Counted by: Police · project: Project project · Viet Nam · share of: all cases',
    );
    expect(await titles({ breakdown: { place: 'Tây Ninh', sex: 'female' } })).toBe(
      'Counted by: Police · female · Tây Ninh · Viet Nam',
    );
    expect(await titles({ counterpart_area: 'LA' }, 'partner')).toBe(
      'Counted by: Police · Viet Nam',
    );
    expect(await titles({ area: 'LA', breakdown: { citizenship: 'VN' } }, 'year', 'partner')).toBe(
      'Counted by: Police · citizenship: Viet Nam',
    );
    expect(await titles({ breakdown: { citizenship: 'KH' } }, 'year', 'partner')).toBe(
      'Counted by: Police · Viet Nam',
    );
  });
});

describe('figures side by side', () => {
  it('are lettered, in one table, with a chart each and what sets them apart', async () => {
    const page = await pageOf(
      {
        first: { period: '2022' },
        second: {},
        third: { indicator: 'cases', reported_by: 'vn' },
      },
      { sideBySide: true },
    );
    expect(page).toEqual([
      'Figures',
      'A: Suspects (persons) | counted by: Police · Viet Nam',
      'B: Cases (cases) | counted by: Viet Nam · Viet Nam',
      'Side by side, not added',
      'Period; A; B; Sources',
      '2022; 10; …; ',
      '2023; 10; 10; ',
      'chart A',
      'They are not added:',
      '- the units differ: A persons / B cases',
      '- they count different stages: A – / B detected',
      '- different bodies counted: A Police / B Viet Nam',
      caveat,
    ]);
  });

  it('are drawn over the same periods', async () => {
    const facts = await factsOf({
      first: { period: '2021' },
      second: { period: '2022' },
      third: { reported_by: 'vn', period: '2019' },
      fourth: { reported_by: 'vn', period: '2020' },
    });
    const blocks = sideBySideBlocks(layoutOf(facts, 'year').panels, facts);
    const places = blocks.flatMap((one) => (one.type === 'series' ? [one.series.axis.places] : []));
    expect(places).toEqual([
      ['2019', '2020', '2021', '2022'],
      ['2019', '2020', '2021', '2022'],
    ]);
  });

  it('name the category of a column, and say nothing where nothing differs', async () => {
    const women = { breakdown: { sex: 'female' } } as const;
    const page = await pageOf({ all: {}, women }, { by: ['year', 'sex'], sideBySide: true });
    expect(page[0]).toBe('Figures');
    expect(page).toContain('Period; A; A female; Sources');
    expect(page).not.toContain('They are not added:');
    expect(await pageOf({}, { sideBySide: true })).not.toContain('Side by side, not added');
  });

  it('are lettered beyond Z', () => {
    expect([0, 25, 26, 27, 51, 52].map(letterOf)).toEqual(['A', 'Z', 'AA', 'BB', 'ZZ', 'AAA']);
  });
});

describe('what is counted at all', () => {
  it('is an indicator a row, those with most figures first', async () => {
    const facts = await factsOf({
      one: { indicator: 'cases' },
      two: { period: '2011/2018' },
      three: { period: '2020/..', reported_by: 'vn' },
      four: { indicator: 'share', period: '2020~' },
    });
    const page = linesOfPage(overviewPage([...facts.byId.values()], [], facts));
    expect(page.slice(0, 6)).toEqual([
      'Figures',
      'What is counted',
      'Id; What is counted; Figures; Periods; Bodies',
      'suspects; Suspects (persons); 2; 2011 – 2020; 2',
      'share; Share (%); 1; ; 1',
      'cases; Cases (cases); 1; 2023; 1',
    ]);
  });
});
