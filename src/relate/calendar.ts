import type { CalendarEntry } from '../model/calendar.js';
import { parsePeriod } from '../model/edtf.js';
import type { Moment } from './moments.js';

// A longer stretch says that no source gives the month.
const mostDays = 62;

/**
 * Moments as entries of a calendar, and how many are left out: what is known to the year only, or
 * has no bounds, would fill months. What is known to the month takes the month.
 */
export function drawnEntries(moments: readonly Moment[]): {
  readonly entries: CalendarEntry[];
  readonly left: number;
} {
  const numbers = new Map<string, number>();
  const entries = moments.flatMap((moment) => {
    const number = (numbers.get(moment.entry.id) ?? 0) + 1;
    numbers.set(moment.entry.id, number);
    return entryOf(moment, number) ?? [];
  });
  return { entries, left: moments.length - entries.length };
}

function entryOf({ entry, date, what, title, place }: Moment, number: number) {
  const value = parsePeriod(date);
  if ('problem' in value || value.kind === 'unknown-year') return undefined;
  const { earliest: from, latest: to } = value;
  if (!Number.isFinite(to - from) || to - from > mostDays) return undefined;
  const where = [place?.city, place?.country].filter((one) => one !== undefined).join(', ');
  const exact = value.precision === 'day' && !value.approximate && !value.uncertain;
  const calendarEntry: CalendarEntry = {
    id: number === 1 ? entry.id : `${entry.id}-${String(number)}`,
    from,
    to,
    title: `${title} (${what})`,
    description: exact ? entry.id : `${entry.id} · ${date}`,
    ...(where === '' ? {} : { place: where }),
  };
  return calendarEntry;
}
