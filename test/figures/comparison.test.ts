import { describe, expect, test } from 'vitest';
import { compare } from '../../src/figures/comparison.js';
import { keyedStatistics } from '../../src/figures/keyed-statistics.js';
import { Relations } from '../../src/figures/relations.js';
import type { Indicator, Statistic } from '../../src/model/records.js';
import { indicator, registerWith, statistic } from './statistics.js';

const indicators: Indicator[] = [
  indicator('suspects', { stage: 'detected' }),
  indicator('suspects-again', { stage: 'detected' }),
  indicator('cases', { stage: 'detected', unit: 'case' }),
  indicator('received', { stage: ['rescued', 'received'] }),
  indicator('received-too', { stage: ['received', 'rescued'] }),
  indicator('crossings', { stage: 'detected', scope: 'illegal-entry-exit' }),
  indicator('share', { unit: 'percent', measure: 'share' }),
];

/** Why two figures may not be compared; nothing where they may. `between` are others known. */
function reasons(
  one: Partial<Statistic>,
  other: Partial<Statistic>,
  ...between: Partial<Statistic>[]
): string[] {
  const all = [one, other, ...between].map((more, index) =>
    statistic(`s${String(index)}`, { value: 10, ...more }),
  );
  const keyed = keyedStatistics(registerWith(all, { indicators }));
  const [first, second] = keyed;
  if (first === undefined || second === undefined) throw new Error('two figures are missing');
  const relations = new Relations(keyed);
  const there = compare(first, second, relations);
  const back = compare(second, first, relations);
  expect(back.comparable).toBe(there.comparable);
  if (there.comparable || back.comparable) return [];
  expect(back.reasons.map(({ rule }) => rule)).toEqual(there.reasons.map(({ rule }) => rule));
  for (const { records } of there.reasons) expect(records).toEqual(['s0', 's1']);
  return there.reasons.map(({ rule }) => rule);
}

describe('two figures may be compared', () => {
  test.each<[string, Partial<Statistic>, Partial<Statistic>]>([
    ['of two years', { period: '2022' }, { period: '2023' }],
    ['of a leap year and another', { period: '2020' }, { period: '2021' }],
    ['of two half-years', { period: '2023-01/2023-06' }, { period: '2024-01/2024-06' }],
    ['of two halves of a year', { period: '2023-01/2023-06' }, { period: '2023-07/2023-12' }],
    ['of two months', { period: '2023-01' }, { period: '2023-02' }],
    ['of both sexes', { breakdown: { sex: 'female' } }, { breakdown: { sex: 'male' } }],
    ['of two areas', { area: 'VN' }, { area: 'KH' }],
    ['with two other ends', { counterpart_area: 'LA' }, { counterpart_area: 'KH' }],
    [
      'of forms that one victim may suffer both',
      { breakdown: { exploitation: 'servitude' } },
      { breakdown: { exploitation: 'forced-labour' } },
    ],
    [
      'of one definition that is not the standard one',
      { observation_status: 'D', period: '2021' },
      { observation_status: 'D' },
    ],
    ['one provisional', { observation_status: 'P', period: '2021' }, {}],
  ])('%s', (_, one, other) => {
    expect(reasons(one, other)).toEqual([]);
  });
});

describe('two figures may not be compared', () => {
  const women = { breakdown: { sex: 'female' } } as const;
  const men = { breakdown: { sex: 'male' } } as const;

  test.each<[string, Partial<Statistic>, Partial<Statistic>, string[]]>([
    ['persons and cases', {}, { indicator: 'cases' }, ['unit']],
    ['two stages', {}, { indicator: 'received' }, ['stage']],
    ['two scopes', {}, { indicator: 'crossings' }, ['scope']],
    ['all of these', { indicator: 'received' }, { indicator: 'share' }, ['unit', 'stage']],
    ['two indicators alike', {}, { indicator: 'suspects-again' }, ['indicator']],
    [
      'one stage in any order',
      { indicator: 'received' },
      { indicator: 'received-too' },
      ['indicator'],
    ],
    ['an unknown indicator', {}, { indicator: 'nothing' }, ['unknown-indicator']],
    ['populations', { population: 'presumed' }, { population: 'identified' }, ['population']],
    ['a target and a result', { nature: 'target' }, {}, ['nature']],
    ['two bodies', { reported_by: 'gb' }, {}, ['reported_by']],
    ['an average and a count', { per: 'P1Y', period: '2022' }, {}, ['per']],
    ['two bases', { base: { en: 'all' } }, { base: { en: 'present' } }, ['base']],
    ['two definitions', { observation_status: 'D', period: '2022' }, {}, ['definition']],
    ['a year and five', { period: '2018/2022' }, {}, ['period-length']],
    ['a year within five', { period: '2019/2023' }, {}, ['overlap', 'period-length']],
    ['a period without start', { period: '/2023' }, {}, ['overlap', 'period-length']],
    ['about one year', { period: '2023~' }, {}, ['overlap', 'period-length']],
    ['women and all', women, {}, ['part']],
    ['women and all, another year', { ...women, period: '2022' }, {}, ['part']],
    ['women and men, another year', { ...women, period: '2022' }, men, ['breakdown']],
    ['women and children', women, { breakdown: { age: 'child' } }, ['breakdown']],
    ['two areas, another year', { area: 'KH', period: '2022' }, {}, ['area']],
    [
      'two areas and ends',
      { area: 'KH', counterpart_area: 'LA' },
      {},
      ['area', 'counterpart_area'],
    ],
    ['two areas and sexes', { area: 'KH', ...women }, men, ['area', 'breakdown']],
    ['one and what it corrects', {}, { revises: 's0', value: 9 }, ['revision']],
    ['two counts of one thing', {}, { value: 9 }, ['rival']],
    ['a part and its total', { part_of: 's1', period: '2022' }, {}, ['part']],
  ])('%s', (_, one, other, expected) => {
    expect(reasons(one, other)).toEqual(expected);
  });

  test('with a new definition between them, or with the later', () => {
    const broken = { period: '2021', observation_status: 'B' } as const;
    expect(reasons({ period: '2019' }, { period: '2023' }, broken)).toEqual(['break']);
    expect(reasons({ period: '2019' }, broken)).toEqual(['break']);
    expect(reasons(broken, { period: '2023' })).toEqual([]);
    expect(reasons({ period: '2022' }, { period: '2023' }, broken)).toEqual([]);
    expect(reasons({ period: '2019' }, { period: '2020' }, broken)).toEqual([]);
    expect(reasons({ period: '2019' }, { period: '2023' }, { ...broken, ...women })).toEqual([]);
  });

  test('where one corrects the other by way of a third', () => {
    expect(reasons({ revises: 's2' }, {}, { revises: 's1' })).toEqual(['revision']);
  });
});
