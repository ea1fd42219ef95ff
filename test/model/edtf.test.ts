import { describe, expect, it } from 'vitest';
import {
  dayOf,
  isoOf,
  parseDate,
  parsePeriod,
  weekdayOf,
  type EdtfError,
  type EdtfValue,
} from '../../src/model/edtf.js';

function valueOf(parsed: EdtfValue | EdtfError): EdtfValue {
  if ('problem' in parsed) throw new Error(parsed.problem);
  return parsed;
}

function period(text: string): EdtfValue {
  return valueOf(parsePeriod(text));
}

function iso(day: number): string {
  return Number.isFinite(day) ? isoOf(day) : String(day);
}

function boundsOf(value: EdtfValue): string {
  return `${iso(value.earliest)} ${iso(value.latest)}`;
}

function messageOf(parsed: EdtfValue | EdtfError): string {
  return 'problem' in parsed ? parsed.problem : `${parsed.text} is valid`;
}

describe('dates', () => {
  it.each([
    ['2018', 'date', 'year', '2018-01-01 2018-12-31'],
    ['2018-11', 'date', 'month', '2018-11-01 2018-11-30'],
    ['2024-02', 'date', 'month', '2024-02-01 2024-02-29'],
    ['2018-11-21', 'date', 'day', '2018-11-21 2018-11-21'],
    ['2024-02-29', 'date', 'day', '2024-02-29 2024-02-29'],
    ['1000', 'date', 'year', '1000-01-01 1000-12-31'],
    ['9999-12-31', 'date', 'day', '9999-12-31 9999-12-31'],
    ['[2016-11-30..2016-12-31]', 'one-of', 'day', '2016-11-30 2016-12-31'],
    ['[2016..2018-03]', 'one-of', 'year', '2016-01-01 2018-03-31'],
    ['[2016-05-02..2016-05]', 'one-of', 'month', '2016-05-02 2016-05-31'],
    ['XXXX-10-02', 'unknown-year', 'day', '-Infinity Infinity'],
    ['XXXX-10', 'unknown-year', 'month', '-Infinity Infinity'],
    ['XXXX-02-29', 'unknown-year', 'day', '-Infinity Infinity'],
  ])('%s', (text, kind, precision, bounds) => {
    for (const value of [valueOf(parseDate(text)), period(text)]) {
      expect(value).toMatchObject({ text, kind, precision, approximate: false, uncertain: false });
      expect(boundsOf(value)).toBe(bounds);
    }
  });

  it.each([
    ['2018~', true, false],
    ['2018-11?', false, true],
    ['2018-11-21%', true, true],
  ])('%s', (text, approximate, uncertain) => {
    const value = valueOf(parseDate(text));
    expect(value).toMatchObject({ text, kind: 'date', approximate, uncertain });
    expect(boundsOf(value)).toBe(boundsOf(valueOf(parseDate(text.slice(0, -1)))));
  });
});

describe('periods', () => {
  it.each([
    ['2024-07-16/2024-07-18', 'day', 'stated', 'stated', '2024-07-16 2024-07-18'],
    ['2018/2022-03', 'year', 'stated', 'stated', '2018-01-01 2022-03-31'],
    ['2018-06/2018', 'year', 'stated', 'stated', '2018-06-01 2018-12-31'],
    ['2018/2018', 'year', 'stated', 'stated', '2018-01-01 2018-12-31'],
    ['2024-05-06/2024-05-06', 'day', 'stated', 'stated', '2024-05-06 2024-05-06'],
    ['2020/..', 'year', 'stated', 'open', '2020-01-01 Infinity'],
    ['2020-05/', 'month', 'stated', 'unknown', '2020-05-01 Infinity'],
    ['../2025', 'year', 'open', 'stated', '-Infinity 2025-12-31'],
    ['/2025-03-31', 'day', 'unknown', 'stated', '-Infinity 2025-03-31'],
  ])('%s', (text, precision, start, end, bounds) => {
    const value = period(text);
    expect(value).toMatchObject({ text, kind: 'interval', precision, start, end });
    expect(boundsOf(value)).toBe(bounds);
  });

  it('takes the qualifiers of both ends', () => {
    expect(period('2018~/2022')).toMatchObject({ approximate: true, uncertain: false });
    expect(period('2018/2022?')).toMatchObject({ approximate: false, uncertain: true });
    expect(period('2018~/2022?')).toMatchObject({ approximate: true, uncertain: true });
    expect(period('../2022%')).toMatchObject({ approximate: true, uncertain: true });
  });

  it('says between which days it starts and ends', () => {
    const value = period('2018-06/2018');
    expect([value.latestStart, value.earliestEnd].map(iso)).toEqual(['2018-06-30', '2018-06-01']);
    const unsaid = period('/2025-03');
    expect([unsaid.latestStart, unsaid.earliestEnd].map(iso)).toEqual(['2025-03-31', '2025-03-01']);
    const open = period('../2025');
    expect([open.latestStart, open.earliestEnd].map(iso)).toEqual(['-Infinity', '2025-01-01']);
  });
});

const form = 'write 2024, 2024-10 or 2024-10-02';
const set = 'write one day within two bounds as [2016-11-30..2016-12-31]';
const ordered = 'write year-month-day, e.g. 2024-12-31';
const twoDigits = 'months and days have two digits';

