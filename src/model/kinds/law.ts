import { code, country, extent, moment, reference, string } from '../field.js';
import type { Kind } from '../kind.js';
import { begunBy } from './begun.js';
import { everyField } from './every.js';
import { partnersOfAll } from './partners-of.js';

const title: Kind<'laws'>['title'] = ({ record }) => record.title;

export const laws: Kind<'laws'> = {
  name: 'laws',
  reads: ['partners', 'agreements'],
  columns: ['adopted', 'title', 'type', 'number'],
  wideColumns: ['adopted', 'in_force', 'title', 'type', 'number', 'issued_by', 'id'],
  order: '-date',
  fields: [
    ...everyField('laws', title),
    code('type', 'lawType', ({ record }) => record.type),
    string('number', ({ record }) => record.number),
    country('country', ({ record }) => record.country),
    reference('issued_by', ['partners'], ({ record }) => record.issued_by),
    reference(
      'partner',
      ['partners'],
      ({ record }, register) => [
        ...(record.issued_by === undefined ? [] : [record.issued_by]),
        ...partnersOfAll(record.implements ?? [], register),
      ],
      { through: ['agreements'] },
    ),
    moment('date', ({ record }) =>
      [record.adopted, record.in_force].filter((date) => date !== undefined),
    ),
    moment('adopted', ({ record }) => record.adopted),
    moment('in_force', ({ record }) => record.in_force),
    extent('period', ({ record }) => record.period),
    reference('replaces', ['laws'], ({ record }) => record.replaces),
    reference('amends', ['laws'], ({ record }) => record.amends),
    reference('implements', ['laws', 'agreements'], ({ record }) => record.implements),
    string('vote', ({ record: { vote } }) =>
      vote === undefined ? undefined : `${vote.for}/${vote.of}`,
    ),
    string('url', ({ record }) => record.url),
  ],
  title,
  derived: () => ({}),
  asOf: (entry, _register, day) =>
    begunBy(entry.record.adopted ?? entry.record.in_force, day) ? entry : undefined,
};
