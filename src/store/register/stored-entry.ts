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
  #isKnown = false;

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
      this.#lately.add(this, this.#isKnown);
      this.#isKnown = true;
    }
    return this.#record;
  }

  /** Lets the record go: it is taken out again where it is looked at again. */
  forget(): void {
    this.#record = undefined;
  }
}

interface Forgetful {
  forget(): void;
}

/**
 * The entries whose records were looked at last: those of the others are let go. Most records of a long
 * listing are looked at for a moment, so only those that are looked at again are held for longer.
 */
export class Lately {
  readonly #passing = new Ring(8);
  readonly #known: Ring;

  constructor(most = 200) {
    this.#known = new Ring(most);
  }

  /** `isKnown` says whether it had been looked at, and let go, before. */
  add(entry: Forgetful, isKnown: boolean): void {
    (isKnown ? this.#known : this.#passing).add(entry);
  }
}

class Ring {
  readonly #entries: Forgetful[] = [];
  readonly #most: number;
  #next = 0;

  constructor(most: number) {
    this.#most = most;
  }

  add(entry: Forgetful): void {
    this.#entries[this.#next]?.forget();
    this.#entries[this.#next] = entry;
    this.#next = (this.#next + 1) % this.#most;
  }
}
