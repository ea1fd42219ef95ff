import { copied } from '../../model/copied.js';
import type { Condition } from '../../model/condition.js';
import { everything, isEverything } from '../../model/condition.js';
import type { Entry, KindName } from '../../model/entry.js';
import { judge } from '../../model/judge.js';
import { fieldOf, kindOf } from '../../model/kinds/index.js';
import { recordPaths } from '../../model/record-paths.js';
import type {
  Match,
  Reference,
  Register,
  Resolution,
  StoreConfiguration,
} from '../../model/register.js';
import type { Shown } from '../reading/stored-file.js';
import { Recent } from '../recent.js';
import type { Kept, Shelf } from '../shelf/shelf.js';
import { Concerned } from './concerned.js';
import { Parts } from './parts.js';
import { placesFor } from './places.js';
import { referencesTo } from './references.js';
import { resolveName } from './resolve-name.js';
import { SameTexts } from './same-texts.js';
import { Lately, StoredEntry } from './stored-entry.js';

/** What a register is made of. */
export interface Stock {
  readonly configuration: StoreConfiguration;
  readonly store: Shown;
  /** In the order of the kinds; more may be added while a store is read. */
  readonly shelves: ReadonlyMap<KindName, Shelf>;
  /** The ids of records that are left out, since they are not valid. */
  readonly broken: Pick<ReadonlySet<string>, 'has'>;
  /** They are found in the bytes of files, and all of them only by reading all. */
  readonly scanned?: boolean;
  /** How many records, as they were taken from a shelf, are held for the next look at them. */
  readonly remembers?: number;
}

/** The register of the records on some shelves, as of a day where one is given. */
export class StoreRegister implements Register {
  readonly configuration: StoreConfiguration;
  readonly home: string;
  readonly #stock: Stock;
  /** The register without the day, and the last day of what had happened. */
  readonly #asOf: { readonly whole: StoreRegister; readonly day: number } | undefined;
  readonly #lately: Lately;
  /** What was asked for last: by id the kind, by kind and id what is there. */
  readonly #kinds = new Recent<string, { readonly kind: KindName | undefined }>(mostKinds, copied);
  readonly #entries = new Map<KindName, Recent<string, { readonly entry: Entry | undefined }>>();
  readonly #parts: Parts;
  readonly #sameTexts: SameTexts;
  readonly #concerned: Concerned;
  /** The names that were asked for before; a question has few. */
  readonly #resolved = new Map<string, Resolution>();

  constructor(stock: Stock, asOf?: { readonly whole: StoreRegister; readonly day: number }) {
    this.configuration = stock.configuration;
    this.home = stock.configuration.home.toLowerCase();
    this.#stock = stock;
    this.#asOf = asOf;
    this.#lately = new Lately(stock.remembers);
    this.#parts = new Parts(() => stock.shelves.get('partners'));
    this.#sameTexts = new SameTexts(() => stock.shelves.get('sources'));
    const holdsAll = asOf === undefined && stock.scanned !== true;
    this.#concerned = new Concerned(this, holdsAll ? stock.shelves : undefined);
  }

  get kinds(): readonly KindName[] {
    return [...this.#stock.shelves.keys()];
  }

  *select(kind: KindName, condition = everything, day = Infinity): Iterable<Match> {
    const wide = this.#widened(condition, kind);
    for (const [, match] of this.#matches(kind, wide, day)) yield match;
  }

  count(kind: KindName, condition = everything): number | undefined {
    const isTold = isEverything(condition) && this.#asOf === undefined;
    return isTold ? this.#shelf(kind).size : undefined;
  }

  get(id: string): Entry | undefined {
    const { kind } = this.#kinds.get(id, () => ({
      kind: this.kinds.find((one) => this.#remembered(one, id) !== undefined),
    }));
    return kind === undefined ? undefined : this.#remembered(kind, id);
  }

  find<K extends KindName>(kind: K, id: string): Entry<K> | undefined {
    const entry = this.#stock.shelves.has(kind) ? this.#remembered(kind, id) : undefined;
    return entry !== undefined && isKindOf(entry, kind) ? entry : undefined;
  }

