import type { Entry } from '../entry.js';
import { code, derived, moment, number, reference, place } from '../field.js';
import type { Kind } from '../kind.js';
import { figureText } from '../quantity.js';
import type { Register } from '../register.js';
import { begunBy } from './begun.js';
import { everyField } from './every.js';
import { abroad, isOf, partnersOf, partnersOfAll } from './partners-of.js';

function partnersAt(entry: Entry<'events'>, register: Register): string[] {
  return [...partnersOf(entry), ...partnersOfAll([entry.record.framework], register)];
}

/** The agreements signed there: other acts may have been done there as well. */
function signedAt({ id }: Entry<'events'>, register: Register): string[] {
  const signed = register.referrers(id).filter(({ from, path: [list, index, field] }) => {
    if (!isOf(from, 'agreements') || list !== 'lifecycle' || field !== 'event') return false;
    return from.record.lifecycle[Number(index)]?.act === 'signed';
  });
  return [...new Set(signed.map(({ from }) => from.id))];
}

function promisedAt({ id }: Entry<'events'>, register: Register): string[] {
  const made = register.referrers(id).filter(({ path }) => path[0] === 'made_at');
  return made.map(({ from }) => from.id);
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
    reference('partner', ['partners'], partnersAt, { through: ['agreements', 'projects'] }),
    derived(
      reference('with', ['partners'], (entry, register) => abroad(partnersOf(entry), register)),
    ),
    reference('part_of', ['events'], ({ record }) => record.part_of),
    reference('series', ['partners', 'events'], ({ record }) => record.series),
    number('ordinal', ({ record }) => record.ordinal),
    reference(
      'framework',
      ['agreements', 'projects', 'partners'],
      ({ record }) => record.framework,
    ),
    {
      ...number<'events'>('attendance', ({ record }) => record.attendance?.value),
      show: ({ record: { attendance } }, { words }) =>
        attendance === undefined ? '' : figureText(attendance, words),
    },
  ],
  title,
  derived: (entry, register) => ({
    agreements: signedAt(entry, register),
    commitments: promisedAt(entry, register),
  }),
  asOf: (entry, _register, day) => (begunBy(entry.record.date, day) ? entry : undefined),
};
