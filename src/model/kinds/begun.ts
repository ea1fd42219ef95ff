import { parsePeriod } from '../edtf.js';

/** The first day that a date of a valid record may mean, in days since 1970. */
export function firstDay(date: string): number {
  const parsed = parsePeriod(date);
  return 'problem' in parsed ? Infinity : parsed.earliest;
}

/** Had it begun by the end of a day? What bears no date had. */
export function begunBy(date: string | undefined, day: number): boolean {
  return date === undefined || firstDay(date) <= day;
}
