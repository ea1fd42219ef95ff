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
  fields.push(
    ...named(kind, 'topic', 'topics'),
    ...named(kind, 'person', 'people'),
    ...named(kind, 'source', 'sources'),
    text('note', ({ record }: Entry) => record.note),
    number('disputes', ({ record }: Entry) => record.disputes?.length ?? 0),
  );
  if (!withoutEvidence.includes(kind)) {
    fields.push(number('evidence', ({ record }: Entry) => record.evidence?.length ?? 0));
  }
  return fields;
}

/** The field of the records of another kind that one names, itself where it is of that kind. */
function named<K extends KindName>(kind: K, name: string, other: KindName): Field<K>[] {
  const self = kind === other;
  if (!self && !mayName(kind, other)) return [];
  return [
    reference<K>(name, [other], (entry, register) => [
      ...(self ? [entry.id] : []),
      ...namedIds(entry, other, register),
    ]),
  ];
}