  referrers(id: string): readonly Reference[] {
    return this.kinds.flatMap((kind) => this.#referrersOf(kind, id));
  }

  concernedBy(source: string, day: number): readonly string[] {
    return this.#concerned.by(source, day);
  }

  knows(id: string): boolean {
    const { broken, shelves } = this.#stock;
    return [...shelves.values()].some((shelf) => shelf.find(id) !== undefined) || broken.has(id);
  }

  /** Is there a record of that kind and id? */
  readonly holds = (kind: KindName, id: string): boolean =>
    this.#stock.shelves.get(kind)?.find(id) !== undefined;

  /** What is kept of a record, as an entry. */
  entryOf(kind: KindName, kept: Kept): Entry {
    return new StoredEntry(kind, kept, this.#stock.store, this.#lately);
  }

  partsOf(partner: string): ReadonlySet<string> {
    return this.#parts.of(partner);
  }

  sameText(source: string): readonly string[] {
    return this.#sameTexts.of(source);
  }

  resolve(kind: KindName, name: string): Resolution {
    const key = `${kind} ${name}`;
    const known = this.#resolved.get(key);
    if (known !== undefined) return known;
    const isThere = (kept: Kept) => this.#entry(kind, kept) !== undefined;
    const resolution = resolveName(name, this.#shelf(kind), isThere);
    this.#resolved.set(key, resolution);
    return resolution;
  }

  #shelf(kind: KindName): Shelf {
    const shelf = this.#stock.shelves.get(kind);
    if (shelf === undefined) throw new Error(`records of ${kind} were not loaded`);
    return shelf;
  }

  /** What meets a condition whose partners stand for their parts already. */
  *#matches(kind: KindName, wide: Condition, day: number): Iterable<readonly [Kept, Match]> {
    const shelf = this.#shelf(kind);
    const found = placesFor(wide, kind, this.#stock.shelves, (other, field, values) =>
      this.#having(other, { type: 'equals', field, values }, day),
    );
    // As of a day, a record may name less than was kept of it.
    const exact = found?.exact === true && this.#asOf === undefined;
    const sure = isEverything(wide) || exact;
    for (const kept of found === undefined ? shelf.all() : shelf.take(found.places)) {
      const entry = this.#entry(kind, kept);
      if (entry === undefined) continue;
      const { certainty, score } = sure ? surely : judge(wide, entry, this, day);
      if (certainty !== 'no') yield [kept, { entry, certainty, score }];
    }
  }

  *#having(kind: KindName, wide: Condition, day: number): Iterable<Kept> {
    for (const [kept] of this.#matches(kind, wide, day)) yield kept;
  }

  #remembered(kind: KindName, id: string): Entry | undefined {
    let entries = this.#entries.get(kind);
    if (entries === undefined) this.#entries.set(kind, (entries = new Recent(mostEntries, copied)));
    return entries.get(id, () => {
      const kept = this.#shelf(kind).get(id);
      return { entry: kept === undefined ? undefined : this.#entry(kind, kept) };
    }).entry;
  }

  #entry(kind: KindName, kept: Kept): Entry | undefined {
    const entry = this.entryOf(kind, kept);
    if (this.#asOf === undefined) return entry;
    return kindOf(kind).asOf(entry, this.#asOf.whole, this.#asOf.day);
  }

  #referrersOf(kind: KindName, id: string): Reference[] {
    const shelf = this.#shelf(kind);
    const { references } = recordPaths[kind];
    const named = [...shelf.naming(id)].filter(([path]) => path < references.length);
    const places = new Set(named.flatMap(([, some]) => some));
    return shelf.take(places).flatMap((kept) => {
      const from = this.#entry(kind, kept);
      const partial = this.#asOf !== undefined;
      return from === undefined ? [] : referencesTo(id, from, kept, partial);
    });
  }

  /** Lets every partner that a condition names stand for its parts as well. */
  #widened(condition: Condition, kind: KindName): Condition {
    switch (condition.type) {
      case 'and':
      case 'or':
        return {
          ...condition,
          conditions: condition.conditions.map((one) => this.#widened(one, kind)),
        };
      case 'not':
        return { ...condition, condition: this.#widened(condition.condition, kind) };
      case 'equals': {
        const field = fieldOf(kind, condition.field);
        if (field?.kinds?.includes('partners') !== true) return condition;
        const values = condition.values.flatMap((value) => [...this.partsOf(String(value))]);
        return { ...condition, values };
      }
      default:
        return condition;
    }
  }
}

const mostKinds = 5000;
const mostEntries = 32;
const surely = { certainty: 'yes', score: 0 } as const;

function isKindOf<K extends KindName>(entry: Entry, kind: K): entry is Entry<K> {
  return entry.kind === kind;
}
