import { describe, expect, test } from 'vitest';
import { project } from './statistics.js';
import { drawnLayout, idsOf, labelOf, laidOut } from './drawn-panels.js';

const women = { breakdown: { sex: 'female' } } as const;
const men = { breakdown: { sex: 'male' } } as const;
const children = { breakdown: { age: 'child' } } as const;
const girls = { breakdown: { sex: 'female', age: 'child' } } as const;

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
    const mixed = ['2023', '2019', '2021-01-01/2021-12-31'].map((period) => ({ period }));
    expect(drawn(['year'], mixed).panels).toEqual([
      ['-', '2019: b', '2020: .', '2021-01-01/2021-12-31: c', '2022: .', '2023: a'],
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
