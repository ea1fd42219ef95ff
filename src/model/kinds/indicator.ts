import { code, string, text } from '../field.js';
import type { Kind } from '../kind.js';
import { everyField } from './every.js';

const title: Kind<'indicators'>['title'] = ({ record }) => record.name;

export const indicators: Kind<'indicators'> = {
  name: 'indicators',
  reads: [],
  columns: ['id', 'title', 'unit', 'scope'],
  wideColumns: ['id', 'title', 'definition', 'unit', 'measure', 'stage', 'scope'],
  order: 'id',
  fields: [
    ...everyField('indicators', title),
    text('definition', ({ record }) => record.definition),
    code('unit', 'unit', ({ record }) => record.unit),
    code('measure', 'measure', ({ record }) => record.measure),
    code('stage', 'stage', ({ record }) => record.stage),
    code('scope', 'indicatorScope', ({ record }) => record.scope),
    string('codes', ({ record: { codes } }) =>
      [codes?.sdg, codes?.htcds, codes?.ic_tip].filter((one) => one !== undefined),
    ),
  ],
  title,
  derived: () => ({}),
  asOf: (entry) => entry,
};
