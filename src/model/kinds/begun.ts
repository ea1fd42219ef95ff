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

/** A stretch of time as one period where its ends make one, else as the dates that are known. */
export function stretch(start: string | undefined, end: string | undefined): string[] {
  const dates = [start, end].filter((date) => date !== undefined);
  const period = dates.join('/');
  return dates.length === 2 && !('problem' in parsePeriod(period)) ? [period] : dates;
}
