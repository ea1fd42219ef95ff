import type { Entry } from '../entry.js';
import { code, derived, moment, number, reference, place } from '../field.js';
import type { Kind } from '../kind.js';
import type { Register } from '../register.js';
import { begunBy } from './begun.js';
import { everyField } from './every.js';
import { abroad, partnersOf, partnersOfAll } from './partners-of.js';

function partnersAt(entry: Entry<'events'>, register: Register): string[] {
  return [...partnersOf(entry), ...partnersOfAll([entry.record.framework], register)];
}

/** The records that name the event in a field, as an act of theirs or as where they were made. */
function broughtAbout(
  { id }: Entry<'events'>,
  register: Register,
  kind: 'agreements' | 'commitments',
): string[] {
  const field = kind === 'agreements' ? 'event' : 'made_at';
  const from = register
    .referrers(id)
    .filter((reference) => reference.from.kind === kind && reference.path.at(-1) === field);
  return [...new Set(from.map((reference) => reference.from.id))];
}

const title: Kind<'events'>['title'] = ({ record }) => record.title;

export const events: Kind<'events'> = {
  name: 'events',
  reads: ['partners', 'agreements', 'projects', 'commitments'],
  columns: ['date', 'title', 'with', 'place'],
  wideColumns: ['date', 'title', 'type', 'with', 'place', 'id'],
  order: '-date',
  fields: [
    ...everyField('events', title),
    code('type', 'eventType', ({ record }) => record.type),
    moment('date', ({ record }) => record.date),
    place('place', ({ record }) =>
      [record.place?.city, record.place?.country].filter((one) => one !== undefined),
    ),
    reference('partner', ['partners'], partnersAt),
    derived(
      reference('with', ['partners'], (entry, register) =>
        abroad(partnersAt(entry, register), register),
      ),
    ),
    reference('part_of', ['events'], ({ record }) => record.part_of),
    reference('series', ['partners', 'events'], ({ record }) => record.series),
    number('ordinal', ({ record }) => record.ordinal),
    reference(
      'framework',
      ['agreements', 'projects', 'partners'],
      ({ record }) => record.framework,
    ),
    number('attendance', ({ record }) => record.attendance?.value),
  ],
  title,
  derived: (entry, register) => ({
    agreements: broughtAbout(entry, register, 'agreements'),
    commitments: broughtAbout(entry, register, 'commitments'),
  }),
  asOf: (entry, _register, day) => (begunBy(entry.record.date, day) ? entry : undefined),
};
