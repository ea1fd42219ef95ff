import type { KindName } from '../model/entry.js';
import type { Subject } from '../model/unplaced.js';
import type { OpenedStore } from './open.js';
import type { Shown } from './reading/stored-file.js';
import { StoredFile } from './reading/stored-file.js';
import { wholeRecord } from './register/whole-record.js';
import type { Kept } from './shelf/shelf.js';

/** A document of a store, whether or not it is a record of its kind. */
export interface StoredDocument extends Subject {
  readonly kind: KindName;
  readonly id: string | undefined;
  /** What it says; of a record it is read again. */
  readonly value: unknown;
}

/** Every document of a store that was read whole. */
export function* documentsOf({ kinds, store }: OpenedStore): Iterable<StoredDocument> {
  for (const { gathered } of kinds) {
    for (const kept of gathered.kept) yield documentOf(gathered.kind, kept, store);
    yield* gathered.broken;
  }
}

/** The document of a record. */
export function documentOf(kind: KindName, kept: Kept, store: Shown): StoredDocument {
  return new KeptDocument(kind, kept, store);
}

class KeptDocument implements StoredDocument {
  readonly kind: KindName;
  readonly id: string;
  readonly document: number;
  readonly source: StoredFile;
  readonly #kept: Kept;
  readonly #store: Shown;

  constructor(kind: KindName, kept: Kept, store: Shown) {
    this.kind = kind;
    this.id = kept.id;
    this.document = kept.document;
    this.source = new StoredFile(store, kept.file);
    this.#kept = kept;
    this.#store = store;
  }

  get value(): unknown {
    return wholeRecord(this.kind, this.#kept, this.#store);
  }
}
