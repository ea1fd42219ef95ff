import type { KindName } from '../model/entry.js';
import type { Subject } from '../model/unplaced.js';
import type { ReadRecord } from './reading/read.js';
import type { Shown } from './reading/stored-file.js';
import { StoredFile } from './reading/stored-file.js';
import { wholeRecord } from './register/whole-record.js';
import { namedIn } from './shelf/indexes.js';
import type { Kept } from './shelf/shelf.js';

/** One document of a store, whether or not it is a record of its kind. */
export interface StoredDocument extends Subject {
  readonly kind: KindName;
  readonly id: string | undefined;
  readonly valid: boolean;
  /** The documents in its file. */
  readonly companions: number;
  /** What it says; of a valid one it is read again. */
  readonly value: unknown;
  /** The ids that a valid one names, by the number of the path among its kind's references. */
  named(): readonly (readonly [path: number, ids: readonly string[]])[];
}

/** A document that is no record. */
export function brokenDocument(
  kind: KindName,
  { source, document, id, value }: ReadRecord,
  companions: number,
): StoredDocument {
  return { kind, id, source, document, companions, value, valid: false, named: () => [] };
}

export function keptDocument(
  kind: KindName,
  kept: Kept,
  store: Shown,
  companions: number,
): StoredDocument {
  return new KeptDocument(kind, kept, store, companions);
}

class KeptDocument implements StoredDocument {
  readonly kind: KindName;
  readonly companions: number;
  readonly valid = true;
  readonly #kept: Kept;
  readonly #store: Shown;

  constructor(kind: KindName, kept: Kept, store: Shown, companions: number) {
    this.kind = kind;
    this.companions = companions;
    this.#kept = kept;
    this.#store = store;
  }

  get id(): string {
    return this.#kept.id;
  }

  get document(): number {
    return this.#kept.document;
  }

  get source(): StoredFile {
    return new StoredFile(this.#store, this.#kept.file);
  }

  get value(): unknown {
    return wholeRecord(this.kind, this.#kept, this.#store);
  }

  named(): [number, readonly string[]][] {
    return namedIn(this.#kept.names);
  }
}
