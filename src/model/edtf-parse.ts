import { copied } from './copied.js';
import { dayNumber, daysInMonth, type Day } from './day.js';
import { calendarProblem, formProblem } from './edtf-problem.js';

export type Precision = 'day' | 'month' | 'year';

/** How an end is given: written, open (`..`: from always, for ever), or left out as unknown. */
export type Boundary = 'stated' | 'open' | 'unknown';

/**
 * A date or a period in the profile of EDTF (ISO 8601-2) that a register uses. Days are those of
 * the text as it stands: what is approximate or uncertain may lie outside them.
 */
export interface EdtfValue {
  /** As written: every value has one spelling. */
  readonly text: string;
  readonly kind: 'date' | 'interval' | 'one-of' | 'unknown-year';
  /** Of the coarser end where there are two. */
  readonly precision: Precision;
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** Nothing of it lies outside `earliest` to `latest`; an unknown year has no bounds. */
  readonly earliest: Day;
  readonly latest: Day;
  /** It starts between `earliest` and `latestStart` … */
  readonly latestStart: Day;
  /** … and ends between `earliestEnd` and `latest`. */
  readonly earliestEnd: Day;
  readonly start: Boundary;
  readonly end: Boundary;
}

/** A sentence for the author with no full stop: `2024-13: there is no month 13`. */
export interface EdtfError {
  readonly problem: string;
}

const maximumLength = 64;
const coarseness: Record<Precision, number> = { day: 0, month: 1, year: 2 };

/** Reads a date: `2018-11-21`, `2018-11~`, `2018?`, `[2016-11-30..2016-12-31]`, `XXXX-10-02`. */
export function parseDate(text: string): EdtfValue | EdtfError {
  if (text.length > maximumLength) return tooLong(text);
  return remembered(text, dates, parseOneDate);
}

type Parsed = EdtfValue | EdtfError;

/** What was parsed before: the same dates come again and again. */
const dates = new Map<string, Parsed>();
const periods = new Map<string, Parsed>();
const mostRemembered = 10_000;

function remembered(
  text: string,
  known: Map<string, Parsed>,
  parse: (text: string) => Parsed,
): Parsed {
  const before = known.get(text);
  if (before !== undefined) return before;
  const held = copied(text);
  const parsed = parse(held);
  if (known.size >= mostRemembered) known.clear();
  known.set(held, parsed);
  return parsed;
}

function parseOneDate(text: string): Parsed {
  if (text.startsWith('[')) return parseOneOf(text);
  if (text.startsWith('XXXX')) return parseUnknownYear(text);
  return parseQualified(text);
}

/** Reads a date or an interval: `2024-07-16/2024-07-18`, `2020/..`, `../2025`, `/2025-03-31`. */
export function parsePeriod(text: string): EdtfValue | EdtfError {
  if (text.length > maximumLength) return tooLong(text);
  return remembered(text, periods, parseOnePeriod);
}

function parseOnePeriod(text: string): Parsed {
  const [start, end, ...more] = text.split('/');
  if (start === undefined || end === undefined || more.length > 0) return parseDate(text);
  return parseInterval(text, start, end);
}

/** Whether the text is a date of the profile; for schema formats. */
export function isDate(text: string): boolean {
  return !('problem' in parseDate(text));
}

/** Whether the text is a date or an interval of the profile; for schema formats. */
export function isPeriod(text: string): boolean {
  return !('problem' in parsePeriod(text));
}

function parseInterval(text: string, startText: string, endText: string): EdtfValue | EdtfError {
  const otherNotation = notationProblem(text);
  if (otherNotation !== undefined) return failure(text, otherNotation);
  const start = parseEnd(startText, -Infinity);
  if ('problem' in start) return start;
  const end = parseEnd(endText, Infinity);
  if ('problem' in end) return end;
  if (start.start !== 'stated' && end.end !== 'stated') {
    return failure(text, 'a period needs a start or an end');
  }
  const { earliest } = start;
  const { latest } = end;
  if (earliest > latest) return failure(text, 'the period ends before it starts');
  return {
    text,
    kind: 'interval',
    precision: coarserOf(start, end),
    approximate: start.approximate || end.approximate,
    uncertain: start.uncertain || end.uncertain,
    earliest,
    latest,
    latestStart: Math.min(start.latest, latest),
    earliestEnd: Math.max(end.earliest, earliest),
    start: start.start,
    end: end.end,
  };
}

