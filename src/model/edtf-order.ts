import { parsePeriod, type EdtfValue } from './edtf-parse.js';
import type { Day } from './day.js';

/**
 * Whether one date surely comes before another, all of it before all of the other: `2018` before
 * `2019-01`. What is missing, approximate, uncertain or without a year comes surely before nothing.
 */
export function surelyBefore(first: string | undefined, second: string | undefined): boolean {
  const [one, other] = [firmDate(first), firmDate(second)];
  return one !== undefined && other !== undefined && one.latest < other.earliest;
}

/** Whether a date surely has a part outside a period: it ends after it, or starts before it. */
export function surelyOutside(date: string | undefined, period: string | undefined): boolean {
  const [inner, outer] = [firmDate(date), firmDate(period)];
  if (inner === undefined || outer === undefined) return false;
  return inner.earliestEnd > outer.latest || inner.latestStart < outer.earliest;
}

/** Whether a period has surely ended before a day. */
export function surelyOver(period: string | undefined, day: Day): boolean {
  const value = firmDate(period);
  return value !== undefined && value.latest < day;
}

/** Whether each date written is one day of one year: `2018-11-21`, `/2025-03-31`. */
export function isExactDay(text: string): boolean {
  const value = firmDate(text);
  return value?.precision === 'day' && (value.kind === 'date' || value.kind === 'interval');
}

/** A date or period of a valid record that is neither approximate nor uncertain. */
export function firmDate(text: string | undefined): EdtfValue | undefined {
  const value = text === undefined ? undefined : parsePeriod(text);
  if (value === undefined || 'problem' in value) return undefined;
  return value.approximate || value.uncertain ? undefined : value;
}
