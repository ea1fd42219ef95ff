/**
 * Of each byte, what it counts as in a word: itself for `a` to `z`, `0` to `9` and `-`, the small letter
 * for a capital one, 0 for all that stands between words.
 */
const inWord = new Uint8Array(256);
for (const one of 'abcdefghijklmnopqrstuvwxyz0123456789-') {
  inWord[one.charCodeAt(0)] = one.charCodeAt(0);
  inWord[one.toUpperCase().charCodeAt(0)] = one.charCodeAt(0);
}

const asWord = /[A-Za-z0-9-]+/g;
const alphabet = 31;
const slots = 1 << 20;

/** A number for a word without regard to capitals; two words may have the same. */
export function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at += 1) hash = hashed(hash, word.charCodeAt(at) & 0xff);
  return hash;
}

function hashed(hash: number, byte: number): number {
  return (Math.imul(hash, alphabet) + (inWord[byte] ?? 0)) | 0;
}

/** The hash of the word at a place, and its end; no capital letter is in it. */
export function wordAt(
  bytes: Buffer,
  from: number,
): { readonly hash: number; readonly end: number } {
  let hash = 0;
  let at = from;
  for (let byte = bytes[at] ?? 0; byte !== 0 && inWord[byte] === byte; byte = bytes[at] ?? 0) {
    hash = hashed(hash, byte);
    at += 1;
  }
  return { hash, end: at };
}

/**
 * A word that stands in every text which holds a name, however the text is laid out: the longest of the
 * name. Absent where it has none. Of an id it is all of it.
 */
export function longestWord(name: string): string | undefined {
  return (name.match(asWord) ?? []).sort((a, b) => b.length - a.length)[0];
}

/** Looks for any of some words, each between bytes that are of no word: capitals are as small letters. */
export class WordSearch {
  readonly #hashes: ReadonlySet<number>;
  readonly #slots = new Uint8Array(slots);
  /** Absent where a word may be too short for it, or written in capitals somewhere. */
  readonly #skips: Skips | undefined;

  constructor(words: readonly string[]) {
    this.#hashes = new Set(words.map(hashOf));
    for (const hash of this.#hashes) this.#slots[hash & (slots - 1)] = 1;
    const isLongAndSmall = (word: string) => word.length >= 4 && word === word.toLowerCase();
    this.#skips = words.every(isLongAndSmall) ? new Skips(words) : undefined;
  }

  /** Tells where one of the words may stand, in any order: too often rather than too seldom. */
  in(bytes: Buffer, found: (at: number) => void): void {
    if (this.#hashes.size === 0) return;
    if (this.#skips === undefined) this.#everyWord(bytes, found);
    else {
      this.#skips.in(bytes, (start, hash) => {
        if (this.#hashes.has(hash)) found(start);
      });
    }
  }

  #everyWord(bytes: Buffer, found: (at: number) => void): void {
    const wanted = this.#slots;
    const { length } = bytes;
    let hash = 0;
    for (let at = 0; at <= length; at += 1) {
      const letter = at === length ? 0 : (inWord[bytes[at] ?? 0] ?? 0);
      if (letter !== 0) hash = (Math.imul(hash, alphabet) + letter) | 0;
      else {
        if (wanted[hash & (slots - 1)] === 1 && this.#hashes.has(hash)) found(Math.max(0, at - 1));
        hash = 0;
      }
    }
  }
}

const blocks = 1 << 18;
const longestWindow = 255;

/**
 * Of the last three bytes of a stretch as long as the shortest of some words, how far it is at least to the
 * end of one of them: most bytes need not be looked at.
 */
class Skips {
  readonly #shifts: Uint8Array;
  readonly #window: number;

  constructor(words: readonly string[]) {
    this.#window = Math.min(longestWindow, ...words.map(({ length }) => length));
    this.#shifts = new Uint8Array(blocks).fill(this.#window - 2);
    for (const word of words) this.#add(Buffer.from(word.slice(-this.#window)));
  }

  /** Tells where a word begins that may be one of them, and its hash. */
  in(bytes: Buffer, found: (start: number, hash: number) => void): void {
    const shifts = this.#shifts;
    const { length } = bytes;
    for (let at = this.#window - 1; at < length;) {
      const shift = shifts[blockAt(bytes, at)] ?? 1;
      if (shift === 0 && isBetween(bytes[at + 1])) {
        const start = startOfWord(bytes, at);
        found(start, wordAt(bytes, start).hash);
      }
      at += shift === 0 ? 1 : shift;
    }
  }

  #add(end: Buffer): void {
    for (let at = 2; at < end.length; at += 1) {
      const block = blockAt(end, at);
      this.#shifts[block] = Math.min(this.#shifts[block] ?? 0, end.length - 1 - at);
    }
  }
}

/** A number for three bytes. */
function blockAt(bytes: Buffer, last: number): number {
  const [first, second] = [bytes[last - 2] ?? 0, bytes[last - 1] ?? 0];
  return ((first << 12) ^ (second << 6) ^ (bytes[last] ?? 0)) & (blocks - 1);
}

function isBetween(byte = 0): boolean {
  return inWord[byte] === 0;
}

function startOfWord(bytes: Buffer, last: number): number {
  let start = last;
  while (start > 0 && !isBetween(bytes[start - 1])) start -= 1;
  return start;
}
