import type { Severity } from '../model/diagnostic.js';
import type { Entry, KindName } from '../model/entry.js';
import type { Register } from '../model/register.js';
import type { Spot, Subject } from '../model/unplaced.js';
import type { StoredDocument } from '../store/documents.js';
import type { Seen } from '../store/gathering.js';
import type { OpenedStore } from '../store/open.js';
import type { Ids } from './ids.js';

/** What a rule found: where, and one sentence without a full stop. It knows no lines. */
export interface Violation {
  readonly at: Spot | { readonly file: string };
  readonly message: string;
  readonly suggestion?: string;
  readonly other?: { readonly at: Spot; readonly message: string };
}

/** A store as surveys see it, on the day of the run. */
export interface Checked extends OpenedStore {
  /** Days since 1970. */
  readonly today: number;
  readonly checks: Checks;
}

/** What a rule about the checks themselves may know of them. */
export interface Checks {
  /** Each check's own severity, those of reading included. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** The checks that other commands make, so that nobody here knows what they find. */
  readonly elsewhere: ReadonlySet<string>;
}

/** The checks whose warnings a record accepts, in the order in which it names them. */
export interface Accepted {
  readonly subject: Subject;
  readonly accepted: readonly string[];
}

/** What a look at one record may know besides. */
export interface About {
  /** The records of the kinds that it looks at, and maybe of others. */
  readonly register: Register;
  /** Days since 1970. */
  readonly today: number;
  readonly checks: Checks;
}

/** A look at one record, and at records of a few kinds beside it. */
export interface Look {
  /** The kinds whose records are looked at. */
  readonly kinds: readonly KindName[];
  /**
   * The kinds of which other records are looked at: those that the record names, and those that these
   * name, not itself or who names it. A record is looked at as soon as those were read.
   */
  readonly beside: readonly KindName[];
  violations(entry: Entry, about: About): Iterable<Violation>;
}

/** A look at each record of some kinds. */
export function lookAt<K extends KindName>(
  kinds: readonly K[],
  beside: readonly KindName[],
  violations: (entry: Entry<K>, about: About) => Iterable<Violation>,
): Look {
  const isLookedAt = (entry: Entry): entry is Entry<K> => kinds.some((kind) => kind === entry.kind);
  return {
    kinds,
    beside,
    violations: (entry, about) => (isLookedAt(entry) ? violations(entry, about) : []),
  };
}

/** A look at all records of some kinds together. */
export interface Survey {
  /** The kinds; none where it looks at the store itself. */
  readonly of: readonly KindName[];
  /** The kinds of which records are looked at that those name, or that are named by what they name. */
  readonly beside?: readonly KindName[];
  readonly violations: (store: Checked) => Iterable<Violation>;
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
  readonly each?: readonly Look[];
  /** Looks at a document as it is read, a record or not, and at nothing beside it. */
  readonly document?: (seen: Seen) => Iterable<Violation>;
  /** Looks at a document that may name what is not there, or is of another kind. */
  readonly astray?: (document: StoredDocument, ids: Ids) => Iterable<Violation>;
  readonly all?: readonly Survey[];
}

/** What a rule found. */
export interface Found {
  readonly rule: Rule;
  readonly violation: Violation;
}
