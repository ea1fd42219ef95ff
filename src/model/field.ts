import type { Entry, KindName } from './entry.js';
import type { Reader } from './reader.js';
import type { Text } from './records.js';
import type { Register } from './register.js';
import type { CodeGroup } from './words/words.js';

export type FieldValue = string | number | Text;

/**
 * How a field's values are compared and shown. `moment` is a date within which something happened,
 * `extent` a period that is covered whole; both are EDTF strings. `partner` references stand for
 * all their parts; a `place` is a city's name or a country's code.
 */
export type FieldType =
  'text' | 'string' | 'code' | 'country' | 'place' | 'reference' | 'moment' | 'extent' | 'number';

/** Where the ids are written that are a reference's values, so that an index can find its records. */
export interface Reach {
  /** Beside the record itself, in the records of these kinds that it names. */
  readonly through?: readonly KindName[];
  /** Nowhere in it: they are the values of the same field of the records that name it. */
  readonly ofCiting?: readonly KindName[];
}

/** One field of a kind: a column, a filter, a header and a completion at once. */
export interface Field<K extends KindName = KindName> {
  readonly name: string;
  readonly type: FieldType;
  /** The group of labels that a `code` has. */
  readonly codes?: CodeGroup;
  /** The kinds that a `reference` may name. */
  readonly kinds?: readonly KindName[];
  /** Absent where an index cannot find the records of a value. */
  readonly reach?: Reach;
  /** Worked out and not stored. */
  readonly derived?: true;
  /** The kinds that it looks at beside those that its own kind reads. */
  readonly reads?: readonly KindName[];
  /** How people read it, where the type's own way does not do. */
  show?(entry: Entry<K>, reader: Reader): string;
  read(entry: Entry<K>, register: Register, day: number): readonly FieldValue[];
}

type Read<K extends KindName> = (
  entry: Entry<K>,
  register: Register,
  day: number,
) => FieldValue | undefined | readonly FieldValue[];

function field<K extends KindName>(
  name: string,
  type: FieldType,
  read: Read<K>,
  more: Partial<Field<K>> = {},
): Field<K> {
  return {
    name,
    type,
    ...more,
    read(entry, register, day) {
      const values = read(entry, register, day);
      return values === undefined ? [] : isList(values) ? values : [values];
    },
  };
}

function isList(values: FieldValue | readonly FieldValue[]): values is readonly FieldValue[] {
  return Array.isArray(values);
}

export function text<K extends KindName>(name: string, read: Read<K>): Field<K> {
  return field(name, 'text', read);
}

export function string<K extends KindName>(name: string, read: Read<K>): Field<K> {
  return field(name, 'string', read);
}

export function code<K extends KindName>(name: string, codes: CodeGroup, read: Read<K>): Field<K> {
  return field(name, 'code', read, { codes });
}

export function country<K extends KindName>(name: string, read: Read<K>): Field<K> {
  return field(name, 'country', read);
}

export function place<K extends KindName>(name: string, read: Read<K>): Field<K> {
  return field(name, 'place', read);
}

/** `reach` is absent where the values are the record's own id, or ids and countries that it names. */
export function reference<K extends KindName>(
  name: string,
  kinds: readonly KindName[],
  read: Read<K>,
  reach: Reach | 'elsewhere' = {},
): Field<K> {
  return field(name, 'reference', read, { kinds, ...(reach === 'elsewhere' ? {} : { reach }) });
}

export function moment<K extends KindName>(name: string, read: Read<K>): Field<K> {
  return field(name, 'moment', read);
}

export function extent<K extends KindName>(name: string, read: Read<K>): Field<K> {
  return field(name, 'extent', read);
}

export function number<K extends KindName>(name: string, read: Read<K>): Field<K> {
  return field(name, 'number', read);
}

/** Marks a field as worked out by the tool, so that a record that stores it is told so. */
export function derived<K extends KindName>(of: Field<K>): Field<K> {
  return { ...of, derived: true };
}
