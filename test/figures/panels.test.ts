import { describe, expect, test } from 'vitest';
import { mergedPanel } from '../../src/figures/merged-panel.js';
import type { Place } from '../../src/figures/panels.js';
import { yearOf } from '../../src/figures/panels.js';
import { project } from './statistics.js';
import { drawnLayout, drawnPanel, idsOf, labelOf, laidOut } from './drawn-panels.js';

const women = { breakdown: { sex: 'female' } } as const;
const men = { breakdown: { sex: 'male' } } as const;
const children = { breakdown: { age: 'child' } } as const;
const girls = { breakdown: { sex: 'female', age: 'child' } } as const;
const own = { breakdown: { citizenship: 'VN' } } as const;

const drawn = (...[by, figures, more]: Parameters<typeof laidOut>) =>
  drawnLayout(laidOut(by, figures, more));

describe('periods', () => {
  test('stand down, in time, and without a dimension in one column', () => {
    const figures = [{ period: '2022' }, { period: '2021' }];
    expect(drawn(['year'], figures)).toEqual({ panels: [['-', '2021: b', '2022: a']] });
    expect(drawn([], figures)).toEqual(drawn(['year'], figures));
  });

  test('that are one period written in two ways are one row', () => {
    const figures = [{ period: '2021' }, { period: '2021-01-01/2021-12-31', area: 'KH' }];
    expect(drawn(['year', 'area'], figures).panels).toEqual([['KH VN', '2021: b a']]);
  });

  test('of half a year and of several years are rows of their own, the shorter first', () => {
    const periods = ['2020/2022', '2021-07/2021-12', '2021', '2020', '2021-01/2021-06'];
    const figures = periods.map((period) => ({ period }));
    expect(drawn(['year'], figures).panels).toEqual([
      ['-', '2020: d', '2020/2022: a', '2021-01/2021-06: e', '2021: c', '2021-07/2021-12: b'],
    ]);
  });

  test('that are missing between two years are rows without figures', () => {
    expect(drawn(['year'], [{ period: '2019' }, { period: '2022' }]).panels).toEqual([
      ['-', '2019: a', '2020: .', '2021: .', '2022: b'],
    ]);
    const halves = [{ period: '2019-01/2019-06' }, { period: '2021' }];
    expect(drawn(['year'], halves).panels).toEqual([['-', '2019-01/2019-06: a', '2021: b']]);
  });

  test('are filled over sixty years and no more', () => {
    const rows = (first: string, last: string) =>
      laidOut(['year'], [{ period: first }, { period: last }]).panels.map((one) => one.rows.length);
    expect(rows('1960', '2020')).toEqual([61]);
    expect(rows('1959', '2020')).toEqual([2]);
  });

  test('that are vague have an order of their own, whichever comes first', () => {
    const order = (...periods: string[]) =>
      laidOut(
        ['year'],
        periods.map((period) => ({ period })),
      ).panels.flatMap(({ rows }) => rows.map(labelOf));
    expect(order('2021?', '2020~')).toEqual(['2020~', '2021?']);
    expect(order('2020~', '2021?')).toEqual(['2020~', '2021?']);
    expect(order('2021', '2020/..', '../2019')).toEqual(['../2019', '2020/..', '2021']);
  });
});

