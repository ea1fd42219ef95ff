import type { Entry, KindName } from '../model/entry.js';
import { kindNames } from '../model/kinds/names.js';
import type { Subject } from '../model/unplaced.js';
import { recordOf } from '../model/unplaced.js';
import type { StoredDocument } from '../store/documents.js';
import type { Seen } from '../store/gathering.js';
import type { StoreRegister } from '../store/register/store-register.js';
import type { Kept } from '../store/shelf/shelf.js';
import type { Ids } from './ids.js';
import { areThere } from './ids.js';
import type { Accepted, Checks, Look, Rule, Violation } from './rule.js';
import { acceptedUnused, unusedAcceptances } from './rules/accepted-unused.js';
import { rules } from './rules/index.js';

/** By which of its ways of looking a rule found something, the number of a look or a survey with it. */
export type Way = 'document' | 'astray' | 'unused' | `each ${number}` | `all ${number}`;

/** What a rule found. */
export interface Found {
  readonly rule: Rule;
  readonly way: Way;
  readonly violation: Violation;
}

/** A look of a rule at single records. */
export interface RuleLook {
  readonly rule: Rule;
  readonly way: Way;
  readonly look: Look;
}

export const looks: readonly RuleLook[] = rules.flatMap((rule) =>
  (rule.each ?? []).map((look, at) => ({ rule, way: `each ${at}` as const, look })),
);

/** The looks that records of each kind get. */
const looksByKind: ReadonlyMap<KindName, readonly RuleLook[]> = new Map(
  kindNames.map((kind) => [kind, looks.filter(({ look }) => look.kinds.includes(kind))]),
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
  /** The looks that have to wait, kind by kind, and the records at which they are to be made. */
  readonly #waiting = new Map<KindName, ReadonlySet<RuleLook>>();
  readonly #late = new Map<KindName, Kept[]>();
  /** The records that name what was not there when they were read. */
  readonly #astray = new Map<KindName, Kept[]>();

  constructor(today: number, checks: Checks) {
    this.#today = today;
    this.#checks = checks;
  }

  /** What records accept, the last word of each id. */
  get accepted(): Iterable<Accepted> {
    return this.#accepted.values();
  }

  /** Looks at a document that is being read, as far as the kinds that were read by now allow. */
  lookAt(seen: Seen, register: StoreRegister): void {
    for (const rule of documentRules) this.#add(rule, 'document', rule.document?.(seen));
    const { kind, id, record, source, document, kept } = seen;
    if (id === undefined || record === undefined || kept === undefined) return;
    if (record.accepted !== undefined) {
      this.accept({
        subject: { id, source, document },
        accepted: record.accepted.map(({ rule }) => rule),
      });
    }
    const entry: Entry = { kind, id, record, source, document };
    const waiting = this.#waitingOf(kind, register);
    for (const one of looksByKind.get(kind) ?? []) {
      if (!waiting.has(one)) this.#look(one, entry, register);
    }
    if (waiting.size > 0) put(this.#late, kind, kept);
    if (!areThere(kind, seen.named, register.holds)) put(this.#astray, kind, kept);
  }

  /** Makes the looks that had to wait until all was read. */
  lookAgain(register: StoreRegister): void {
    for (const [kind, kept] of this.#late) {
      for (const one of kept) {
        const entry = register.entryOf(kind, one);
        for (const look of this.#waiting.get(kind) ?? []) this.#look(look, entry, register);
      }
    }
  }

  /** Makes one look at a record that was read before. */
  lookOnce(one: RuleLook, kind: KindName, kept: Kept, register: StoreRegister): void {
    this.#look(one, register.entryOf(kind, kept), register);
  }

  /** The records of a kind that name what was not there when they were read. */
  astrayOf(kind: KindName): readonly Kept[] {
    return this.#astray.get(kind) ?? [];
  }

  /** Looks at a document that may name what is not there. */
  lookAstray(document: StoredDocument, ids: Ids): void {
    for (const rule of astrayRules) this.#add(rule, 'astray', rule.astray?.(document, ids));
  }

  /** Lets a rule look at the store as a whole. */
  survey(rule: Rule, way: Way, violations: Iterable<Violation>): void {
    this.#add(rule, way, violations);
  }

  accept(accepted: Accepted): void {
    this.#accepted.set(accepted.subject.id ?? '', accepted);
  }

  /** A check found something in a record, or did so when it was last made. */
  hit(rule: string, record: string): void {
    const known = this.#foundIn.get(record);
    if (known === undefined) this.#foundIn.set(record, new Set([rule]));
    else known.add(rule);
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
        this.found.push({ rule: acceptedUnused, way: 'unused', violation });
      }
    }
  }

  #look({ rule, way, look }: RuleLook, entry: Entry, register: StoreRegister): void {
    const about = { register, today: this.#today, checks: this.#checks };
    this.#add(rule, way, look.violations(entry, about));
  }

  #add(rule: Rule, way: Way, violations: Iterable<Violation> = []): void {
    for (const violation of violations) {
      this.hit(rule.name, recordOf(violation) ?? '');
      this.found.push({ rule, way, violation: light(violation) });
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

function put(map: Map<KindName, Kept[]>, kind: KindName, kept: Kept): void {
  const list = map.get(kind);
  if (list === undefined) map.set(kind, [kept]);
  else list.push(kept);
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