/** What to say of `10/2024` and `2023/24`, which look like intervals. */
function notationProblem(text: string): string | undefined {
  if (/^\d{1,2}\/\d{4}$/.test(text)) return formProblem(text);
  if (!/^\d{4}\/\d{1,2}$/.test(text)) return undefined;
  return 'write a period as 2023/2024, a month as 2023-12';
}

/** One end of an interval; an open one lies at `openDay`, an unknown one anywhere. */
function parseEnd(text: string, openDay: Day): EdtfValue | EdtfError {
  if (text === '..') {
    return { ...momentWithin(text, 'day', openDay, openDay), start: 'open', end: 'open' };
  }
  if (text === '') {
    const anywhere = momentWithin(text, 'day', -Infinity, Infinity);
    return { ...anywhere, start: 'unknown', end: 'unknown' };
  }
  if (text.startsWith('[')) return failure(text, 'a period cannot begin or end with [ ]');
  if (text.startsWith('XXXX')) return failure(text, 'one end of a period needs its year');
  return parseQualified(text);
}

function parseOneOf(text: string): EdtfValue | EdtfError {
  const [fromText, toText, ...more] = text.slice(1, -1).split('..');
  if (!text.endsWith(']') || !fromText || !toText || more.length > 0) {
    return failure(text, 'write one day within two bounds as [2016-11-30..2016-12-31]');
  }
  const from = parsePlain(fromText);
  if ('problem' in from) return from;
  const to = parsePlain(toText);
  if ('problem' in to) return to;
  if (from.earliest > to.latest) return failure(text, 'the later bound comes first');
  const moment = momentWithin(text, coarserOf(from, to), from.earliest, to.latest);
  return { ...moment, kind: 'one-of' };
}

function parseUnknownYear(text: string): EdtfValue | EdtfError {
  const form = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(text);
  if (form === null) {
    return failure(text, 'write XXXX-10 or XXXX-10-02, with nothing after it');
  }
  const [, month = '', day = ''] = form;
  const problem = calendarProblem(undefined, month, day);
  if (problem !== undefined) return failure(text, problem);
  const precision = day === '' ? 'month' : 'day';
  return { ...momentWithin(text, precision, -Infinity, Infinity), kind: 'unknown-year' };
}

/** A plain date that may end in `~`, `?` or `%`. */
function parseQualified(text: string): EdtfValue | EdtfError {
  const qualifier = text.slice(-1);
  const approximate = qualifier === '~' || qualifier === '%';
  const uncertain = qualifier === '?' || qualifier === '%';
  if (!approximate && !uncertain) return parsePlain(text);
  const plainText = text.slice(0, -1);
  if (/[~?%]/.test(plainText)) return failure(text, formProblem(text));
  const plain = parsePlain(plainText);
  return 'problem' in plain ? plain : { ...plain, text, approximate, uncertain };
}

function parsePlain(text: string): EdtfValue | EdtfError {
  if (!/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(text)) return failure(text, formProblem(text));
  const year = Number(text.slice(0, 4));
  if (year < 1000) return failure(text, 'years run from 1000 to 9999');
  if (text.length === 4) {
    return momentWithin(text, 'year', dayNumber(year, 1, 1), dayNumber(year, 12, 31));
  }
  const monthDigits = text.slice(5, 7);
  const dayDigits = text.slice(8);
  const problem = calendarProblem(year, monthDigits, dayDigits);
  if (problem !== undefined) return failure(text, problem);
  const month = Number(monthDigits);
  const firstDay = dayNumber(year, month, Number(dayDigits || 1));
  if (dayDigits !== '') return momentWithin(text, 'day', firstDay, firstDay);
  return momentWithin(text, 'month', firstDay, firstDay + daysInMonth(year, month) - 1);
}

/** One day somewhere within bounds: it may start as late, and end as early, as they allow. */
function momentWithin(text: string, precision: Precision, earliest: Day, latest: Day): EdtfValue {
  return {
    text,
    kind: 'date',
    precision,
    approximate: false,
    uncertain: false,
    earliest,
    latest,
    latestStart: latest,
    earliestEnd: earliest,
    start: 'stated',
    end: 'stated',
  };
}

function coarserOf(first: EdtfValue, second: EdtfValue): Precision {
  const firstIsCoarser = coarseness[first.precision] > coarseness[second.precision];
  return (firstIsCoarser ? first : second).precision;
}

function failure(text: string, problem: string): EdtfError {
  return { problem: text === '' ? problem : `${text}: ${problem}` };
}

function tooLong(text: string): EdtfError {
  return failure(`${text.slice(0, 20)}…`, `longer than ${String(maximumLength)} characters`);
}
