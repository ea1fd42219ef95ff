import { describe, expect, test } from 'vitest';
import {
  alikeLong,
  lengthOf,
  lengthText,
  spanOf,
  spanRelation,
  wholeYears,
} from '../../src/figures/span.js';
import { isoOf } from '../../src/model/edtf.js';

const endText = (day: number) => (Number.isFinite(day) ? isoOf(day) : String(day));

describe('the days of a period', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31', 366],
    ['2023', '2023-01-01', '2023-12-31', 365],
    ['2000', '2000-01-01', '2000-12-31', 366],
    ['1900', '1900-01-01', '1900-12-31', 365],
    ['2024-02', '2024-02-01', '2024-02-29', 29],
    ['2023-02', '2023-02-01', '2023-02-28', 28],
    ['2023-04', '2023-04-01', '2023-04-30', 30],
    ['2023-01/2023-06', '2023-01-01', '2023-06-30', 181],
    ['2023-07-16/2023-07-18', '2023-07-16', '2023-07-18', 3],
    ['2023-07-16', '2023-07-16', '2023-07-16', 1],
    ['2020/..', '2020-01-01', 'Infinity', Infinity],
    ['../2025', '-Infinity', '2025-12-31', Infinity],
    ['/2025-03-31', '-Infinity', '2025-03-31', Infinity],
    ['2020~', '-Infinity', 'Infinity', Infinity],
    ['2020?', '-Infinity', 'Infinity', Infinity],
    ['2020/2021~', '-Infinity', 'Infinity', Infinity],
    ['XXXX-10-02', '-Infinity', 'Infinity', Infinity],
    ['[2016-11-30..2016-12-31]', '2016-11-30', '2016-12-31', 1],
    ['soon', '-Infinity', 'Infinity', Infinity],
  ])('%s', (period, from, to, days) => {
    const span = spanOf(period);
    expect([endText(span.from), endText(span.to), lengthOf(period)]).toEqual([from, to, days]);
  });
});

describe('two periods', () => {
  test.each([
    ['2023', '2023', 'same'],
    ['2023', '2023-01-01/2023-12-31', 'same'],
    ['2022', '2023', 'disjoint'],
    ['2022-12-31', '2023', 'disjoint'],
    ['2018/2022', '2022', 'overlapping'],
    ['2018/2022', '2022-12-31/2023', 'overlapping'],
    ['2018/2022', '2023-01-01', 'disjoint'],
    ['2020/..', '2019', 'disjoint'],
    ['2020/..', '2020', 'overlapping'],
    ['/2019', '2020', 'disjoint'],
    ['2020~', '1950', 'overlapping'],
    ['2020~', '2020~', 'same'],
    ['2020~', '2020', 'overlapping'],
    ['2020?', '2020~', 'overlapping'],
    ['[2020-01-01..2020-12-31]', '2020', 'overlapping'],
  ])('%s and %s are %s', (one, other, relation) => {
    expect(spanRelation(one, other)).toBe(relation);
    expect(spanRelation(other, one)).toBe(relation);
  });
});

describe('how long a period is', () => {
  test.each([
    ['2023-02', '1 months'],
    ['2024-02', '1 months'],
    ['2023-04', '1 months'],
    ['2023-01', '1 months'],
    ['2023-01/2023-03', '3 months'],
    ['2023-07/2023-09', '3 months'],
    ['2023-01/2023-06', '6 months'],
    ['2023-07/2023-12', '6 months'],
    ['2023', '12 months'],
    ['2024', '12 months'],
    ['2023-04/2024-03', '12 months'],
    ['2018/2022', '60 months'],
    ['2023-02-01/2023-02-27', '27 days'],
    ['2023-02-01', '1 days'],
    ['[2020-01-01..2020-12-31]', '1 days'],
    ['2020/..', undefined],
    ['2020~', undefined],
    ['XXXX-10', undefined],
  ])('%s: %s', (period, text) => {
    expect(lengthText(period)).toBe(text);
  });

  test.each([
    ['2023', '2024', true],
    ['2023-02', '2024-01', true],
    ['2023-01/2023-06', '2023-07/2023-12', true],
    ['2023', '2023-01/2023-06', false],
    ['2023-01', '2023-01/2023-03', false],
    ['2020~', '2020~', true],
    ['2020~', '2021~', false],
    ['2020/..', '2020/..', true],
    ['2020/..', '2021/..', false],
    ['2020', '2020/..', false],
    ['[2020-01-01..2020-12-31]', '2021', false],
  ])('%s and %s alike: %s', (one, other, alike) => {
    expect(alikeLong(one, other)).toBe(alike);
    expect(alikeLong(other, one)).toBe(alike);
  });
});

test.each([
  ['2020', 1],
  ['2023', 1],
  ['2020/2022', 3],
  ['1900/1999', 100],
  ['2020-01/2020-12', 1],
  ['2020-01-01/2021-12-31', 2],
  ['2020-01-02/2020-12-31', undefined],
  ['2020-01-01/2020-12-30', undefined],
  ['2020-04/2021-03', undefined],
  ['2020-01', undefined],
  ['2020/..', undefined],
  ['/2020', undefined],
  ['2020~', undefined],
  ['2020?', undefined],
  ['[2020-01-01..2020-12-31]', undefined],
  ['XXXX-01', undefined],
  ['soon', undefined],
])('%s is %s whole years', (period, years) => {
  expect(wholeYears(period)).toBe(years);
});
