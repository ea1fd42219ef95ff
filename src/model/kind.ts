import type { Entry, KindName } from './entry.js';
import type { Field } from './field.js';
import type { Reader } from './reader.js';
import type { Text } from './records.js';
import type { Register } from './register.js';
import type { JsonObject } from './table.js';

/** The single place that describes a kind of record. */
export interface Kind<K extends KindName = KindName> {
  readonly name: K;
  /** The kinds that its fields look at beside its own. */
  readonly reads: readonly KindName[];
  readonly fields: readonly Field<K>[];
  /** The columns of a listing, and those that a wide screen has room for as well. */
  readonly columns: readonly string[];
  readonly wideColumns: readonly string[];
  /** The order of a listing: a field's name, `-` before it for the newest first. */
  readonly order: string;
  /** What a list or a card calls the record. */
  title(entry: Entry<K>, register: Register): Text | string;
  /** What its title leaves unsaid where the record is only named: a figure's value and period. */
  tells?(entry: Entry<K>, reader: Reader): string;
  /** What is worked out and not stored, as `json` prints it under `derived`. */
  derived(entry: Entry<K>, register: Register, day: number): JsonObject;
  /**
   * The record as of the end of a day: without the acts, posts and follow-ups that came later,
   * `undefined` where it had not begun. What has no date stays.
   */
  asOf(entry: Entry<K>, register: Register, day: number): Entry<K> | undefined;
}
