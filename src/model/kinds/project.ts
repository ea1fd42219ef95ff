import type { Entry } from '../entry.js';
import { code, moment, reference, string, text, place } from '../field.js';
import type { Kind } from '../kind.js';
import { begunBy } from './begun.js';
import { everyField } from './every.js';
import { partnersOf } from './partners-of.js';

function datesOf({ record }: Entry<'projects'>): string[] {
  const { planned_start, actual_start, planned_end, actual_end } = record.dates ?? {};
  return [actual_start ?? planned_start, actual_end ?? planned_end].filter(
    (date) => date !== undefined,
  );
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
    moment('date', datesOf),
    moment('start', ({ record }) => record.dates?.actual_start ?? record.dates?.planned_start),
    moment('end', ({ record }) => record.dates?.actual_end ?? record.dates?.planned_end),
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
  asOf: (entry, _register, day) => (begunBy(datesOf(entry)[0], day) ? entry : undefined),
};
