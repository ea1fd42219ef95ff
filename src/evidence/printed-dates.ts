import { parsePeriod } from '../model/edtf.js';
import { yearOf } from '../model/day.js';
import { monthAndDay } from './calendar-days.js';
import { folded } from './fold.js';
import type { PrintedDay } from './printed-days.js';
import { printedDays } from './printed-days.js';
import type { Read } from './read-evidence.js';

/** The days that one printed string names, from the first of them in a year to the last. */
export interface PrintedSpan {
  readonly read: Read;
  readonly text: string;
  /** As `07-16`. */
  readonly first: string;
  readonly last: string;
  readonly years: readonly number[];
  /** A fraction, `2/3`, or the day at the head of a dispatch may be meant for no date at all. */
  readonly isSure: boolean;
}

/** What the printed strings of an entry name as days. */
export function spansOf(read: Read): PrintedSpan[] {
  return (read.cited.evidence.printed ?? []).flatMap((text) => {
    const plain = folded(text);
    const days = read.languages.flatMap((language) => printedDays(plain, language));
    const named = days.flatMap((day) => [day.monthAndDay, ...besides(plain, day)]).sort();
    const [first] = named;
    const last = named.at(-1);
    if (first === undefined || last === undefined) return [];
    const years = days.flatMap(({ year }) => year ?? []);
    const isSure = days.some((day) => !isFraction(day) && !isDateline(plain, day));
    return [{ read, text, first, last, years, isSure }];
  });
}

const joint = '(?:-|to|through|until|and|au|et|đến|tới|và|,|&)';
const ordinal = '(?:er|st|nd|rd|th)?';
const daysBefore = new RegExp(
  `(?:(?<!\\d)\\d{1,2}${ordinal} ?${joint} ?(?:the |le |ngày )?)+$`,
  'iu',
);
const daysAfter = new RegExp(`^(?: ?${joint} ?(?:the )?\\d{1,2}${ordinal}(?![\\d\\p{L}]))+`, 'iu');

/** The other days of a range or a list that names its month once: `16 au 18 juillet`. */
function besides(text: string, day: PrintedDay): string[] {
  const at = text.indexOf(day.text);
  const before = daysBefore.exec(text.slice(0, at))?.[0] ?? '';
  const after = daysAfter.exec(text.slice(at + day.text.length))?.[0] ?? '';
  const month = day.monthAndDay.slice(0, 3);
  const numbers = `${before} ${after}`.match(/\d+/g) ?? [];
  return numbers.map((number) => `${month}${number.padStart(2, '0')}`);
}

function isFraction({ text }: PrintedDay): boolean {
  return /^\d{1,2}\/\d{1,2}$/.test(text);
}

const place = /^\p{Lu}[\p{L}'-]{2,}(?: \p{Lu}[\p{L}'-]+)*[ ,:(-]*$/u;

function isDateline(text: string, day: PrintedDay): boolean {
  return place.test(text.slice(0, text.indexOf(day.text)));
}

const longestWalked = 800;

/** May a date or period be what is printed? One that is open or long may be anything. */
export function agrees(span: PrintedSpan, date: string): boolean {
  return anyDay(date, (day) => {
    const inYear = span.years.length === 0 || span.years.includes(yearOf(day));
    const name = monthAndDay(day);
    return inYear && span.first <= name && name <= span.last;
  });
}

/** Is a day of the date printed, though with another year? */
export function differsInYear(span: PrintedSpan, date: string): boolean {
  if (span.years.length === 0 || agrees(span, date)) return false;
  return anyDay(date, (day) => [span.first, span.last].includes(monthAndDay(day)));
}

function anyDay(date: string, holds: (day: number) => boolean): boolean {
  const value = parsePeriod(date);
  if ('problem' in value) return true;
  const { earliest, latest } = value;
  if (!(latest - earliest <= longestWalked)) return true;
  for (let day = earliest; day <= latest; day += 1) if (holds(day)) return true;
  return false;
}

/** Every year that is printed anywhere, the end of a span such as `2023-24` included. */
export function printedYears(text: string): number[] {
  return [...folded(text).matchAll(/(?<!\d)(\d{4})(?:[-/](\d\d))?(?!\d)/g)].flatMap(
    ([, year = '', end]) =>
      end === undefined ? [Number(year)] : [Number(year), Number(year.slice(0, 2) + end)],
  );
}

const yearAlone =
  /^(?:(?:en|in|during|for|pour|trong|cả|l'année|the year|năm) ?){0,3}\d{4}[,.:]?$/iu;

/** Is the string a year and nothing else, as `En 2023`? */
export function isYearAlone(text: string): boolean {
  return yearAlone.test(folded(text));
}
