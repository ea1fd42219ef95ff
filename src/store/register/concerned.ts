import type { Entry, KindName } from '../../model/entry.js';
import { fieldOf } from '../../model/kinds/index.js';
import { citing } from '../../model/kinds/source.js';
import type { Register } from '../../model/register.js';

/** A record, and the ids by which it names records of some kind: each as often as it does so. */
export interface Naming {
  readonly from: Entry;
  readonly ids: readonly string[];
}

/** A register that tells what all of a kind name as well. */
interface Told extends Register {
  naming(kind: KindName, other: KindName): Iterable<Naming>;
}

/** To go through so many records costs what it costs to look for those that cite one source. */
const recordsForOne = 5;

/** The partners that sources concern. Where it is asked of many, all are worked out at once. */
export class Concerned {
  readonly #register: Told;
  /** The day as of which it was asked last. */
  #day: number | undefined;
  #times = 0;
  /** How often it has to be asked before it is worth while to go through all records. */
  #many: number | undefined;
  #all: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  constructor(register: Told) {
    this.#register = register;
  }

  /** Each once, in the order of the kinds and ids of the records that cite the source. */
  by(source: string, day: number): string[] {
    if (this.#day !== day) {
      this.#day = day;
      this.#times = 0;
      this.#all = undefined;
    }
    this.#times += 1;
    this.#many ??= this.#records() / recordsForOne;
    if (this.#times <= this.#many) return this.#byOne(source, day);
    this.#all ??= this.#byAll(day);
    return [...(this.#all.get(source) ?? [])];
  }

  get #kinds(): KindName[] {
    return this.#register.kinds.filter((kind) => citing.includes(kind));
  }

  /** How many records may cite sources; Infinity where they would have to be counted. */
  #records(): number {
    return this.#kinds.reduce((sum, kind) => sum + (this.#register.count(kind) ?? Infinity), 0);
  }

  #byOne(source: string, day: number): string[] {
    const from = new Set(this.#register.referrers(source).map((one) => one.from));
    const citers = [...from].filter(({ kind }) => citing.includes(kind));
    return [...new Set(citers.flatMap((entry) => this.#partnersOf(entry, day)))];
  }

  #byAll(day: number): ReadonlyMap<string, ReadonlySet<string>> {
    const all = new Map<string, Set<string>>();
    const known = new Map<string, string>();
    for (const kind of this.#kinds) {
      for (const { from, ids } of this.#register.naming(kind, 'sources')) {
        // One text for each id, however many name it.
        const partners = this.#partnersOf(from, day).map((id) => known.get(id) ?? id);
        for (const id of partners) known.set(id, id);
        for (const source of ids) {
          const before = all.get(source);
          if (before === undefined) all.set(source, new Set(partners));
          else for (const one of partners) before.add(one);
        }
      }
    }
    return all;
  }

  #partnersOf(entry: Entry, day: number): string[] {
    const partners = fieldOf(entry.kind, 'partner')?.read(entry, this.#register, day) ?? [];
    return partners.map(String);
  }
}
