import type { KindName } from '../../model/entry.js';
import type { Extent } from '../reading/documents.js';
import { Recent } from '../recent.js';
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
  readonly #lately = new Recent<Place, Kept>(mostRemembered);

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
    return this.#lately.get(place, () => this.#keptIn(this.#records.at(place)));
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
    const paths: unknown = JSON.parse(found.bytes.toString());
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
    return found === undefined ? [] : calledIn(found.bytes.toString());
  }

  *calledAnything(): Iterable<Called> {
    for (const { bytes } of this.#called.entries()) yield* calledIn(bytes.toString());
  }

  #keptIn(entry: TableEntry): Kept {
    return new StoredKept(entry, this.#files);
  }
}

/** What is kept of a record, taken out of its block part by part. */
class StoredKept implements Kept {
  readonly id: string;
  readonly document: number;
  readonly extent: Extent | undefined;
  readonly #file: number;
  readonly #files: () => readonly string[];
  readonly #bytes: Buffer;
  readonly #briefAt: number;
  readonly #namesAt: number;

  constructor({ key, bytes }: TableEntry, files: () => readonly string[]) {
    const first = bytes.indexOf(lineBreak);
    const head = asNumbers(JSON.parse(bytes.toString('utf8', 0, first)));
    const [file = -1, document = 0, start = -1, end = 0, briefLength = 0] = head;
    this.id = key;
    this.document = document;
    this.extent = start === -1 ? undefined : { start, end };
    this.#file = file;
    this.#files = files;
    // The table will read other entries where this one stands.
    this.#bytes = Buffer.from(bytes);
    this.#briefAt = first + 1;
    this.#namesAt = first + 1 + briefLength;
  }

  get file(): string {
    const file = this.#files()[this.#file];
    if (file === undefined) throw new Damaged();
    return file;
  }

  get brief(): string {
    return this.#bytes.toString('utf8', this.#briefAt, this.#namesAt);
  }

  get names(): string {
    return this.#bytes.toString('utf8', this.#namesAt);
  }
}

const lineBreak = 0x0a;
const mostRemembered = 32;

/** What stands in the table of records for one that is in the file of this number. */
export function valueOf({ document, extent, brief, names }: Kept, file: number): string {
  const { start, end } = extent ?? { start: -1, end: 0 };
  const head = [file, document, start, end, Buffer.byteLength(brief)];
  return `${JSON.stringify(head)}\n${brief}${names}`;
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
