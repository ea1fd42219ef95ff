import ical, { ICalEventTransparency } from 'ical-generator';
import { isoOf } from '../../model/day.js';
import { join, safe, terminal } from '../escape.js';
import type { CalendarWriter } from '../format.js';

/** iCalendar (RFC 5545): all-day entries that leave the time free. */
export const ics: CalendarWriter = {
  name: 'ics',
  *write({ name, language, day, entries }) {
    const calendar = ical({
      name: plain(name),
      prodId: { company: 'traite', product: 'timeline', language: plain(language) },
    });
    for (const { id, from, to, title, description, place } of entries) {
      calendar.createEvent({
        id: `${plain(id)}@traite`,
        // The end of an all-day entry is the day after it.
        start: atNoon(from),
        end: atNoon(to + 1),
        allDay: true,
        stamp: atNoon(day),
        transparency: ICalEventTransparency.TRANSPARENT,
        summary: plain(title),
        description: plain(description),
        ...(place === undefined ? {} : { location: plain(place) }),
      });
    }
    const lines = calendar.toString().split('\r\n');
    yield safe`${join(lines.map(terminal), safe`\r\n`)}\r\n`;
  },
};

/** The library writes the day of an all-day entry in UTC, whatever the zone of the machine. */
function atNoon(day: number): Date {
  return new Date(`${isoOf(day)}T12:00:00Z`);
}

/** Without control characters, so that no value ends a line. */
function plain(text: string): string {
  return terminal(text);
}
