import type { Day } from './day.js';

/** A day or days in a calendar, all day long. */
export interface CalendarEntry {
  /** The same from one writing to the next. */
  readonly id: string;
  /** First and last day, in days since 1970, both included. */
  readonly from: Day;
  readonly to: Day;
  readonly title: string;
  readonly description: string;
  readonly place?: string;
}

/** What a calendar file is written from. */
export interface Calendar {
  readonly name: string;
  readonly language: string;
  /** The day on which it is written, in days since 1970. */
  readonly day: Day;
  readonly entries: readonly CalendarEntry[];
}
