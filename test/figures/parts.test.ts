import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/figures/interval.js';
import { keyedStatistics, stagesOf } from '../../src/figures/keyed-statistics.js';
import { talliesOf } from '../../src/figures/parts.js';
import type { Breakdown, Statistic } from '../../src/model/records.js';
import { indicator, keyed, registerWith, statistic } from './statistics.js';

const total = statistic('total', { value: 100 });

function part(id: string, value: number, breakdown: Breakdown, more: Partial<Statistic> = {}) {
  return statistic(id, { value, breakdown, part_of: 'total', ...more });
}

function tallies(...statistics: Statistic[]) {
  return talliesOf(keyed(total, ...statistics)).map(({ dimension, parts, sum, gap, disjoint }) => ({
    dimension,
    parts: parts.map(({ id }) => id),
    sum: figureOf(sum),
    gap: gap.low.at,
    disjoint,
  }));
}

const women = part('women', 40, { sex: 'female' });
const men = part('men', 50, { sex: 'male' });

describe('the categories of a total', () => {
  test('are added up dimension by dimension', () => {
    expect(
      tallies(women, men, part('b', 70, { age: 'adult' }), part('a', 30, { age: 'child' })),
    ).toEqual([
      { dimension: 'age', parts: ['a', 'b'], sum: { value: 100 }, gap: 0, disjoint: true },
      { dimension: 'sex', parts: ['men', 'women'], sum: { value: 90 }, gap: 10, disjoint: true },
    ]);
  });

  test('are two at least', () => {
    expect(tallies(women)).toEqual([]);
    expect(tallies(women, part('women-2', 41, { sex: 'female' }))).toEqual([]);
    expect(tallies(women, part('adults', 41, { age: 'adult' }))).toEqual([]);
  });

  test('differ from it in one dimension and in nothing else', () => {
    expect(tallies(women, part('crossed', 50, { sex: 'male', age: 'child' }))).toEqual([]);
    expect(tallies(women, part('other-year', 50, { sex: 'male' }, { period: '2022' }))).toEqual([]);
    expect(
      tallies(women, part('presumed', 50, { sex: 'male' }, { population: 'presumed' })),
    ).toEqual([]);
    expect(tallies(women, statistic('part', { value: 50, part_of: 'total' }))).toEqual([]);
    expect(tallies(women, { ...men, part_of: 'another' })).toEqual([]);
  });

  test('of a total that is itself a category keep what it is limited to', () => {
    const girls = (id: string, age: string, sex: 'female' | 'male' = 'female') =>
      statistic(id, { value: 10, part_of: 'women', breakdown: { age, sex } });
    const found = talliesOf(
      keyed(women, girls('a', '0-15'), girls('b', '16+'), girls('c', '9+', 'male')),
    );
    expect(found.map(({ parts }) => parts.map(({ id }) => id))).toEqual([['a', 'b']]);
    const others = [girls('c', 'adult', 'male'), statistic('d', { part_of: 'women', value: 1 })];
    const apart = { breakdown: { age: 'adult', sex: 'other' as const } };
    expect(talliesOf(keyed(women, ...others, { ...girls('e', 'adult'), ...apart }))).toEqual([]);
    const wide = statistic('wide', { value: 3, part_of: 'women', breakdown: { age: 'child' } });
    expect(talliesOf(keyed(women, girls('a', '0-15'), wide))).toEqual([]);
  });

  test('that were revised are not added; rivals count as what they may be', () => {
    const mended = part('men-2', 60, { sex: 'male' }, { revises: 'men' });
    expect(tallies(women, men, mended)).toMatchObject([
      { parts: ['men-2', 'women'], sum: { value: 100 }, gap: 0 },
    ]);
    const rival = part('men-2', 60, { sex: 'male' });
    expect(tallies(women, men, rival)).toMatchObject([
      { parts: ['men', 'men-2', 'women'], sum: { min: 90, max: 100 }, gap: 0 },
    ]);
  });

  test('of shares and of unknown indicators are not added', () => {
    const statistics = [total, women, men];
    const with_ = (...indicators: ReturnType<typeof indicator>[]) =>
      talliesOf(keyedStatistics(registerWith(statistics, { indicators }))).length;
    expect(with_(indicator('suspects'))).toBe(1);
    expect(with_(indicator('suspects', { measure: 'stock' }))).toBe(1);
    expect(with_(indicator('suspects', { measure: 'share' }))).toBe(0);
    expect(with_(indicator('suspects', { unit: 'percent' }))).toBe(0);
    expect(with_()).toBe(0);
  });
});

describe('nobody stands in two categories', () => {
  const disjoint = (dimension: keyof Breakdown, ...categories: string[]) =>
    tallies(
      ...categories.map((category, index) =>
        part(`p${String(index)}`, 9, { [dimension]: category }),
      ),
    ).map((tally) => tally.disjoint);

  test('but of forms of exploitation', () => {
    expect(disjoint('exploitation', 'forced-labour', 'servitude')).toEqual([false]);
    expect(disjoint('movement', 'domestic', 'transnational')).toEqual([true]);
    expect(disjoint('citizenship', 'VN', 'KH')).toEqual([true]);
  });

  test.each([
    [['child', 'adult'], true],
    [['adult', '16-17', 'child'], false],
    [['child', '0-15'], false],
    [['child', '15-17'], false],
    [['adult', '16+'], false],
    [['adult', '0-17'], true],
    [['adult', '0-18'], false],
    [['0-15', '16+'], true],
    [['16+', '0-16'], false],
    [['unspecified', '0-15', '16-17', 'adult'], true],
    [['30+', '18-29', '0-17'], true],
  ])('by age: %o %s', (ages, expected) => {
    expect(disjoint('age', ...ages)).toEqual([expected]);
  });
});

test('the stages of an indicator are a list, of one where it has one', () => {
  expect(stagesOf(indicator('a'))).toEqual([]);
  expect(stagesOf(indicator('a', { stage: 'detected' }))).toEqual(['detected']);
  expect(stagesOf(indicator('a', { stage: ['rescued', 'assisted'] }))).toEqual([
    'rescued',
    'assisted',
  ]);
});

test('statistics are keyed once for a register', () => {
  const register = registerWith([total]);
  expect(keyedStatistics(register)).toBe(keyedStatistics(register));
  expect(keyedStatistics(register)).not.toBe(keyedStatistics(registerWith([total])));
});
