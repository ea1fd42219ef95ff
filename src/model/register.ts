import type { Certainty } from './edtf.js';
import type { Condition } from './condition.js';
import type { DataPath, Entry, KindName } from './entry.js';
import type { Text } from './records.js';

/** What `store.yaml` says of a store. */
export interface StoreConfiguration {
  readonly title: Text;
  /** The country whose register it is, ISO 3166-1 alpha-2. */
  readonly home: string;
  readonly languages: readonly string[];
  readonly licence: string;
  readonly severities: Readonly<Record<string, 'error' | 'warning' | 'information' | 'off'>>;
}

/** What `store.yaml` must say; the severities of checks it may leave as they are. */
export type StoreFile = Omit<StoreConfiguration, 'severities'> & Partial<StoreConfiguration>;

/** A record that meets a condition: surely, or only if an imprecise date falls right. */
export interface Match {
  readonly entry: Entry;
  readonly certainty: Exclude<Certainty, 'no'>;
  /** How well its words fit a search, 0 where none was asked. */
  readonly score: number;
}

/** A place in a record that names another one. */
export interface Reference {
  readonly from: Entry;
  readonly path: DataPath;
  readonly id: string;
  /** The kinds that the schema allows there. */
  readonly kinds: readonly KindName[];
}

/** What a name typed by a person stands for. */
export type Resolution =
  | { readonly type: 'found'; readonly id: string }
  | { readonly type: 'ambiguous'; readonly ids: readonly string[] }
  | { readonly type: 'unknown'; readonly near: readonly string[]; readonly country?: string };

/**
 * A loaded store. Only records that passed their schema are in it. What answers it (files read
 * now, a snapshot, a revision) is the affair of `store` and of nobody else.
 */
export interface Register {
  readonly configuration: StoreConfiguration;
  /** The partner that is the home country, in lower case: `vn`. */
  readonly home: string;
  /** The kinds whose records are loaded; asking for another is a fault of ours. */
  readonly kinds: readonly KindName[];
  /** All records of a kind that meet the condition as of a day, in the order of their ids. */
  select(kind: KindName, condition?: Condition, day?: number): Iterable<Match>;
  /** How many these are, where that can be told without a look at each. */
  count(kind: KindName, condition?: Condition): number | undefined;
  get(id: string): Entry | undefined;
  /** The record of that id where it is of that kind. */
  find<K extends KindName>(kind: K, id: string): Entry<K> | undefined;
  /** Every place in a loaded record that names this one. */
  referrers(id: string): readonly Reference[];
  /** The partners, as of a day, of the records that cite a source: each once, in the order of these. */
  concernedBy(source: string, day: number): readonly string[];
  /** Is there a record of that id, broken ones included? */
  knows(id: string): boolean;
  /** A partner with all its parts, itself first. */
  partsOf(partner: string): ReadonlySet<string>;
  /** A source with all that repeat its text, in the order of their ids. */
  sameText(source: string): readonly string[];
  /** An id, code, alias, acronym or name in any language, without accents or case. */
  resolve(kind: KindName, name: string): Resolution;
}
