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
import { leadingTo, namesAny } from './waiting.js';

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

/** A record that names what may lead to records that were not read yet. */
interface Postponed {
  readonly kept: Kept;
  readonly looks: readonly RuleLook[];
}

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
  /** The looks at a kind that may have to wait, each with the kinds that it waits for. */
  readonly #waiting = new Map<KindName, ReadonlyMap<RuleLook, ReadonlySet<KindName>>>();
  /** The records that wait for looks. */
  readonly #postponed = new Map<KindName, Postponed[]>();
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
    for (const rule of documentRules) this.add(rule, 'document', rule.document?.(seen));
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
    const postponed: RuleLook[] = [];
    for (const one of looksByKind.get(kind) ?? []) {
      if (namesAny(kind, seen.named, waiting.get(one))) postponed.push(one);
      else this.#look(one, entry, register);
    }
    if (postponed.length > 0) addTo(this.#postponed, kind, { kept, looks: postponed });
    if (!areThere(kind, seen.named, register.holds)) this.addAstray(kind, kept);
  }

  /** Makes the looks that had to wait until all was read. */
  lookAgain(register: StoreRegister): void {
    for (const [kind, postponed] of this.#postponed) {
      for (const { kept, looks: late } of postponed) {
        const entry = register.entryOf(kind, kept);
        for (const look of late) this.#look(look, entry, register);
      }
    }
  }

  /** Makes one look at a record that was read before. */
  lookOnce(one: RuleLook, kind: KindName, kept: Kept, register: StoreRegister): void {
    this.#look(one, register.entryOf(kind, kept), register);
  }

  /** A record names what was not there when it was read. */
  addAstray(kind: KindName, kept: Kept): void {
    addTo(this.#astray, kind, kept);
  }

  /** The records of a kind that name what was not there when they were read. */
  astrayOf(kind: KindName): readonly Kept[] {
    return this.#astray.get(kind) ?? [];
  }

  /** Looks at a document that may name what is not there. */
  lookAstray(document: StoredDocument, ids: Ids): void {
    for (const rule of astrayRules) this.add(rule, 'astray', rule.astray?.(document, ids));
  }

  /** Lets a rule look at the store as a whole. */
  survey(rule: Rule, way: Way, violations: Iterable<Violation>): void {
    this.add(rule, way, violations);
  }

  /** Adds what a rule found, here or in another thread. */
  add(rule: Rule, way: Way, violations: Iterable<Violation> = []): void {
    for (const violation of violations) {
      this.hit(rule.name, recordOf(violation) ?? '');
      this.found.push({ rule, way, violation: light(violation) });
    }
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
    this.add(rule, way, look.violations(entry, about));
  }

  #waitingOf(
    kind: KindName,
    { kinds }: StoreRegister,
  ): ReadonlyMap<RuleLook, ReadonlySet<KindName>> {
    const known = this.#waiting.get(kind);
    if (known !== undefined) return known;
    const waiting = (looksByKind.get(kind) ?? []).flatMap((one) => {
      const awaited = leadingTo(one.look.beside, kinds);
      return awaited.size === 0 ? [] : [[one, awaited] as const];
    });
    const map = new Map(waiting);
    this.#waiting.set(kind, map);
    return map;
  }
}

function addTo<Item>(lists: Map<KindName, Item[]>, kind: KindName, item: Item): void {
  const list = lists.get(kind);
  if (list === undefined) lists.set(kind, [item]);
  else list.push(item);
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
