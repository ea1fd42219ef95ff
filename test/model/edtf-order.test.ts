import { describe, expect, test } from 'vitest';
import { isExactDay, surelyBefore, surelyOutside, surelyOver } from '../../src/model/edtf.js';
import { dayOf } from '../../src/model/edtf.js';

describe('one date comes surely before another', () => {
  test.each([
    ['2018-11-20', '2018-11-21'],
    ['2018', '2019-01'],
    ['2018-11', '2018-12-01'],
    ['2018-01-01/2018-02-01', '2018-02-02/..'],
    ['../2017', '2018'],
    ['[2016-11-30..2016-12-31]', '2017'],
  ])('%s and %s', (first, second) => {
    expect(surelyBefore(first, second)).toBe(true);
    expect(surelyBefore(second, first)).toBe(false);
  });

  test.each([
    ['2018-11-21', '2018-11-21'],
    ['2018', '2018-12-31'],
    ['2018-11', '2018-11-30'],
    ['2018~', '2020'],
    ['2018', '2020~'],
    ['2018?', '2020'],
    ['2018', '2020?'],
    ['XXXX-10-02', '2020'],
    ['2018', 'XXXX-10-02'],
    ['2018/..', '2020'],
    ['2018', '/2020'],
    ['2018', undefined],
    [undefined, '2018'],
    ['never', '2018'],
  ])('not %s and %s', (first, second) => {
    expect(surelyBefore(first, second)).toBe(false);
    expect(surelyBefore(second, first)).toBe(false);
  });
});

describe('a date lies surely outside a period', () => {
  const meeting = '2024-05-02/2024-05-04';

  test.each(['2024-05-01', '2024-05-05', '2024-05-01/2024-05-02', '2024-05-04/2024-05-05', '2023'])(
    '%s',
    (date) => {
      expect(surelyOutside(date, meeting)).toBe(true);
    },
  );

  test.each([
    '2024-05-02',
    '2024-05-04',
    meeting,
    '2024',
    '2024-05',
    '2023?',
    '/2024-05-02',
    '[2024-05-01..2024-05-05]',
    undefined,
  ])('not %s', (date) => {
    expect(surelyOutside(date, meeting)).toBe(false);
  });

  test('and never outside what is unknown', () => {
    expect(surelyOutside('2024', undefined)).toBe(false);
    expect(surelyOutside('2024', '2020~')).toBe(false);
    expect(surelyOutside('2024', '2020/..')).toBe(false);
  });
});

test('a period is surely over on the day after its last', () => {
  const day = dayOf('2025-06-01');
  expect(surelyOver('2020/2025-05-31', day)).toBe(true);
  expect(surelyOver('2020/2025-06-01', day)).toBe(false);
  expect(surelyOver('2020/2024?', day)).toBe(false);
  expect(surelyOver('2020/..', day)).toBe(false);
  expect(surelyOver(undefined, day)).toBe(false);
});

test('only a day of a year is exact to the day', () => {
  const exact = ['2024-05-02', '2024-05-02/2024-05-04', '/2024-05-02', '2024-05-02/..'];
  for (const date of exact) expect(isExactDay(date)).toBe(true);
  const others = ['2024', '2024-05', '2024-05-02?', '2024-05-02~', 'XXXX-05-02', 'no day'];
  for (const date of others) expect(isExactDay(date)).toBe(false);
  expect(isExactDay('2024-05/2024-05-04')).toBe(false);
  expect(isExactDay('[2024-05-02..2024-06-02]')).toBe(false);
});
