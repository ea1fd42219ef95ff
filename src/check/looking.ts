import type { Entry, KindName } from '../model/entry.js';
import { kindNames } from '../model/kinds/names.js';
import type { Subject } from '../model/unplaced.js';
import { recordOf } from '../model/unplaced.js';
import type { StoredDocument } from '../store/documents.js';
import { documentOf } from '../store/documents.js';
import type { Seen } from '../store/gathering.js';
import type { OpenedStore } from '../store/open.js';
import type { StoreRegister } from '../store/register/store-register.js';
import { namedIn } from '../store/shelf/indexes.js';
import type { Kept } from '../store/shelf/shelf.js';
import type { Ids } from './ids.js';
import { areThere } from './ids.js';
import type { Accepted, Checks, Look, Rule, Violation } from './rule.js';
import { acceptedUnused, unusedAcceptances } from './rules/accepted-unused.js';
import { rules } from './rules/index.js';

/** What a rule found. */
export interface Found {
  readonly rule: Rule;
  readonly violation: Violation;
}

interface RuleLook {
  readonly rule: Rule;
  readonly look: Look;
}

/** The looks that records of each kind get. */
const looksByKind: ReadonlyMap<KindName, readonly RuleLook[]> = new Map(
  kindNames.map((kind) => [
    kind,
    rules.flatMap((rule) =>
      (rule.each ?? []).flatMap((look) => (look.kinds.includes(kind) ? [{ rule, look }] : [])),
    ),
  ]),
);

const documentRules = rules.filter(({ document }) => document !== undefined);
const astrayRules = rules.filter(({ astray }) => astray !== undefined);

/** Looks at documents, at each as soon as the records that are looked at beside it are there. */
export class Looking {
  readonly found: Found[] = [];
  readonly #today: number;
  readonly #checks: Checks;
  readonly #accepted = new Map<string, Accepted>();
  readonly #foundIn = new Map<string, Set<string>>();
  /** The looks that have to wait, kind by kind. */
  readonly #waiting = new Map<KindName, ReadonlySet<RuleLook>>();
  /** The records that name what was not there when they were read. */
  readonly #astray = new Map<KindName, Kept[]>();

  constructor(today: number, checks: Checks) {
    this.#today = today;
    this.#checks = checks;
  }

  /** Looks at a document that is being read, as far as the kinds that were read by now allow. */
  lookAt(seen: Seen, register: StoreRegister): void {
    for (const rule of documentRules) this.#add(rule, rule.document?.(seen));
    const { kind, id, record, source, document, kept } = seen;
    if (id === undefined || record === undefined || kept === undefined) return;
    this.#accept(seen);
    const entry: Entry = { kind, id, record, source, document };
    const waiting = this.#waitingOf(kind, register);
    for (const one of looksByKind.get(kind) ?? []) {
      if (!waiting.has(one)) this.#look(one, entry, register);
    }
    if (!areThere(kind, seen.named, register.holds)) {
      const astray = this.#astray.get(kind);
      if (astray === undefined) this.#astray.set(kind, [kept]);
      else astray.push(kept);
    }
  }

  /** Looks at what had to wait until all was read. */
  lookAgain({ kinds, register, store }: OpenedStore, ids: Ids): void {
    for (const { gathered } of kinds) {
      const { kind, kept } = gathered;
      const waiting = this.#waiting.get(kind) ?? new Set();
      if (waiting.size > 0) {
        for (const one of kept) {
          const entry = register.entryOf(kind, one);
          for (const look of waiting) this.#look(look, entry, register);
        }
      }
      for (const broken of gathered.broken) this.#lookAstray(broken, ids);
      for (const one of this.#astray.get(kind) ?? []) {
        if (areThere(kind, namedIn(one.names), register.holds)) continue;
        this.#lookAstray(documentOf(kind, one, store), ids);
      }
    }
  }

  /** Lets a rule look at the store as a whole. */
  survey(rule: Rule, violations: Iterable<Violation>): void {
    this.#add(rule, violations);
  }

  /** A record may accept what is no error, and not that it accepts too much. */
  isAccepted(rule: Rule, violation: Violation): boolean {
    if (rule.severity === 'error' || rule === acceptedUnused) return false;
    return this.#accepted.get(recordOf(violation) ?? '')?.accepted.includes(rule.name) === true;
  }

  /** What records accept that no check found in them; to be asked when all were made. */
  addUnused(): void {
    for (const [id, accepted] of this.#accepted) {
      const found = this.#foundIn.get(id) ?? new Set();
      for (const violation of unusedAcceptances(accepted, found, this.#checks)) {
        this.found.push({ rule: acceptedUnused, violation });
      }
    }
  }

  #accept({ id = '', record, source, document }: Seen): void {
    const accepted = record?.accepted;
    if (accepted === undefined) return;
    const subject = { id, source, document };
    this.#accepted.set(id, { subject, accepted: accepted.map(({ rule }) => rule) });
  }

  #look({ rule, look }: RuleLook, entry: Entry, register: StoreRegister): void {
    const about = { register, today: this.#today, checks: this.#checks };
    this.#add(rule, look.violations(entry, about));
  }

  #lookAstray(document: StoredDocument, ids: Ids): void {
    for (const rule of astrayRules) this.#add(rule, rule.astray?.(document, ids));
  }

  #add(rule: Rule, violations: Iterable<Violation> = []): void {
    for (const violation of violations) {
      const record = recordOf(violation) ?? '';
      const known = this.#foundIn.get(record);
      if (known === undefined) this.#foundIn.set(record, new Set([rule.name]));
      else known.add(rule.name);
      this.found.push({ rule, violation: light(violation) });
    }
  }

  #waitingOf(kind: KindName, register: StoreRegister): ReadonlySet<RuleLook> {
    const known = this.#waiting.get(kind);
    if (known !== undefined) return known;
    const waiting = (looksByKind.get(kind) ?? []).filter(({ look }) =>
      look.beside.some((other) => !register.kinds.includes(other)),
    );
    const set = new Set(waiting);
    this.#waiting.set(kind, set);
    return set;
  }
}

/** The violation without the records themselves, so that they can go. */
function light({ at, other, ...violation }: Violation): Violation {
  return {
    ...violation,
    at: 'subject' in at ? { ...at, subject: lightSubject(at.subject) } : at,
    ...(other === undefined
      ? {}
      : { other: { ...other, at: { ...other.at, subject: lightSubject(other.at.subject) } } }),
  };
}

function lightSubject({ source, document, id }: Subject): Subject {
  return { source, document, id };
}
