import type { Entry } from '../entry.js';
import { code, moment, reference, string, text, place } from '../field.js';
import type { Kind } from '../kind.js';
import { begunBy, stretch } from './begun.js';
import { everyField } from './every.js';
import { partnersOf } from './partners-of.js';

function startOf({ record }: Entry<'projects'>): string | undefined {
  return record.dates?.actual_start ?? record.dates?.planned_start;
}

function endOf({ record }: Entry<'projects'>): string | undefined {
  return record.dates?.actual_end ?? record.dates?.planned_end;
}

const title: Kind<'projects'>['title'] = ({ record }) => record.title;

export const projects: Kind<'projects'> = {
  name: 'projects',
  reads: ['partners'],
  columns: ['start', 'title', 'partner', 'status'],
  wideColumns: ['start', 'title', 'partner', 'status', 'duration', 'id'],
  order: '-date',
  fields: [
    ...everyField('projects', title),
    code('status', 'projectStatus', ({ record }) => record.status),
    reference('partner', ['partners'], partnersOf),
    moment('date', (entry) => stretch(startOf(entry), endOf(entry))),
    moment('start', startOf),
    moment('end', endOf),
    string('duration', ({ record }) => record.duration),
    place('place', ({ record }) =>
      (record.areas ?? []).flatMap(({ city, country }) =>
        [city, country].filter((one) => one !== undefined),
      ),
    ),
    text('objectives', ({ record }) => record.objectives),
    reference('follows', ['projects'], ({ record }) => record.follows),
    reference('framework', ['agreements', 'partners', 'laws'], ({ record }) => record.framework),
  ],
  title,
  derived: () => ({}),
  asOf: (entry, _register, day) => (begunBy(startOf(entry), day) ? entry : undefined),
};