describe('a dimension', () => {
  test('beside periods stands across, the total first', () => {
    expect(drawn(['year', 'sex'], [men, women, {}]).panels).toEqual([
      ['- female male', '2023: c b a'],
    ]);
  });

  test('alone stands down, with periods across and none filled in', () => {
    const figures = [men, {}, { ...men, period: '2020' }];
    expect(drawn(['sex'], figures).panels).toEqual([['2020 2023', '-: . b', 'male: c a']]);
  });

  test('before another stands down, the others across with the periods', () => {
    const figures = [girls, { breakdown: { sex: 'male', age: 'adult' } } as const];
    expect(drawn(['sex', 'age'], figures).panels).toEqual([
      ['2023/adult 2023/child', 'female: . a', 'male: b .'],
    ]);
    expect(drawn(['age', 'year', 'sex'], figures).panels).toEqual([
      ['adult/male child/female', '2023: b a'],
    ]);
  });

  test('asked for first leads: totals, then one dimension, then both', () => {
    const figures = [girls, women, children, {}];
    expect(drawn(['year', 'sex', 'age'], figures).panels).toEqual([
      ['- female child female/child', '2023: d b c a'],
    ]);
    expect(drawn(['year', 'age', 'sex'], figures).panels).toEqual([
      ['- child female child/female', '2023: d c b a'],
    ]);
  });

  test('ends with what is vague', () => {
    const figures = (['unspecified', 'servitude', 'other'] as const).map((exploitation) => ({
      breakdown: { exploitation },
    }));
    expect(drawn(['year', 'exploitation'], figures).panels).toEqual([
      ['servitude other unspecified', '2023: b c a'],
    ]);
  });

  test('keeps the names of places, and knows one that is written in two ways', () => {
    const figures = ['Tây Ninh', 'tay ninh', 'Hà Nội'].map((place) => ({ breakdown: { place } }));
    expect(drawn(['year', 'place'], figures).panels).toEqual([['Hà Nội Tây Ninh', '2023: c ab']]);
  });

  test('of the key that some figures lack puts these first, whatever their order', () => {
    const ends = [{ counterpart_area: 'LA' }, {}, { counterpart_area: 'KH' }];
    expect(drawn(['year', 'counterpart_area'], ends).panels).toEqual([['- KH LA', '2023: b c a']]);
    expect(drawn(['year', 'counterpart_area'], ends.toReversed()).panels).toEqual([
      ['- KH LA', '2023: b a c'],
    ]);
    expect(
      drawn(['year', 'sex', 'counterpart_area'], [{ ...women, ...ends[0] }, women]).panels,
    ).toEqual([['female female/LA', '2023: b a']]);
  });

  test('that a figure knows nothing of leaves the figure out', () => {
    expect(drawn(['year', 'sex'], [{}, { ...women, area: 'KH' }])).toEqual({
      panels: [['female', '2023: b']],
      whole: 'a',
    });
    expect(drawn(['year', 'sex', 'age'], [women, { ...women, period: '2020' }])).toEqual({
      panels: [],
      whole: 'ab',
    });
  });

  test('alone shows the total of such periods only as some figure tells by it', () => {
    expect(drawn(['sex'], [{}, women, { period: '2020' }])).toEqual({
      panels: [['2023', '-: a', 'female: b']],
      whole: 'c',
    });
    expect(drawn(['year', 'sex'], [{}, women, { period: '2022' }])).toEqual({
      panels: [['- female', '2022: c .', '2023: a b']],
    });
  });
});

describe('parts', () => {
  test('by what is not asked for are hidden beside their total', () => {
    expect(drawn(['year'], [women, {}, girls])).toEqual({
      panels: [['-', '2023: b']],
      parts: 'ac',
    });
    expect(drawn(['year', 'sex'], [women, children, girls, {}])).toEqual({
      panels: [['- female', '2023: d a']],
      parts: 'bc',
    });
  });

  test('are shown where their total is not: another period, body or area', () => {
    for (const other of [{ period: '2022' }, { reported_by: 'vn' }, { area: 'KH' }]) {
      const { panels, parts } = laidOut(['year'], [women, other]);
      expect(panels.map(({ figures }) => idsOf(figures))).toEqual(['b', 'a']);
      expect(parts).toEqual([]);
    }
    expect(drawn(['year'], [women, men]).panels).toEqual([
      ['-', '2023: a'],
      ['-', '2023: b'],
    ]);
  });

  test('are hidden beside no figure but one that takes them in', () => {
    expect(drawn(['year', 'sex'], [women, children])).toEqual({
      panels: [['female', '2023: a']],
      whole: 'b',
    });
    expect(drawn(['year'], [own, women])).toEqual({
      panels: [
        ['-', '2023: a'],
        ['-', '2023: b'],
      ],
    });
    expect(drawn(['year', 'sex'], [women, girls])).toEqual({
      panels: [['female', '2023: a']],
      parts: 'b',
    });
  });

  test('of a total that is not shown are shown where they tell what was asked', () => {
    expect(drawn(['year', 'sex'], [{}, girls, children])).toEqual({
      panels: [['- female', '2023: c b']],
      whole: 'a',
    });
  });

  test('by citizenship of the home country are a panel of their own, not hidden', () => {
    const abroad = { breakdown: { citizenship: 'KH' } };
    const ownGirls = { breakdown: { ...girls.breakdown, citizenship: 'VN' } };
    expect(drawn(['year'], [{}, own, abroad, ownGirls])).toEqual({
      panels: [
        ['-', '2023: a'],
        ['-', '2023: b'],
      ],
      parts: 'cd',
    });
    expect(drawn(['year'], [own, ownGirls, { ...ownGirls, period: '2022' }])).toEqual({
      panels: [
        ['-', '2023: a'],
        ['-', '2022: c'],
      ],
      parts: 'b',
    });
    expect(drawn(['year', 'citizenship'], [{}, own, abroad]).panels).toEqual([
      ['- KH VN', '2023: a c b'],
    ]);
  });
});

