import { describe, expect, it } from 'vitest';
import {
  compareEdtf,
  dayOf,
  daysBetween,
  parsePeriod,
  within,
  type EdtfValue,
} from '../../src/model/edtf.js';

function period(text: string): EdtfValue {
  const parsed = parsePeriod(text);
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
}

/** The days that a date or a period covers; '..' is always. */
function rangeOf(text: string): { from: number; to: number } {
  if (text === '..') return { from: -Infinity, to: Infinity };
  const { earliest, latest } = period(text);
  return { from: earliest, to: latest };
}

/** A value, a range, and the answer as a moment and as an extent. */
const answers = [
  ['2024', '2024', 'yes', 'yes'],
  ['2024', '2023/2025', 'yes', 'yes'],
  ['2024', '2024-06', 'maybe', 'yes'],
  ['2024', '2024-12-31/..', 'maybe', 'yes'],
  ['2024', '2025', 'no', 'no'],
  ['2018-11', '../2018-11-01', 'maybe', 'yes'],
  ['2018-11-21', '2018-11-21', 'yes', 'yes'],
  ['2018-11-21', '2018-11-22/..', 'no', 'no'],
  ['2018~', '2017/2019', 'maybe', 'maybe'],
  ['2018-11-21?', '2018', 'maybe', 'maybe'],
  ['2018%', '2019', 'no', 'no'],
  ['2018~', '..', 'yes', 'yes'],
  ['[2016-11-30..2016-12-31]', '2016', 'yes', 'yes'],
  ['[2016-11-30..2016-12-31]', '2016-12', 'maybe', 'maybe'],
  ['[2016-11-30..2016-12-31]', '2017', 'no', 'no'],
  ['2024-07-16/2024-07-18', '2024-07-17', 'yes', 'yes'],
  ['2024-07-16/2024-07-18', '2024-07-18/..', 'yes', 'yes'],
  ['2024-07-16/2024-07-18', '2024-07-19/..', 'no', 'no'],
  ['2018/2022', '2020', 'yes', 'yes'],
  ['2018/2022', '2018-03', 'maybe', 'yes'],
  ['2018/2022', '2018', 'yes', 'yes'],
  ['2018/2022', '2022-12-31/..', 'maybe', 'yes'],
  ['2018-06/2018-08', '2018-07', 'yes', 'yes'],
  ['2018~/2022', '2020', 'maybe', 'maybe'],
  ['2020/..', '2031-05', 'yes', 'yes'],
  ['2020/..', '2020-05', 'maybe', 'yes'],
  ['2020/..', '2019', 'no', 'no'],
  ['../2025', '1900', 'yes', 'yes'],
  ['/2025-03-31', '2025-03-31', 'yes', 'yes'],
  ['/2025-03-31', '2025-03-30', 'maybe', 'maybe'],
  ['/2025-03-31', '2025-04-01', 'no', 'no'],
  ['2020-05-01/', '2020-05-01', 'yes', 'yes'],
  ['2020-05-01/', '2021', 'maybe', 'maybe'],
  ['XXXX-10-02', '2024', 'maybe', 'maybe'],
  ['XXXX-10-02', '2024-10-02', 'maybe', 'maybe'],
  ['XXXX-10-02', '2024-10-03/2025-10-01', 'no', 'no'],
  ['XXXX-10-02', '2024-11/..', 'maybe', 'maybe'],
  ['XXXX-10', '2024-10-31/2025-02', 'maybe', 'maybe'],
  ['XXXX-10', '2024-11/2025-09', 'no', 'no'],
  ['XXXX-02-29', '2021/2023', 'no', 'no'],
  ['XXXX-02-29', '2021/2024', 'maybe', 'maybe'],
  ['XXXX-02-29', '1896-03/1904-02-28', 'no', 'no'],
  ['XXXX-02-29', '1896-03/1904-02-29', 'maybe', 'maybe'],
  ['XXXX-10-02', '..', 'yes', 'yes'],
];

describe('within', () => {
  it.each(answers)('%s in %s: %s as a moment, %s as an extent', (text, range, moment, extent) => {
    expect(within(period(text), rangeOf(range), 'moment')).toBe(moment);
    expect(within(period(text), rangeOf(range), 'extent')).toBe(extent);
  });

  it('finds nothing in an empty range', () => {
    const reversed = { from: dayOf('2021-01-01'), to: dayOf('2020-12-31') };
    expect(within(period('2018/2022'), reversed, 'extent')).toBe('no');
    const endless = { from: Infinity, to: -Infinity };
    expect(within(period('XXXX-10'), endless, 'moment')).toBe('no');
  });
});

describe('order and elapsed days', () => {
  it('sorts by earliest, then latest, then text, unknown years last', () => {
    const sorted = [
      '../2025',
      '/2025-03-31',
      '2017',
      '2018-01-01',
      '2018-01',
      '2018',
      '2018~',
      '2018/2022',
      '2018/..',
      '2018-02',
      'XXXX-02-29',
      'XXXX-10',
      'XXXX-10-02',
    ];
    const values = sorted.map(period);
    expect(
      [...values]
        .reverse()
        .sort(compareEdtf)
        .map((value) => value.text),
    ).toEqual(['/2025-03-31', ...sorted.filter((text) => text !== '/2025-03-31')]);
  });

  it.each([
    ['2024-01-18', '2024-01-18', 0, 0],
    ['2024-01-18', '2025-01-18', 366, 366],
    ['2024', '2025-03', 60, 455],
    ['2024-03-01', '2024-02', -29, -1],
    ['2024', '2024', -365, 365],
    ['2024-01-01', '2024-01-10/..', 9, Infinity],
    ['XXXX-10', 'XXXX-10', -Infinity, Infinity],
  ])('from %s to %s', (from, to, min, max) => {
    expect(daysBetween(period(from), period(to))).toEqual({ min, max });
  });
});
