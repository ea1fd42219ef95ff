import type { Location } from './diagnostic.js';
import type { RecordTypes } from './records.js';

/** The kind of a record, which is the name of its folder. */
export type KindName = keyof RecordTypes;

/** Where in a record: field names and list indices from 0. */
export type DataPath = readonly (string | number)[];

/** One file. Only a source knows lines and columns; the text is read when it is asked for a place. */
export interface Source {
  /** Relative to the store, with `/`. */
  readonly file: string;
  /** The nearest ancestor's place where the path is absent. `document` counts from 0. */
  locate(document: number, path: DataPath, part: 'key' | 'value'): Promise<Location>;
}

/** A record that passed its schema, and where it stands. */
export interface Entry<K extends KindName = KindName> {
  readonly kind: K;
  readonly id: string;
  readonly record: RecordTypes[K];
  readonly source: Source;
  readonly document: number;
}

/** The entry with another record in the place of its own: as of a day, say. */
export function withRecord<K extends KindName>(
  { kind, id, source, document }: Entry<K>,
  record: RecordTypes[K],
): Entry<K> {
  return { kind, id, record, source, document };
}
