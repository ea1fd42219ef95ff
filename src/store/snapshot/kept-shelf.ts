import type { KindName } from '../../model/entry.js';
import type { Called, Kept, Naming, Place, Shelf } from '../shelf/shelf.js';
import { Damaged, asNumbers, isList } from './block.js';
import type { ReadAt, TableEntry, TableRoot } from './sorted-table.js';
import { SortedTable } from './sorted-table.js';

/** The tables of a kind's snapshot. */
export interface Tables {
  /** By id: what is kept of each record. */
  readonly records: TableRoot;
  /** By the id that is named: the places of the records that name it, path by path. */
  readonly naming: TableRoot;
  /** By the folded name: the names, and the places of the records that bear them. */
  readonly called: TableRoot;
}

/** The records of one kind as a snapshot holds them. @throws Damaged in any of its calls. */
export class KeptShelf implements Shelf {
  readonly kind: KindName;
  readonly #files: () => readonly string[];
  readonly #records: SortedTable;
  readonly #naming: SortedTable;
  readonly #called: SortedTable;
  /** The records that were asked for last. */
  readonly #lately = new Map<Place, Kept>();

  /** `files` are those of the snapshot by their numbers, relative to the store. */
  constructor(kind: KindName, readAt: ReadAt, tables: Tables, files: () => readonly string[]) {
    this.kind = kind;
    this.#files = files;
    this.#records = new SortedTable(readAt, tables.records);
    this.#naming = new SortedTable(readAt, tables.naming);
    this.#called = new SortedTable(readAt, tables.called);
  }

  get size(): number {
    return this.#records.size;
  }

  find(id: string): Place | undefined {
    return this.#records.find(id)?.place;
  }

  get(id: string): Kept | undefined {
    const entry = this.#records.find(id);
    return entry === undefined ? undefined : this.#keptIn(entry);
  }

  at(place: Place): Kept {
    const known = this.#lately.get(place);
    if (known !== undefined) return known;
    const kept = this.#keptIn(this.#records.at(place));
    if (this.#lately.size >= mostRemembered) this.#lately.clear();
    this.#lately.set(place, kept);
    return kept;
  }

  take(places: Iterable<Place>): readonly Kept[] {
    return [...places].sort((a, b) => a - b).map((place) => this.at(place));
  }

  *all(): Iterable<Kept> {
    for (const entry of this.#records.entries()) yield this.#keptIn(entry);
  }

  naming(id: string): Naming {
    const found = this.#naming.find(id);
    if (found === undefined) return new Map();
    const paths: unknown = JSON.parse(found.value);
    if (!isList(paths)) throw new Damaged();
    return new Map(
      paths.map((numbers) => {
        const [path = 0, ...places] = asNumbers(numbers);
        return [path, places];
      }),
    );
  }

  called(folded: string): readonly Called[] {
    const found = this.#called.find(folded);
    return found === undefined ? [] : calledIn(found.value);
  }

  *calledAnything(): Iterable<Called> {
    for (const { value } of this.#called.entries()) yield* calledIn(value);
  }

  #keptIn({ key, value }: TableEntry): Kept {
    const first = value.indexOf('\n');
    const second = value.indexOf('\n', first + 1);
    const head = asNumbers(JSON.parse(value.slice(0, first)));
    const [file = -1, document = 0, start = -1, end = 0] = head;
    const name = this.#files()[file];
    if (name === undefined) throw new Damaged();
    return {
      id: key,
      file: name,
      document,
      extent: start === -1 ? undefined : { start, end },
      brief: value.slice(first + 1, second),
      names: value.slice(second + 1),
    };
  }
}

const mostRemembered = 4000;

/** What stands in the table of records for one that is in the file of this number. */
export function valueOf({ document, extent, brief, names }: Kept, file: number): string {
  const { start, end } = extent ?? { start: -1, end: 0 };
  return `${JSON.stringify([file, document, start, end])}\n${brief}\n${names}`;
}

/** What stands in the table of what names what. */
export function valueOfNaming(naming: Naming): string {
  return JSON.stringify([...naming].map(([path, places]) => [path, ...places]));
}

/** What stands in the table of names. */
export function valueOfCalled(called: readonly Called[]): string {
  return JSON.stringify(called.map(({ name, place }) => [name, place]));
}

function calledIn(value: string): Called[] {
  const pairs: unknown = JSON.parse(value);
  if (!isList(pairs)) throw new Damaged();
  return pairs.map((pair) => {
    const [name, place] = isList(pair) ? pair : [];
    if (typeof name !== 'string' || typeof place !== 'number') throw new Damaged();
    return { name, place };
  });
}
