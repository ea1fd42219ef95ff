import { parsePeriod, type Day } from '../model/edtf.js';
import { isoOf, yearOf } from '../model/day.js';

const longestListed = 62;

/** The days of the calendar that a date or period names for certain: none where it is imprecise. */
export function daysIn(text: string): Day[] {
  const value = parsePeriod(text);
  if ('problem' in value || value.precision !== 'day') return [];
  if (value.approximate || value.uncertain) return [];
  if (value.kind !== 'date' && value.kind !== 'interval') return [];
  const ends = [value.earliest, value.latest].filter(Number.isFinite);
  const [first, last] = ends;
  if (first === undefined || last === undefined) return ends;
  if (last - first > longestListed) return ends;
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The years at the ends of a date or period; none where it has no year. */
export function yearsIn(text: string): number[] {
  const value = parsePeriod(text);
  if ('problem' in value) return [];
  const ends = [value.earliest, value.latest].filter(Number.isFinite);
  return [...new Set(ends.map(yearOf))];
}

/** The month and day of a day number, as `01-18`. */
export function monthAndDay(day: Day): string {
  return isoOf(day).slice(5);
}
