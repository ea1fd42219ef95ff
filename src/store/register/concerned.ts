import type { Entry, KindName } from '../../model/entry.js';
import { fieldOf } from '../../model/kinds/index.js';
import { citing } from '../../model/kinds/source.js';
import { recordPaths } from '../../model/record-paths.js';
import type { Register } from '../../model/register.js';
import { namedIn } from '../shelf/indexes.js';
import type { Kept, Shelf } from '../shelf/shelf.js';

/** To go through so many records costs what it costs to look for those that cite one source. */
const recordsForOne = 5;

/** A register of records that were kept. */
interface Keeping extends Register {
  entryOf(kind: KindName, kept: Kept): Entry;
}

/** The partners that sources concern. Where it is asked of many, all are worked out at once. */
export class Concerned {
  readonly #register: Keeping;
  readonly #shelves: ReadonlyMap<KindName, Shelf> | undefined;
  /** As of which day it was asked last, of how many records that may cite sources, and how often. */
  #asked = { day: NaN, records: 0, times: 0 };
  #all: ReadonlyMap<string, ReadonlySet<string>> | undefined;

  /** `shelves` are absent where all that is on them is more than the register holds, or costly to read. */
  constructor(register: Keeping, shelves: ReadonlyMap<KindName, Shelf> | undefined) {
    this.#register = register;
    this.#shelves = shelves;
  }

  /** Each once, in the order of the kinds and ids of the records that cite the source. */
  by(source: string, day: number): readonly string[] {
    const shelves = this.#citing();
    const records = shelves.reduce((sum, { size }) => sum + size, 0);
    if (this.#asked.day !== day || this.#asked.records !== records) {
      this.#asked = { day, records, times: 0 };
      this.#all = undefined;
    }
    this.#asked.times += 1;
    const isWorthWhile = this.#asked.times * recordsForOne > records;
    if (this.#shelves === undefined || !isWorthWhile) return this.#byOne(source, day);
    this.#all ??= this.#byAll(shelves, day);
    return [...(this.#all.get(source) ?? [])];
  }

  /** The shelves of the records that may cite sources. */
  #citing(): Shelf[] {
    const { kinds } = this.#register;
    return kinds.flatMap((kind) => (citing.includes(kind) ? (this.#shelves?.get(kind) ?? []) : []));
  }

  #byOne(source: string, day: number): readonly string[] {
    const citations = this.#register
      .referrers(source)
      .filter(({ from, kinds }) => citing.includes(from.kind) && kinds.includes('sources'));
    const citers = [...new Set(citations.map(({ from }) => from))];
    return [...new Set(citers.flatMap((entry) => this.#partnersOf(entry, day)))];
  }

  #byAll(shelves: readonly Shelf[], day: number): ReadonlyMap<string, ReadonlySet<string>> {
    const all = new Map<string, Set<string>>();
    const known = new Map<string, string>();
    for (const { kind, kept, sources } of citersOn(shelves)) {
      // One text for each id, however many name it.
      const partners = this.#partnersOf(this.#register.entryOf(kind, kept), day).map(
        (id) => known.get(id) ?? id,
      );
      for (const id of partners) known.set(id, id);
      for (const source of sources) {
        const before = all.get(source);
        if (before === undefined) all.set(source, new Set(partners));
        else for (const one of partners) before.add(one);
      }
    }
    return all;
  }

  #partnersOf(entry: Entry, day: number): string[] {
    const partners = fieldOf(entry.kind, 'partner')?.read(entry, this.#register, day) ?? [];
    return partners.map(String);
  }
}

/** The records on some shelves that cite sources, with the ids of these, each as often as it is cited. */
function* citersOn(shelves: readonly Shelf[]) {
  for (const shelf of shelves) {
    const { kind } = shelf;
    const { references } = recordPaths[kind];
    const mayCite = references.map(({ kinds }) => kinds.includes('sources'));
    for (const kept of shelf.all()) {
      const named = namedIn(kept.names).filter(([path]) => mayCite[path] === true);
      const sources = named.flatMap(([, ids]) => ids);
      if (sources.length > 0) yield { kind, kept, sources };
    }
  }
}
