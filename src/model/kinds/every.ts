import type { Entry, KindName } from '../entry.js';
import type { Field } from '../field.js';
import { number, reference, string, text } from '../field.js';
import type { Kind } from '../kind.js';
import { mayName, namedIds } from '../references.js';

const withoutEvidence: readonly KindName[] = ['sources', 'topics', 'indicators'];

/** The fields that every kind has, those about other records where its schema can name them. */
export function everyField<K extends KindName>(
  kind: K,
  title: Kind<K>['title'],
): readonly Field<K>[] {
  const fields: Field<K>[] = [
    string('id', ({ id }) => id),
    text('title', (entry, register) => title(entry, register)),
  ];
  if (mayName(kind, 'topics')) {
    fields.push(reference('topic', ['topics'], (entry) => namedIds(entry, 'topics')));
  }
  if (mayName(kind, 'people')) {
    fields.push(reference('person', ['people'], (entry) => namedIds(entry, 'people')));
  }
  fields.push(
    reference('source', ['sources'], (entry) =>
      kind === 'sources' ? [entry.id, ...namedIds(entry, 'sources')] : namedIds(entry, 'sources'),
    ),
    text('note', ({ record }: Entry) => record.note),
    number('disputes', ({ record }: Entry) => record.disputes?.length ?? 0),
  );
  if (!withoutEvidence.includes(kind)) {
    fields.push(number('evidence', ({ record }: Entry) => record.evidence?.length ?? 0));
  }
  return fields;
}
