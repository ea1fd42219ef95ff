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
  const entries = moments.flatMap((moment) => entryOf(moment) ?? []);
  return { entries, left: moments.length - entries.length };
}

function entryOf({ entry, number, date, what, title, place }: Moment) {
  const value = parsePeriod(date);
  if ('problem' in value || value.kind === 'unknown-year') return undefined;
  const { earliest: from, latest: to } = value;
  if (!Number.isFinite(to - from) || to - from > mostDays) return undefined;
  const where = [place?.city, place?.country].filter((one) => one !== undefined).join(', ');
  const exact = value.precision === 'day' && !value.approximate && !value.uncertain;
  const calendarEntry: CalendarEntry = {
    // No id of a record has a full stop.
    id: `${entry.id}.${String(number)}`,
    from,
    to,
    title: `${title} (${what})`,
    description: exact ? entry.id : `${entry.id} · ${date}`,
    ...(where === '' ? {} : { place: where }),
  };
  return calendarEntry;
}
