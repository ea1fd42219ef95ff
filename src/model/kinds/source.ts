import type { KindName } from '../entry.js';
import { code, moment, reference, string } from '../field.js';
import type { Kind } from '../kind.js';
import { everyField } from './every.js';
import { kindNames } from './names.js';

const withoutPartners: readonly KindName[] = ['sources', 'indicators', 'topics'];

/** The kinds that cite sources and concern partners. */
export const citing = kindNames.filter((kind) => !withoutPartners.includes(kind));

const title: Kind<'sources'>['title'] = ({ record }) => record.title;

/** Whom the records concern that cite it. */
const partner = reference<'sources'>(
  'partner',
  ['partners'],
  ({ id }, register, day) => register.concernedBy(id, day),
  { ofCiting: citing },
);

export const sources: Kind<'sources'> = {
  name: 'sources',
  reads: [],
  columns: ['published', 'title', 'publisher', 'reliability'],
  wideColumns: ['published', 'title', 'publisher', 'language', 'reliability', 'id'],
  order: '-date',
  fields: [
    ...everyField('sources', title),
    code('type', 'sourceType', ({ record }) => record.type),
    string('publisher', ({ record }) => record.publisher),
    string('language', ({ record }) => record.language),
    moment('published', ({ record }) => record.published),
    moment('date', ({ record }) => record.published),
    moment('accessed', ({ record }) => record.accessed),
    code('reliability', 'reliability', ({ record }) => record.reliability),
    { ...partner, reads: citing },
    reference('copy_of', ['sources'], ({ record }) => record.copy_of),
    string('url', ({ record }) => record.url),
  ],
  title,
  derived: () => ({}),
  // What had happened may be told by a later paper, which is then still cited.
  asOf: (entry) => entry,
};
