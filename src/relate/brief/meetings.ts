import { countryName, inLanguage } from '../../model/cell.js';
import { dateText } from '../../model/date-text.js';
import type { Block } from '../../model/document.js';
import type { Entry } from '../../model/entry.js';
import { firstDay } from '../../model/kinds/begun.js';
import type { Place } from '../../model/records.js';
import type { Reader } from '../../model/reader.js';
import { newestFirst, section, shortened } from './blocks.js';
import type { Subject } from './subject.js';

type Meeting = Entry<'events'>;

const mostMeetings = 6;

/** The next meetings and the last ones, the newest first. */
export function meetingBlocks(subject: Subject): Block[] {
  const { reader } = subject;
  const { sections } = reader.words.pages.brief;
  const all = meetingsOf(subject);
  const items = all.slice(0, mostMeetings).map((entry) => {
    const { date, title, place } = entry.record;
    const told = [
      dateText(date, reader.words),
      inLanguage(title, reader.language),
      ...placeTexts(place, reader),
    ];
    return `${told.join(' · ')}${subject.cite(entry)}`;
  });
  if (items.length === 0) return [];
  return section(sections.meetings, [
    { type: 'list', items },
    ...shortened(all.length - mostMeetings, `traite events --partner ${subject.partner}`, reader),
  ]);
}

/** The last meeting that was held, and the next that is known. */
export function lastAndNext(subject: Subject): {
  readonly last: string | undefined;
  readonly next: string | undefined;
} {
  const { reader } = subject;
  const all = meetingsOf(subject);
  const told = (entry: Meeting | undefined) =>
    entry === undefined
      ? undefined
      : `${dateText(entry.record.date, reader.words)} · ${inLanguage(entry.record.title, reader.language)}`;
  const isAhead = ({ record }: Meeting) => firstDay(record.date) > reader.day;
  return {
    last: told(all.find((one) => !isAhead(one))),
    next: told(all.filter(isAhead).at(-1)),
  };
}

function meetingsOf(subject: Subject): Meeting[] {
  return newestFirst(subject.entries('events'), ({ record }) => record.date);
}

function placeTexts(place: Place | undefined, { language }: Reader): string[] {
  const { city, country } = place ?? {};
  const parts = [city, country === undefined ? undefined : countryName(country, language)];
  const text = parts.filter((part) => part !== undefined).join(', ');
  return text === '' ? [] : [text];
}
