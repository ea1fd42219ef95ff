import { dayNumber, yearOf } from '../model/day.js';
import { firmDate, parsePeriod } from '../model/edtf.js';
import { coverOf } from './key.js';

/** The days that a period covers, in days since 1970, both included; ±Infinity where unbounded. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The days of a period of a valid record. What is approximate, uncertain or of an unknown year may
 * lie anywhere.
 */
export function spanOf(period: string): Span {
  const firm = firmDate(period);
  return firm === undefined ? anywhere : { from: firm.earliest, to: firm.latest };
}

const anywhere: Span = { from: -Infinity, to: Infinity };

/** How two periods stand to each other; periods that may overlap count as overlapping. */
export function spanRelation(one: string, other: string): 'same' | 'disjoint' | 'overlapping' {
  if (coverOf(one) === coverOf(other)) return 'same';
  const [first, second] = [spanOf(one), spanOf(other)];
  return first.to < second.from || second.to < first.from ? 'disjoint' : 'overlapping';
}

const daysInYear = 365.25;
const daysInMonth = daysInYear / 12;

/**
 * How long a period is, in months, or in days below one: alike for all years, for all half-years,
 * for all months. `undefined` where it has no bounds.
 */
export function lengthText(period: string): string | undefined {
  const days = lengthOf(period);
  if (!Number.isFinite(days)) return undefined;
  return days < 28 ? `${String(days)} days` : `${String(Math.round(days / daysInMonth))} months`;
}

/** Whether two periods are alike long: years with years, half-years with half-years. */
export function alikeLong(one: string, other: string): boolean {
  if (coverOf(one) === coverOf(other)) return true;
  const length = lengthText(one);
  return length !== undefined && length === lengthText(other);
}

/** Days of a period: one, of a day known within bounds; Infinity where it has no bounds. */
export function lengthOf(period: string): number {
  const { from, to } = spanOf(period);
  return firmDate(period)?.kind === 'one-of' ? 1 : to - from + 1;
}

/** The years that a period covers whole, if it is made of whole years: 1 for `2020`. */
export function wholeYears(period: string): number | undefined {
  const value = parsePeriod(period);
  if ('problem' in value || (value.kind !== 'date' && value.kind !== 'interval')) return undefined;
  const { from, to } = spanOf(period);
  if (!Number.isFinite(to - from)) return undefined;
  const whole = /^\d{4}(\/\d{4})?$/.test(period) || (startsYear(from) && startsYear(to + 1));
  return whole ? Math.round((to - from + 1) / daysInYear) : undefined;
}

function startsYear(day: number): boolean {
  return dayNumber(yearOf(day), 1, 1) === day;
}
