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

/** Whether two periods are alike long: years with years, half-years with half-years. */
export function alikeLong(one: string, other: string): boolean {
  if (coverOf(one) === coverOf(other)) return true;
  const [first, second] = [lengthOf(one), lengthOf(other)];
  // A month has 28 to 31 days, a half-year 181 to 184, a year 365 or 366.
  return Math.abs(first - second) <= Math.max(3, 0.02 * Math.min(first, second));
}

/** Days of a period; Infinity where it has no bounds. */
export function lengthOf(period: string): number {
  const { from, to } = spanOf(period);
  return to - from + 1;
}

/** The years that a period covers whole, if it is made of whole years: 1 for `2020`. */
export function wholeYears(period: string): number | undefined {
  const value = parsePeriod(period);
  if ('problem' in value || value.kind === 'unknown-year') return undefined;
  const { from, to } = spanOf(period);
  if (!Number.isFinite(to - from)) return undefined;
  const whole = /^\d{4}(\/\d{4})?$/.test(period) || (startsYear(from) && startsYear(to + 1));
  return whole ? Math.round((to - from + 1) / daysInYear) : undefined;
}

function startsYear(day: number): boolean {
  return new Date(day * 86_400_000).toISOString().slice(5, 10) === '01-01';
}
