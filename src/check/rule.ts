import type { Severity } from '../model/diagnostic.js';
import type { Spot } from '../model/unplaced.js';
import type { LoadedStore } from '../store/load.js';

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

/** What a rule about the checks themselves may know of them. */
export interface Checks {
  /** Each check's own severity, those of reading included. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** The checks that other commands make, so that nobody here knows what they find. */
  readonly elsewhere: ReadonlySet<string>;
  /** By record the checks that found something in it, whole for a rule that is last. */
  readonly found: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Something that must hold beyond the schema. */
export interface Rule {
  readonly name: string;
  readonly severity: Severity;
  /** What it wants, in one line. */
  readonly summary: string;
  /** Why it matters, and what to do where it fires: a few sentences for its page. */
  readonly why: string;
  /** Its findings show no line of the file, since what is wrong must not be repeated. */
  readonly conceals?: true;
  /** It looks at what the others found, and runs after them. */
  readonly last?: true;
  check(store: Checked, checks: Checks): Iterable<Violation>;
}
