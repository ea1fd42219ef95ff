import type { Entry, KindName } from '../entry.js';
import type { Field } from '../field.js';
import { code, moment, reference, string } from '../field.js';
import type { Kind } from '../kind.js';
import { Concerned } from './concerned.js';
import { everyField } from './every.js';

const title: Kind<'sources'>['title'] = ({ record }) => record.title;

/**
 * Sources concern whom the records concern that cite them, so their kind asks the others: it is
 * given how to find a field of theirs.
 */
export function sourcesKind(
  citing: readonly KindName[],
  fieldOf: (entry: Entry, name: string) => Field | undefined,
): Kind<'sources'> {
  const concerned = new Concerned(citing, (entry, register, day) => {
    const partners = fieldOf(entry, 'partner')?.read(entry, register, day) ?? [];
    return partners.map(String);
  });
  const partner = reference<'sources'>(
    'partner',
    ['partners'],
    ({ id }, register, day) => concerned.by(id, register, day),
    { ofCiting: citing },
  );
  return {
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
}
