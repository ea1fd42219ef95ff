import { surelyOutside } from '../../model/edtf.js';
import type { DataPath, Entry } from '../../model/entry.js';
import { isOf } from '../../model/kinds/partners-of.js';
import { isOpen } from '../dated.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const dateOutsideEvent: Rule = {
  name: 'date/outside-event',
  severity: 'warning',
  summary: 'what was done at an event was done while it lasted',
  why:
    'An act or a commitment that names an event took place there, and a meeting on the margins ' +
    'of a larger one within its days. Where the dates disagree one of them is wrong, or the ' +
    'wrong event is named. A commitment needs no date of its own where its event gives it.',
  each: [
    lookAt(['agreements', 'commitments', 'events'], ['events'], function* (entry, { register }) {
      for (const { path, what, date, at } of datesAtEvents(entry)) {
        const event = at === undefined ? undefined : register.find('events', at);
        if (event === undefined || !surelyOutside(date, event.record.date)) continue;
        if (isOpen(entry, path) || isOpen(event, ['date'])) continue;
        yield {
          at: { subject: entry, path },
          message: `${what} is dated ${String(date)}, and the event "${event.id}" ${event.record.date}`,
          suggestion: 'correct the date that is wrong, or name another event',
          other: { at: { subject: event, path: ['date'] }, message: 'the event' },
        };
      }
    }),
  ],
};

interface AtEvent {
  readonly path: DataPath;
  readonly what: string;
  readonly date: string | undefined;
  readonly at: string | undefined;
}

function datesAtEvents(entry: Entry): AtEvent[] {
  if (isOf(entry, 'agreements')) {
    return entry.record.lifecycle.map(({ act, date, event }, index) => ({
      path: ['lifecycle', index, 'date'],
      what: `"${act}"`,
      date,
      at: event,
    }));
  }
  if (isOf(entry, 'commitments')) {
    const { date, made_at: at } = entry.record;
    return [{ path: ['date'], what: 'the commitment', date, at }];
  }
  if (!isOf(entry, 'events')) return [];
  const { date, part_of: at } = entry.record;
  return [{ path: ['date'], what: 'this part', date, at }];
}
