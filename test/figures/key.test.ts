import { describe, expect, test } from 'vitest';
import { categoriesOf, coverOf, keyOf, keyText } from '../../src/figures/key.js';
import type { Statistic } from '../../src/model/records.js';
import { registerWith, statistic } from './statistics.js';

const project = (id: string) => ({ id, title: { en: id }, organisations: [] });
const register = registerWith([], { projects: [project('one'), project('two')] });

function text(more: Partial<Statistic>, without?: Parameters<typeof keyText>[1]): string {
  return keyText(keyOf(statistic('a', more), register), without);
}

const differing: Partial<Statistic>[] = [
  { indicator: 'cases' },
  { period: '2022' },
  { per: 'P1Y' },
  { per: 'P1M' },
  { area: 'GB' },
  { counterpart_area: 'GB' },
  { counterpart_area: 'KH' },
  { population: 'identified' },
  { breakdown: { sex: 'male' } },
  { breakdown: { sex: 'female' } },
  { breakdown: { age: 'child' } },
  { breakdown: { exploitation: 'other' } },
  { breakdown: { citizenship: 'VN' } },
  { breakdown: { ethnicity: 'hmong' } },
  { breakdown: { movement: 'domestic' } },
  { breakdown: { place: 'Tay Ninh' } },
  { reported_by: 'vn' },
  { nature: 'target' },
  { about: ['one'] },
  { about: ['two'] },
  { about: ['one', 'two'] },
];

describe('the key of a figure', () => {
  test('tells apart what differs in any of its parts', () => {
    expect(new Set([{}, ...differing].map((one) => text(one))).size).toBe(differing.length + 1);
  });

  test('is alike whatever else a record says, and in whatever order', () => {
    expect(text({ value: 3, note: { en: 'A note' }, about: ['vn', 'meeting'] })).toBe(text({}));
    expect(text({ population: 'unspecified' })).toBe(text({}));
    expect(text({ breakdown: { sex: 'male', age: 'child', place: 'Tây Ninh' } })).toBe(
      text({ breakdown: { place: 'tay ninh', age: 'child', sex: 'male' } }),
    );
    expect(text({ about: ['two', 'vn', 'one'] })).toBe(text({ about: ['one', 'two'] }));
  });

  test('may leave a part out', () => {
    expect(text({ period: '2022' }, 'period')).toBe(text({}, 'period'));
    expect(text({ period: '2022', area: 'GB' }, 'period')).not.toBe(text({}, 'period'));
  });
});

describe('what a period covers', () => {
  test.each([
    ['2023', '2023-01-01/2023-12-31'],
    ['2023', '2023-01/2023-12'],
    ['2024-02', '2024-02-01/2024-02-29'],
    ['2024-02-01', '2024-02-01/2024-02-01'],
  ])('%s and %s alike', (one, other) => {
    expect(coverOf(one)).toBe(coverOf(other));
  });

  test('differs in days, ends and certainty', () => {
    const periods = [
      '2023',
      '2022/2023',
      '2023/2024',
      '2023~',
      '2023?',
      '2023%',
      '/2023',
      '../2023',
      '2023/',
      '2023/..',
      '[2023-01-01..2023-12-31]',
      'XXXX-10',
      'XXXX-11',
      'no date',
    ];
    expect(new Set(periods.map(coverOf)).size).toBe(periods.length);
  });
});

test('categories come by dimension, in one order', () => {
  const breakdown = {
    place: 'Tây Ninh',
    movement: 'domestic',
    ethnicity: 'hmong',
    citizenship: 'VN',
    exploitation: 'other',
    age: 'child',
    sex: 'male',
  } as const;
  expect(categoriesOf(breakdown)).toEqual([
    ['sex', 'male'],
    ['age', 'child'],
    ['exploitation', 'other'],
    ['citizenship', 'VN'],
    ['ethnicity', 'hmong'],
    ['movement', 'domestic'],
    ['place', 'tay ninh'],
  ]);
  expect(categoriesOf({})).toEqual([]);
});
