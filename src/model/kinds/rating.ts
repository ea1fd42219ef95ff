import { extent, moment, reference, string } from '../field.js';
import type { Kind } from '../kind.js';
import { begunBy } from './begun.js';
import { everyField } from './every.js';

const title: Kind<'ratings'>['title'] = ({ record }) => `${record.scheme} ${record.rating}`;

export const ratings: Kind<'ratings'> = {
  name: 'ratings',
  reads: ['partners'],
  columns: ['report_year', 'scheme', 'rated', 'rating', 'rater'],
  wideColumns: ['report_year', 'scheme', 'rated', 'rating', 'rater', 'covers', 'id'],
  order: '-report_year',
  fields: [
    ...everyField('ratings', title),
    reference('rater', ['partners'], ({ record }) => record.rater),
    string('scheme', ({ record }) => record.scheme),
    reference('rated', ['partners'], ({ record }) => record.rated),
    string('rating', ({ record }) => record.rating),
    moment('report_year', ({ record }) => String(record.report_year)),
    moment('date', ({ record }) => String(record.report_year)),
    extent('covers', ({ record }) => record.covers),
    reference('partner', ['partners'], ({ record }) => [record.rater, record.rated]),
  ],
  title,
  derived: () => ({}),
  asOf: (entry, _register, day) =>
    begunBy(String(entry.record.report_year), day) ? entry : undefined,
};
