import { yearOf, type Day } from './day.js';
import { parseDate, type EdtfValue } from './edtf-parse.js';

export type Certainty = 'yes' | 'maybe' | 'no';

/** Days from `from` to `to`, both included; ±Infinity where unbounded. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/**
 * How a date is meant: `moment`, a day somewhere within it (an act of `2024`, a meeting of
 * `2018-11`); `extent`, the whole of it (a statistic for `2023`).
 */
export type Reading = 'moment' | 'extent';

/**
 * Whether a value touches a range. An interval covers its days in either reading; as a moment its
 * ends lie somewhere in what is written. A one-of set is a day in both. What is approximate or
 * uncertain, or has no year, is `yes` only where the range has no bounds.
 */
export function within(value: EdtfValue, range: DayRange, reading: Reading): Certainty {
  if (range.from > range.to) return 'no';
  if (range.from === -Infinity && range.to === Infinity) return 'yes';
  if (value.kind === 'unknown-year') return yearsAgree(value, range) ? 'maybe' : 'no';
  if (value.earliest > range.to || value.latest < range.from) return 'no';
  if (value.approximate || value.uncertain) return 'maybe';
  const { latestStart, earliestEnd } = reading === 'extent' ? extentOf(value) : value;
  return latestStart <= range.to && earliestEnd >= range.from ? 'yes' : 'maybe';
}

/** A total order: by earliest day, then latest, then text; unknown years come last. */
export function compareEdtf(first: EdtfValue, second: EdtfValue): number {
  const firstUnknown = first.kind === 'unknown-year';
  if (firstUnknown !== (second.kind === 'unknown-year')) return firstUnknown ? 1 : -1;
  return (
    compare(first.earliest, second.earliest) ||
    compare(first.latest, second.latest) ||
    compare(first.text, second.text)
  );
}

/**
 * Elapsed days from one value to another, fewest and most: negative where the second may come
 * first, ±Infinity where either has no bound. An interval counts as a day somewhere within it.
 */
export function daysBetween(from: EdtfValue, to: EdtfValue): { min: number; max: number } {
  return { min: to.earliest - from.latest, max: to.latest - from.earliest };
}

function extentOf(value: EdtfValue): { latestStart: Day; earliestEnd: Day } {
  if (value.kind === 'one-of') return value;
  return {
    latestStart: value.start === 'unknown' ? value.latest : value.earliest,
    earliestEnd: value.end === 'unknown' ? value.earliest : value.latest,
  };
}

/** 29 February may be missing for eight years running, as from 1896 to 1904. */
const daysWithEveryDate = 9 * 366;

/** Whether the month, or the day, of a value whose year is unknown comes up within the range. */
function yearsAgree(value: EdtfValue, range: DayRange): boolean {
  if (range.to - range.from >= daysWithEveryDate) return true;
  const lastYear = yearOf(range.to);
  for (let year = yearOf(range.from); year <= lastYear; year += 1) {
    const dated = parseDate(value.text.replace('XXXX', String(year)));
    if (!('problem' in dated) && dated.earliest <= range.to && dated.latest >= range.from) {
      return true;
    }
  }
  return false;
}

function compare<Value extends number | string>(first: Value, second: Value): number {
  if (first === second) return 0;
  return first < second ? -1 : 1;
}
