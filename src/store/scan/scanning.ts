import { maximumFileSize } from '../tree.js';

/**
 * What is held in memory of the files of a store between two looks at them, in bytes: of all together,
 * and of one, for to read a larger one again costs no more than to copy it.
 */
const mostHeld = { ofAll: 64 * 1024 * 1024, ofOne: 16 * 1024 };

/** What the scanned shelves of one store have in common. */
export class Scanning {
  /**
   * The ids of records that were taken off a shelf: who names them is likely to be asked next, on every
   * shelf, and is looked for at once.
   */
  readonly taken: string[] = [];
  readonly #taken = new Set<string>();
  #buffer: Buffer | undefined;
  #held = 0;

  take(id: string): void {
    if (this.#taken.has(id)) return;
    this.#taken.add(id);
    this.taken.push(id);
  }

  /** Room for one file, and for the byte that makes it too large. */
  get buffer(): Buffer {
    return (this.#buffer ??= Buffer.allocUnsafeSlow(maximumFileSize + 1));
  }

  /** May so many bytes of one more file be held? */
  mayHold(bytes: number): boolean {
    if (bytes > mostHeld.ofOne || this.#held + bytes > mostHeld.ofAll) return false;
    this.#held += bytes;
    return true;
  }
}
