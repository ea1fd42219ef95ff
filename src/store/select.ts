import type { Condition } from '../model/condition.js';
import { everything } from '../model/condition.js';
import type { Entry, KindName } from '../model/entry.js';
import { judge } from '../model/judge.js';
import { fieldOf } from '../model/kinds/index.js';
import { pointersOf } from '../model/references.js';
import type {
  Match,
  Reference,
  Register,
  Resolution,
  StoreConfiguration,
} from '../model/register.js';
import { NameIndex } from './name-index.js';

/** The register of records that were read. */
export class ReadRegister implements Register {
  readonly configuration: StoreConfiguration;
  readonly home: string;
  readonly kinds: readonly KindName[];
  readonly #byKind: ReadonlyMap<KindName, readonly Entry[]>;
  readonly #byId: ReadonlyMap<string, Entry>;
  readonly #known: ReadonlySet<string>;
  readonly #names = new NameIndex((kind) => this.#loaded(kind));
  #referrers: ReadonlyMap<string, readonly Reference[]> | undefined;
  #parts: ReadonlyMap<string, readonly string[]> | undefined;

  /** `known` are the ids of all records, those left out included. */
  constructor(
    configuration: StoreConfiguration,
    kinds: readonly KindName[],
    entries: readonly Entry[],
    known: ReadonlySet<string>,
  ) {
    this.configuration = configuration;
    this.home = configuration.home.toLowerCase();
    this.kinds = kinds;
    this.#byKind = groupedByKind(kinds, entries);
    this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
    this.#known = known;
  }

  *select(kind: KindName, condition = everything, day = Infinity): Iterable<Match> {
    const wide = widen(condition, kind, (partner) => this.partsOf(partner));
    for (const entry of this.#loaded(kind)) {
      const { certainty, score } = judge(wide, entry, this, day);
      if (certainty !== 'no') yield { entry, certainty, score };
    }
  }

  get(id: string): Entry | undefined {
    return this.#byId.get(id);
  }

  find<K extends KindName>(kind: K, id: string): Entry<K> | undefined {
    const entry = this.#byId.get(id);
    return entry !== undefined && isKindOf(entry, kind) ? entry : undefined;
  }

  referrers(id: string): readonly Reference[] {
    this.#referrers ??= referrersOf([...this.#byId.values()]);
    return this.#referrers.get(id) ?? [];
  }

  knows(id: string): boolean {
    return this.#known.has(id);
  }

  partsOf(partner: string): readonly string[] {
    this.#parts ??= partsByPartner(this.#byKind.get('partners') ?? []);
    return collectParts(partner, this.#parts);
  }

  resolve(kind: KindName, name: string): Resolution {
    return this.#names.resolve(kind, name);
  }

  #loaded(kind: KindName): readonly Entry[] {
    const entries = this.#byKind.get(kind);
    if (entries === undefined) throw new Error(`records of ${kind} were not loaded`);
    return entries;
  }
}

function groupedByKind(
  kinds: readonly KindName[],
  entries: readonly Entry[],
): Map<KindName, Entry[]> {
  const byKind = new Map<KindName, Entry[]>(kinds.map((kind) => [kind, []]));
  for (const entry of entries) byKind.get(entry.kind)?.push(entry);
  for (const list of byKind.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return byKind;
}

function isKindOf<K extends KindName>(entry: Entry, kind: K): entry is Entry<K> {
  return entry.kind === kind;
}

function referrersOf(entries: readonly Entry[]): Map<string, Reference[]> {
  const referrers = new Map<string, Reference[]>();
  for (const from of entries) {
    for (const pointer of pointersOf(from.kind, from.record)) {
      const list = referrers.get(pointer.id);
      if (list === undefined) referrers.set(pointer.id, [{ from, ...pointer }]);
      else list.push({ from, ...pointer });
    }
  }
  return referrers;
}

function partsByPartner(partners: readonly Entry[]): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  for (const entry of partners) {
    if (!isKindOf(entry, 'partners') || entry.record.part_of === undefined) continue;
    const list = parts.get(entry.record.part_of);
    if (list === undefined) parts.set(entry.record.part_of, [entry.id]);
    else list.push(entry.id);
  }
  return parts;
}

/** A partner with all its parts, itself first; a circle of parts ends where it began. */
function collectParts(partner: string, parts: ReadonlyMap<string, readonly string[]>): string[] {
  const collected = new Set<string>([partner]);
  for (const one of collected) for (const part of parts.get(one) ?? []) collected.add(part);
  return [...collected];
}

/** Lets every partner that a condition names stand for its parts as well. */
function widen(
  condition: Condition,
  kind: KindName,
  partsOf: (partner: string) => readonly string[],
): Condition {
  switch (condition.type) {
    case 'and':
    case 'or':
      return {
        ...condition,
        conditions: condition.conditions.map((one) => widen(one, kind, partsOf)),
      };
    case 'not':
      return { ...condition, condition: widen(condition.condition, kind, partsOf) };
    case 'equals': {
      const field = fieldOf(kind, condition.field);
      if (field?.kinds?.includes('partners') !== true) return condition;
      const values = condition.values.flatMap((value) => partsOf(String(value)));
      return { ...condition, values };
    }
    default:
      return condition;
  }
}
