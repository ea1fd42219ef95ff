import type { Entry, KindName } from '../model/entry.js';
import { kindNames } from '../model/kinds/names.js';
import type { Register } from '../model/register.js';
import type { Subject } from '../model/unplaced.js';
import { recordOf } from '../model/unplaced.js';
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

/** Looks at records, at each as soon as those that are looked at beside it are there. */
export class Looking {
  readonly found: Found[] = [];
  readonly #today: number;
  readonly #checks: Checks;
  readonly #accepted = new Map<string, Accepted>();
  readonly #foundIn = new Map<string, Set<string>>();
  /** The looks that had to wait, kind by kind. */
  readonly #waiting = new Map<KindName, ReadonlySet<RuleLook>>();

  constructor(today: number, checks: Checks) {
    this.#today = today;
    this.#checks = checks;
  }

  /** Looks at a record, as far as the kinds that were read by now allow. */
  lookAt(entry: Entry, register: Register): void {
    const { accepted } = entry.record;
    if (accepted !== undefined) {
      const subject = { id: entry.id, source: entry.source, document: entry.document };
      this.#accepted.set(entry.id, { subject, accepted: accepted.map(({ rule }) => rule) });
    }
    const waiting = this.#waitingOf(entry.kind, register);
    for (const one of looksByKind.get(entry.kind) ?? []) {
      if (!waiting.has(one)) this.#look(one, entry, register);
    }
  }

  /** Looks again at the records some of whose looks had to wait, and at what they accept. */
  lookAgain(register: Register): void {
    for (const [kind, waiting] of this.#waiting) {
      if (waiting.size === 0) continue;
      for (const { entry } of register.select(kind)) {
        for (const one of waiting) this.#look(one, entry, register);
      }
    }
  }

  add(rule: Rule, violation: Violation): void {
    const record = recordOf(violation) ?? '';
    const known = this.#foundIn.get(record);
    if (known === undefined) this.#foundIn.set(record, new Set([rule.name]));
    else known.add(rule.name);
    this.found.push({ rule, violation: light(violation) });
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

  #look({ rule, look }: RuleLook, entry: Entry, register: Register): void {
    const about = { register, today: this.#today, checks: this.#checks };
    for (const violation of look.violations(entry, about)) this.add(rule, violation);
  }

  #waitingOf(kind: KindName, register: Register): ReadonlySet<RuleLook> {
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
