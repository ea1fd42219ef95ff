import type { Diagnostic } from '../model/diagnostic.js';
import type { KindName } from '../model/entry.js';
import { readFile } from './reading/files.js';
import type { ReadRecord } from './reading/read.js';
import { readingOf } from './reading/read.js';
import type { Shown } from './reading/stored-file.js';
import { copied } from '../model/copied.js';
import type { Named } from './shelf/indexes.js';
import { keep } from './shelf/keep.js';
import type { Packed } from './shelf/packing.js';
import { Packing } from './shelf/packing.js';
import type { Kept } from './shelf/shelf.js';

/** A document that was read just now, a record or not. */
export interface Seen extends ReadRecord {
  readonly kind: KindName;
  /** Of a record what is kept of it, and the ids that it names. */
  readonly kept?: Kept;
  readonly named: readonly Named[];
}

/** Looks at each document while all of it is at hand. */
export type Inspect = (seen: Seen) => void;

/** A document that is no record of its kind. */
export interface BrokenDocument {
  readonly kind: KindName;
  readonly id: string | undefined;
  readonly source: ReadRecord['source'];
  readonly document: number;
  readonly value: unknown;
}

/** A file that was read. */
export interface GatheredFile {
  /** Relative to the store. */
  readonly path: string;
  /** The ids of its documents. */
  readonly ids: readonly string[];
  /** The ids that stand in documents of it which cannot be read. */
  readonly salvagedIds: readonly string[];
  /** Something is wrong in it, or one of its documents is no record. */
  readonly wrong: boolean;
}

/** What is gathered from the files of a kind, which are read one by one: of a record only what is kept. */
export class Gathering {
  readonly kind: KindName;
  readonly kept: Packed[] = [];
  readonly broken: BrokenDocument[] = [];
  readonly findings: Diagnostic[] = [];
  readonly files: GatheredFile[] = [];
  readonly #store: Shown;
  readonly #inspect: Inspect | undefined;
  readonly #packing = new Packing();

  constructor(store: Shown, kind: KindName, inspect?: Inspect) {
    this.kind = kind;
    this.#store = store;
    this.#inspect = inspect;
  }

  /** Documents, records or not. */
  get size(): number {
    return this.kept.length + this.broken.length;
  }

  /** The ids of documents that are no records, as far as they can be read. */
  get brokenIds(): string[] {
    const salvaged = this.files.flatMap(({ salvagedIds }) => salvagedIds);
    return [...this.broken.flatMap(({ id }) => id ?? []), ...salvaged];
  }

  async read(paths: Iterable<string>): Promise<void> {
    for (const path of paths) {
      const reading = await readingOf(this.kind);
      const ids: string[] = [];
      const before = this.broken.length;
      const { findings, salvagedIds } = await readFile(this.#store, path, reading, (read) => {
        const id = this.#add(read);
        if (id !== undefined) ids.push(id);
      });
      this.findings.push(...findings);
      const wrong = this.broken.length > before || findings.length > 0;
      this.files.push({ path, ids, salvagedIds, wrong });
    }
  }

  /** @returns its id, which holds on to nothing else. */
  #add(read: ReadRecord): string | undefined {
    const { kind } = this;
    const { record, source, document, value } = read;
    const id = read.id === undefined ? undefined : copied(read.id);
    if (id === undefined || record === undefined) {
      this.broken.push({ kind, id, source, document, value });
      this.#inspect?.({ ...read, kind, named: [] });
      return id;
    }
    const { kept: unpacked, named } = keep(kind, id, record, read);
    const kept = this.#packing.pack(unpacked);
    this.kept.push(kept);
    this.#inspect?.({ ...read, kind, kept, named });
    return id;
  }
}
