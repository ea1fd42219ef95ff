import { compareText } from '../model/diagnostic.js';
import type { Entry, KindName } from '../model/entry.js';
import { kindNames } from '../model/kinds/names.js';
import type { Subject } from '../model/unplaced.js';
import { recordOf } from '../model/unplaced.js';
import type { StoredDocument } from '../store/documents.js';
import { documentOf } from '../store/documents.js';
import type { Seen } from '../store/gathering.js';
import type { OpenedStore } from '../store/open.js';
import { readingOrder } from '../store/open.js';
import type { StoreRegister } from '../store/register/store-register.js';
import { namedIn } from '../store/shelf/indexes.js';
import type { Kept } from '../store/shelf/shelf.js';
import type { Ids } from './ids.js';
import { areThere } from './ids.js';
import type { Accepted, Checks, Found, Look, Rule, Violation } from './rule.js';
import { acceptedUnused, unusedAcceptances } from './rules/accepted-unused.js';
import { rules } from './rules/index.js';
import type { Told } from './told.js';
import { heardAccepted, heardFound, toldAccepted, toldFound } from './told.js';
import { leadingTo, namesAny } from './waiting.js';

interface RuleLook {
  readonly rule: Rule;
  readonly look: Look;
}

/** A record that names what may lead to records that were not read yet. */
interface Postponed {
  readonly kept: Kept;
  readonly looks: readonly RuleLook[];
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

  /** Looks at a document that is being read, as far as the kinds that were read by now allow. */
  lookAt(seen: Seen, register: StoreRegister): void {
    for (const rule of documentRules) this.#add(rule, rule.document?.(seen));
    const { kind, id, record, source, document, kept } = seen;
    if (id === undefined || record === undefined || kept === undefined) return;
    this.#accept(seen);
    const entry: Entry = { kind, id, record, source, document };
    const waiting = this.#waitingOf(kind, register);
    const looks: RuleLook[] = [];
    for (const one of looksByKind.get(kind) ?? []) {
      if (namesAny(kind, seen.named, waiting.get(one))) looks.push(one);
      else this.#look(one, entry, register);
    }
    if (looks.length > 0) addTo(this.#postponed, kind, { kept, looks });
    if (!areThere(kind, seen.named, register.holds)) addTo(this.#astray, kind, kept);
  }

  /** Looks at what had to wait until all was read. */
  lookAgain({ register }: OpenedStore): void {
    for (const [kind, postponed] of this.#postponed) {
      for (const { kept, looks } of postponed) {
        const entry = register.entryOf(kind, kept);
        for (const look of looks) this.#look(look, entry, register);
      }
    }
  }

  /** Looks at what names something that is not there, or is broken. */
  lookAstray({ kinds, register, store }: OpenedStore, ids: Ids): void {
    for (const { gathered } of kinds) {
      const { kind } = gathered;
      for (const broken of gathered.broken) this.#lookAstray(broken, ids);
      for (const one of this.#astray.get(kind) ?? []) {
        if (areThere(kind, namedIn(one.names), register.holds)) continue;
        this.#lookAstray(documentOf(kind, one, store), ids);
      }
    }
  }

  /** What was found, for another thread. */
  told({ kinds }: OpenedStore): Told {
    return {
      found: this.found.map(toldFound),
      accepted: [...this.#accepted.values()].map(toldAccepted),
      astray: kinds.flatMap(({ gathered: { kind, kept } }) => {
        const astray = new Set(this.#astray.get(kind));
        const places = kept.flatMap((one, at) => (astray.has(one) ? [at] : []));
        return places.length === 0 ? [] : [[kind, places] as const];
      }),
    };
  }

  /** Adds what another thread found: then all is as if it had been found here. */
  hear({ found, accepted, astray }: Told, { kinds, store }: OpenedStore): void {
    for (const one of found) {
      const { rule, violation } = heardFound(one, store);
      this.#add(rule, [violation]);
    }
    const others = accepted.map((one) => heardAccepted(one, store));
    const all = [...this.#accepted.values(), ...others].sort(inReadingOrder);
    for (const one of all) this.#accepted.set(one.subject.id ?? '', one);
    for (const [kind, places] of astray) {
      const kept = kinds.find(({ gathered }) => gathered.kind === kind)?.gathered.kept ?? [];
      const both = new Set<Kept>(this.#astray.get(kind));
      for (const place of places) {
        const one = kept[place];
        if (one !== undefined) both.add(one);
      }
      this.#astray.set(
        kind,
        kept.filter((one) => both.has(one)),
      );
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

/** The order in which one thread reads. */
function inReadingOrder({ subject: a }: Accepted, { subject: b }: Accepted): number {
  return (
    placeOf(a) - placeOf(b) || compareText(a.source.file, b.source.file) || a.document - b.document
  );
}

function placeOf({ source }: Subject): number {
  return readingOrder.findIndex((kind) => source.file.startsWith(`${kind}/`));
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
