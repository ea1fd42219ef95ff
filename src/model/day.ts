/** Day number: days since 1970-01-01 (UTC), a plain integer; ±Infinity where unbounded. */
export type Day = number;

const millisecondsInDay = 86_400_000;
const daysInWeek = 7;
/** 1970-01-01 was a Thursday. */
const weekdayOfDayZero = 4;

/** The day number of a day of the calendar; `month` counts from 1. Years 1000 to 9999. */
export function dayNumber(year: number, month: number, day: number): Day {
  return Date.UTC(year, month - 1, day) / millisecondsInDay;
}

/** How many days a month has; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the text is `YYYY-MM-DD` and a day of the calendar, years 1000 to 9999. */
export function isCalendarDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The day number of a `YYYY-MM-DD`.
 * @throws RangeError if the text is anything else: parse what an author wrote with `parseDate`.
 */
export function dayOf(text: string): Day {
  if (!isCalendarDay(text)) throw new RangeError(`${text} is not a day YYYY-MM-DD`);
  const { year, month, day } = partsOf(text);
  return dayNumber(year, month, day);
}

/**
 * A day number as `YYYY-MM-DD`.
 * @throws RangeError if it is not finite, not an integer or outside the years 1000 to 9999.
 */
export function isoOf(day: Day): string {
  if (!Number.isInteger(day) || day < firstDay || day > lastDay) {
    throw new RangeError(`${String(day)} is not the number of a day in the years 1000 to 9999`);
  }
  return new Date(day * millisecondsInDay).toISOString().slice(0, 10);
}

/**
 * The weekday of a day number, 0 (Sunday) to 6 (Saturday).
 * @throws RangeError if it is not an integer.
 */
export function weekdayOf(day: Day): number {
  if (!Number.isInteger(day)) throw new RangeError(`${String(day)} is not the number of a day`);
  return (((day + weekdayOfDayZero) % daysInWeek) + daysInWeek) % daysInWeek;
}

/** The year that a finite day number lies in. */
export function yearOf(day: Day): number {
  return new Date(day * millisecondsInDay).getUTCFullYear();
}

const firstDay = dayNumber(1000, 1, 1);
const lastDay = dayNumber(9999, 12, 31);

function partsOf(text: string): { year: number; month: number; day: number } {
  return {
    year: Number(text.slice(0, 4)),
    month: Number(text.slice(5, 7)),
    day: Number(text.slice(8, 10)),
  };
}
