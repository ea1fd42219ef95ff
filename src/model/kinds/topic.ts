import { code, reference } from '../field.js';
import type { Kind } from '../kind.js';
import { everyField } from './every.js';

const title: Kind<'topics'>['title'] = ({ record }) => record.name;

export const topics: Kind<'topics'> = {
  name: 'topics',
  reads: [],
  columns: ['id', 'title', 'pillar'],
  wideColumns: ['id', 'title', 'pillar', 'broader'],
  order: 'id',
  fields: [
    ...everyField('topics', title),
    code('pillar', 'pillar', ({ record }) => record.pillar),
    reference('broader', ['topics'], ({ record }) => record.broader),
  ],
  title,
  derived: () => ({}),
  asOf: (entry) => entry,
};
