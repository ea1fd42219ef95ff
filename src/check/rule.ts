import type { Severity } from '../model/diagnostic.js';
import type { DataPath, Source } from '../model/entry.js';
import type { LoadedStore } from '../store/load.js';

/** What a violation is about: an entry, or a document that is none. */
export interface Subject {
  readonly source: Source;
  readonly document: number;
  readonly id?: string | undefined;
}

/** A place in a subject. `part` is `value` where it is absent. */
export interface Spot {
  readonly subject: Subject;
  readonly path: DataPath;
  readonly part?: 'key' | 'value';
}

/** What a rule found: where, and one sentence without a full stop. It knows no lines. */
export interface Violation {
  readonly at: Spot | { readonly file: string };
  readonly message: string;
  readonly suggestion?: string;
  readonly other?: { readonly at: Spot; readonly message: string };
}

/** A store as the rules see it, on the day of the run. */
export interface Checked extends LoadedStore {
  /** Days since 1970. */
  readonly today: number;
}

/** Something that must hold beyond the schema. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** What it wants, in one line. */
  readonly summary: string;
  check(store: Checked): Iterable<Violation>;
}
