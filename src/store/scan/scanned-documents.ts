import { isUtf8 } from 'node:buffer';
import type { KindName } from '../../model/entry.js';
import type { Extent } from '../reading/documents.js';
import { extentsIn, mostDocuments, textOf } from '../reading/documents.js';
import { readQuickly } from '../reading/quick/read.js';
import type { Reading } from '../reading/read.js';
import { asRecord } from '../reading/read.js';
import type { AnyRecord } from '../reading/schemas.js';
import type { Shown } from '../reading/stored-file.js';
import { StoredFile, shownName } from '../reading/stored-file.js';
import { copied } from '../../model/copied.js';
import { keep } from '../shelf/keep.js';
import { Packing } from '../shelf/packing.js';
import type { Kept, Place } from '../shelf/shelf.js';
import { ReadAgain } from '../tree.js';
import { DocumentIndex, documentAt } from './document-index.js';
import { escapesIn, isPartedOtherwise, isSeparable } from './doubts.js';
import { idHashOf } from './heads.js';
import { KindFiles } from './kind-files.js';
import type { Scanning } from './scanning.js';
import { hashOf } from './words.js';

/** Ids that somebody made up so that their hashes are alike are not gone through again and again. */
const mostAlike = 100;

/** What was asked can only be told by reading all records. */
export class NotByScanning extends ReadAgain {
  constructor() {
    super('what was asked cannot be told without reading all records', { storeIsSame: true });
  }
}

/** Ids of which some were found, and others may be there: nobody read all documents. */
export class FoundIds {
  readonly #found: ReadonlySet<string>;

  constructor(found: ReadonlySet<string>) {
    this.#found = found;
  }

  /** @throws NotByScanning where it was not found. */
  has(id: string): boolean {
    if (this.#found.has(id)) return true;
    throw new NotByScanning();
  }
}

/** Tells where in the bytes of a file something may stand: too often rather than too seldom. */
export type Search = (
  bytes: Buffer,
  extents: readonly Extent[],
  found: (at: number) => void,
) => void;

/** The documents of one file, by their numbers in it; those that may hold anything were read. */
interface Indexed {
  readonly extents: readonly Extent[];
  readonly hashes: readonly number[];
  readonly open: ReadonlyMap<number, AnyRecord>;
}

/** The documents of one kind, each read when it is asked for. Places are their numbers. */
export class ScannedDocuments {
  /** The files that have to be read whole; relative to the store. Their documents are not here. */
  readonly unusual: readonly string[];
  /** The documents that may hold anything, whatever their bytes are: they were read. */
  readonly open: Place[] = [];
  readonly #kind: KindName;
  readonly #store: Shown;
  readonly #reading: Reading<KindName>;
  readonly #files: KindFiles;
  readonly #index = new DocumentIndex();
  readonly #read = new Map<Place, Kept>();
  readonly #packing = new Packing();
  /** The files in which no document has an effect on another. */
  readonly #separable = new Set<number>();

