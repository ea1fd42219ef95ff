import type { Entry, KindName } from '../entry.js';
import type { Register } from '../register.js';

type Partners = (entry: Entry, register: Register, day: number) => readonly string[];

/** To go through so many records costs what it costs to look for those that cite one source. */
const recordsForOne = 5;

/** What was asked of a register as of a day. */
interface Asked {
  readonly day: number;
  times: number;
  /** How often it has to be asked before it is worth while to go through all records. */
  readonly many: number;
  all?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The partners that sources concern: those that the records concern which cite them. */
export class Concerned {
  readonly #citing: readonly KindName[];
  readonly #partnersOf: Partners;
  readonly #asked = new WeakMap<Register, Asked>();

  /** `citing` are the kinds that cite sources and concern partners. */
  constructor(citing: readonly KindName[], partnersOf: Partners) {
    this.#citing = citing;
    this.#partnersOf = partnersOf;
  }

  /** Each once, in the order of kinds and ids. Where it is asked of many, all are worked out at once. */
  by(source: string, register: Register, day: number): string[] {
    let asked = this.#asked.get(register);
    if (asked?.day !== day) {
      asked = { day, times: 0, many: this.#recordsIn(register) / recordsForOne };
      this.#asked.set(register, asked);
    }
    asked.times += 1;
    if (asked.times <= asked.many) return this.#byOne(source, register, day);
    asked.all ??= this.#byAll(register, day);
    return [...(asked.all.get(source) ?? [])];
  }

  /** Infinity where it would have to be counted. */
  #recordsIn(register: Register): number {
    return this.#citing.reduce((sum, kind) => sum + (register.count(kind) ?? Infinity), 0);
  }

  #byOne(source: string, register: Register, day: number): string[] {
    const from = new Set(register.referrers(source).map((one) => one.from));
    const concerned = [...from]
      .filter(({ kind }) => this.#citing.includes(kind))
      .flatMap((entry) => this.#partnersOf(entry, register, day));
    return [...new Set(concerned)];
  }

  #byAll(register: Register, day: number): ReadonlyMap<string, ReadonlySet<string>> {
    const all = new Map<string, Set<string>>();
    const ids = new Map<string, string>();
    const kinds = register.kinds.filter((kind) => this.#citing.includes(kind));
    for (const kind of kinds) {
      for (const { from, ids: sources } of register.naming(kind, 'sources')) {
        // One text for each id, however many name it.
        const partners = this.#partnersOf(from, register, day).map((id) => {
          const known = ids.get(id) ?? id;
          ids.set(known, known);
          return known;
        });
        if (partners.length === 0) continue;
        for (const source of sources) {
          const known = all.get(source);
          if (known === undefined) all.set(source, new Set(partners));
          else for (const one of partners) known.add(one);
        }
      }
    }
    return all;
  }
}