const refusedEverywhere = [
  ['2024-02-30', 'February 2024 has 29 days'],
  ['2023-02-29', 'February 2023 has 28 days'],
  ['2024-04-31~', '2024-04-31: April 2024 has 30 days'],
  ['2024-13', 'there is no month 13'],
  ['2024-00-01', 'there is no month 00'],
  ['2024-10-00', 'days count from 01'],
  ['XXXX-02-30', 'February has at most 29 days'],
  ['XXXX-04-31', 'April has 30 days'],
  ['XXXX', 'write XXXX-10 or XXXX-10-02, with nothing after it'],
  ['XXXX-10-02~', 'write XXXX-10 or XXXX-10-02, with nothing after it'],
  ['xxxx-10', 'write the unknown year XXXX in capitals'],
  ['2024-XX', 'leave out an unknown month or day; only a whole year may be XXXX'],
  ['201X', 'leave out an unknown month or day; only a whole year may be XXXX'],
  ['2/10/2024', ordered],
  ['02-10-2024', ordered],
  ['31/02/2024', ordered],
  ['18/01/2024', 'write 2024-01-18'],
  ['1/18/2024', 'write 2024-01-18'],
  ['5.5.2024', 'write 2024-05-05'],
  ['2024/1/18', 'write 2024-01-18'],
  ['20240118', 'write 2024-01-18'],
  ['20241399', 'write a year of four digits, 1000 to 9999'],
  ['10/2024', 'write year-month, e.g. 2024-12'],
  ['2024-1-5', twoDigits],
  ['2024-1', twoDigits],
  ['0999', 'years run from 1000 to 9999'],
  ['-2024', 'write a year of four digits, 1000 to 9999'],
  ['2024?~', 'write % for approximate and uncertain together'],
  ['~2024', 'write a single ~, ? or % at the very end of a date'],
  ['2024-01-18T10:00', 'leave out the time of day'],
  [' 2024', 'remove the white space around it'],
  ['2023–2024', 'write the hyphen - in place of the dash'],
  ['2023-2024', 'write a period with a slash, e.g. 2023/2024'],
  ['2024/2025/2026', 'a period has a single slash'],
  ['2020..', 'write a period as 2023/.., one day within bounds as [2016-11-30..2016-12-31]'],
  ['[2016-12..2016-11]', 'the later bound comes first'],
  ['[2016,2017]', set],
  ['[..2016]', set],
  ['[2016..2017]?', set],
  ['{2016..2017}', set],
  ['[2016..2017~]', '2017~: write a single ~, ? or % at the very end of a date'],
  ['last spring', form],
];

const refusedPeriods = [
  ['2024/2023', 'the period ends before it starts'],
  ['2024-03/2024-02-29', 'the period ends before it starts'],
  ['../..', 'a period needs a start or an end'],
  ['/', 'a period needs a start or an end'],
  ['/..', 'a period needs a start or an end'],
  ['2023/24', 'write a period as 2023/2024, a month as 2023-12'],
  ['XXXX-10/2024', 'XXXX-10: one end of a period needs its year'],
  ['2015/[2016..2017]', '[2016..2017]: a period cannot begin or end with [ ]'],
  ['2024-01-01/2024-02-30', '2024-02-30: February 2024 has 29 days'],
];

describe('messages', () => {
  it.each(refusedEverywhere)('%s', (text, problem) => {
    const message = problem.includes(': ') ? problem : `${text}: ${problem}`;
    expect(messageOf(parseDate(text))).toBe(message);
    expect(messageOf(parsePeriod(text))).toBe(message);
  });

  it.each(refusedPeriods)('%s', (text, problem) => {
    const message = problem.includes(': ') ? problem : `${text}: ${problem}`;
    expect(messageOf(parsePeriod(text))).toBe(message);
  });

  it('wants a date where a period stands', () => {
    for (const text of ['2023/2024', '2020/..', '2018~/2022%']) {
      expect(messageOf(parseDate(text))).toBe(
        `${text}: a single date is wanted here, not a period`,
      );
    }
  });

  it('refuses an empty text and a long one', () => {
    expect(messageOf(parseDate(''))).toBe(`a date is missing; ${form}`);
    const message = '11111111111111111111…: longer than 64 characters';
    expect(messageOf(parseDate('1'.repeat(65)))).toBe(message);
    expect(messageOf(parsePeriod('1'.repeat(100_000)))).toBe(message);
  });
});

describe('days', () => {
  it('counts from 1970-01-01', () => {
    expect(dayOf('1970-01-01')).toBe(0);
    expect(dayOf('2024-01-18')).toBe(19740);
    expect(isoOf(dayOf('1000-01-01'))).toBe('1000-01-01');
    expect(isoOf(-1)).toBe('1969-12-31');
  });

  it('knows the weekdays, before 1970 too', () => {
    expect(weekdayOf(dayOf('2024-01-18'))).toBe(4);
    expect(weekdayOf(dayOf('2025-03-31'))).toBe(1);
    expect(weekdayOf(dayOf('1945-09-02'))).toBe(0);
  });

  it.each(['2024-02-30', '2024-02', '2024-00-10', '2024-01-18~', '0999-01-01', ''])(
    'refuses %s',
    (text) => {
      expect(() => dayOf(text)).toThrow(RangeError);
    },
  );

  it('refuses a number that is no day', () => {
    for (const day of [Infinity, -Infinity, NaN, 0.5]) {
      expect(() => isoOf(day)).toThrow(RangeError);
      expect(() => weekdayOf(day)).toThrow(RangeError);
    }
    expect(() => isoOf(dayOf('9999-12-31') + 1)).toThrow(RangeError);
  });
});
