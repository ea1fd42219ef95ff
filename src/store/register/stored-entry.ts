import type { Entry, KindName, Source } from '../../model/entry.js';
import type { RecordTypes } from '../../model/records.js';
import type { Shown } from '../reading/stored-file.js';
import { StoredFile } from '../reading/stored-file.js';
import { recordFrom } from '../shelf/brief.js';
import type { Kept } from '../shelf/shelf.js';
import { wholeRecord } from './whole-record.js';

/** A record on a shelf. What of it is looked at is taken out when it is looked at. */
export class StoredEntry<K extends KindName> implements Entry<K> {
  readonly kind: K;
  readonly id: string;
  readonly document: number;
  readonly #kept: Kept;
  readonly #store: Shown;
  readonly #lately: Lately;
  #record: RecordTypes[K] | undefined;

  constructor(kind: K, kept: Kept, store: Shown, lately: Lately) {
    this.kind = kind;
    this.id = kept.id;
    this.document = kept.document;
    this.#kept = kept;
    this.#store = store;
    this.#lately = lately;
  }

  get source(): Source {
    return new StoredFile(this.#store, this.#kept.file);
  }

  get record(): RecordTypes[K] {
    if (this.#record === undefined) {
      const { brief } = this.#kept;
      this.#record = recordFrom(this.kind, brief, () =>
        wholeRecord(this.kind, this.#kept, this.#store),
      );
      this.#lately.add(this);
    }
    return this.#record;
  }

  /** Lets the record go: it is taken out again where it is looked at again. */
  forget(): void {
    this.#record = undefined;
  }
}

/** The entries whose records were looked at last: those of the others are let go. */
export class Lately {
  readonly #entries: { forget(): void }[] = [];
  readonly #most: number;
  #next = 0;

  constructor(most = 2000) {
    this.#most = most;
  }

  add(entry: { forget(): void }): void {
    this.#entries[this.#next]?.forget();
    this.#entries[this.#next] = entry;
    this.#next = (this.#next + 1) % this.#most;
  }
}