  /** `paths` are the kind's files, relative to the store, in order. */
  constructor(
    kind: KindName,
    paths: readonly string[],
    store: Shown,
    reading: Reading<KindName>,
    scanning: Scanning,
  ) {
    this.#kind = kind;
    this.#store = store;
    this.#reading = reading;
    this.#files = new KindFiles(store.tree, paths, scanning);
    this.unusual = paths.filter((_, file) => !this.#addFile(file));
  }

  get size(): number {
    return this.#index.size;
  }

  /** A record that was read before. */
  known(place: Place): Kept | undefined {
    return this.#read.get(place);
  }

  /** The first record of an id. */
  withId(id: string): Place | undefined {
    let others = 0;
    for (const place of this.#index.withHash(hashOf(id))) {
      if (this.#kept(place).id === id) return place;
      if ((others += 1) > mostAlike) throw new NotByScanning();
    }
    return undefined;
  }

  /** Looks through all files. @returns the records in which something is found, in order. */
  look(search: Search): readonly Place[] {
    const all: Place[] = [];
    for (const file of this.#files.paths.keys()) {
      const extents = this.#index.extentsOf(file);
      if (extents.length === 0) continue;
      const bytes = this.#bytes(file);
      const first = this.#index.firstOf(file);
      const places = new Set<Place>();
      search(bytes, extents, (at) => places.add(first + documentAt(extents, at)));
      if (places.size > 0) this.#checkSeparable(file, bytes);
      for (const place of [...places].sort((a, b) => a - b)) {
        const { start, end } = this.#index.extent(place);
        if (!this.#read.has(place)) this.#readAt(place, bytes.subarray(start, end));
        all.push(place);
      }
    }
    return all;
  }

  /** Notes the documents of the next file. @returns whether they can be read one by one. */
  #addFile(file: number): boolean {
    const bytes = this.#files.bytes(file);
    const found = bytes === undefined ? undefined : this.#documentsIn(bytes);
    const first = this.size;
    this.#index.add(found?.extents ?? [], found?.hashes ?? []);
    for (const [at, record] of found?.open ?? []) {
      this.#keep(first + at, record);
      this.open.push(first + at);
    }
    return found !== undefined;
  }

  #documentsIn(bytes: Buffer): Indexed | undefined {
    if (!isUtf8(bytes) || isPartedOtherwise(bytes)) return undefined;
    const extents = extentsIn(bytes);
    if (extents.length > mostDocuments) return undefined;
    const hashes: number[] = [];
    const open = new Map<number, AnyRecord>();
    const escaped = new Set<number>();
    escapesIn(bytes, (at) => escaped.add(documentAt(extents, at)));
    for (const [at, extent] of extents.entries()) {
      let hash = idHashOf(bytes, extent);
      if (hash === undefined || escaped.has(at)) {
        const record = this.#recordIn(bytes, extent);
        if (record === undefined) return undefined;
        open.set(at, record);
        hash = hashOf(record.id);
      }
      hashes.push(hash);
    }
    return open.size === 0 || this.#isSeparable(bytes, extents)
      ? { extents, hashes, open }
      : undefined;
  }

  #kept(place: Place): Kept {
    const known = this.#read.get(place);
    if (known !== undefined) return known;
    const file = this.#index.fileOf(place);
    if (!this.#separable.has(file)) this.#checkSeparable(file, this.#bytes(file));
    const { start, end } = this.#index.extent(place);
    return this.#readAt(place, this.#files.part(file, start, end));
  }

  /** What is read of a file is then what it is to whoever reads all of it. @throws NotByScanning */
  #checkSeparable(file: number, bytes: Buffer): void {
    if (this.#separable.has(file)) return;
    if (!this.#isSeparable(bytes, this.#index.extentsOf(file))) throw new NotByScanning();
    this.#separable.add(file);
  }

  #isSeparable(bytes: Buffer, extents: readonly Extent[]): boolean {
    const isRecord = (extent: Extent) => this.#recordIn(bytes, extent) !== undefined;
    return isSeparable(bytes, extents) || extents.every(isRecord);
  }

  #recordIn(bytes: Buffer, extent: Extent): AnyRecord | undefined {
    const value: unknown = readQuickly(textOf(bytes, extent));
    return this.#reading.guard(value) ? value : undefined;
  }

  /** Reads a document as the record that it is said to be. */
  #readAt(place: Place, bytes: Buffer): Kept {
    const record = this.#recordIn(bytes, { start: 0, end: bytes.length });
    if (record === undefined) throw new NotByScanning();
    if (hashOf(record.id) !== this.#index.hash(place)) throw this.#changed(place);
    return this.#keep(place, record);
  }

  #keep(place: Place, value: AnyRecord): Kept {
    const file = this.#index.fileOf(place);
    const first = this.#index.firstOf(file);
    const source = new StoredFile(this.#store, this.#files.path(file));
    const companions = this.#index.firstOf(file + 1) - first;
    const standing = { source, document: place - first, companions };
    asRecord(standing, this.#kind, value);
    const id = copied(value.id);
    const extent = this.#index.extent(place);
    const { kept } = keep(this.#kind, id, value, { ...standing, extent });
    const packed = this.#packing.pack(kept);
    this.#read.set(place, packed);
    return packed;
  }

  /** All of a file that was looked at before. */
  #bytes(file: number): Buffer {
    const bytes = this.#files.bytes(file);
    const first = this.#index.firstOf(file);
    const end = this.#index.extent(this.#index.firstOf(file + 1) - 1).end;
    if (bytes?.length !== end) throw this.#changed(first);
    return bytes;
  }

  #changed(place: Place): ReadAgain {
    const path = this.#files.path(this.#index.fileOf(place));
    const shown = shownName(this.#store.name, path);
    const message = `${shown} was changed while it was read: try again`;
    return new ReadAgain(message, { storeIsSame: false });
  }
}