describe('panels', () => {
  test('are parted by all that figures must share, those with most figures first', () => {
    const figures = [
      { population: 'presumed' } as const,
      { area: 'KH', period: '2020' },
      { area: 'KH' },
      { nature: 'target' } as const,
      { per: 'P1Y' },
      { indicator: 'other' },
      { reported_by: 'gb' },
      { base: { en: 'all' } },
      { counterpart_area: 'LA' },
      { about: ['project'] },
    ];
    const found = laidOut(['year'], figures, { projects: [project('project')] }).panels.map((one) =>
      idsOf(one.figures),
    );
    expect(found).toEqual(['bc', 'a', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
  });

  test('hold rival counts of one thing in one cell', () => {
    expect(drawn(['year'], [{}, { value: 11 }, { period: '2022' }]).panels).toEqual([
      ['-', '2022: c', '2023: ab'],
    ]);
  });

  test('tell by the body or the population where these are asked for', () => {
    const figures = [{ reported_by: 'vn' }, {}, { population: 'presumed' } as const];
    expect(drawn(['year', 'reported_by'], figures).panels).toEqual([
      ['vn vn-police', '2023: a b'],
      ['vn-police', '2023: c'],
    ]);
    expect(drawn(['year', 'population'], figures).panels).toEqual([['- presumed', '2023: b c']]);
  });
});

describe('panels side by side', () => {
  const layout = laidOut(
    ['year', 'sex'],
    [
      { ...women, period: '2019' },
      { ...men, period: '2019' },
      { ...women, area: 'KH', period: '2021' },
    ],
  );

  test('have the rows of all, years between them included, and the columns of each', () => {
    const merged = mergedPanel(layout.panels);
    if (merged === undefined) throw new Error('there are panels to merge');
    expect(drawnPanel(merged)).toEqual([
      'female male female',
      '2019: a b .',
      '2020: . . .',
      '2021: . . c',
    ]);
    expect(merged.columns.map(({ key }) => key.split(' ', 1)[0])).toEqual(['0', '0', '1']);
    expect(idsOf(merged.figures)).toBe('abc');
    expect(merged.first).toBe(layout.panels[0]?.first);
    expect([merged.down, merged.across]).toEqual([['year'], ['sex']]);
  });

  test('are none where there is none; a column of another panel holds nothing', () => {
    expect(mergedPanel([])).toBeUndefined();
    const [row] = layout.panels[0]?.rows ?? [];
    const stray: Place = { key: '7 []', categories: [] };
    expect(row === undefined ? undefined : mergedPanel(layout.panels)?.at(row, stray)).toEqual([]);
  });
});

test('a place is a year where it is one calendar year and nothing else', () => {
  const year = (...categories: Place['categories'][number][]) => yearOf({ key: '', categories });
  expect(year(['year', '2020'])).toBe(2020);
  expect(year(['year', '2020-01-01/2020-12-31'])).toBe(2020);
  for (const period of ['2020/2021', '2020-01', '2020~', '2020/..', '[2020-01-01..2020-12-31]']) {
    expect(year(['year', period])).toBeUndefined();
  }
  expect(year(['year', '2020'], ['sex', 'female'])).toBeUndefined();
  expect(year(['sex', 'female'])).toBeUndefined();
  expect(year()).toBeUndefined();
});
