import { lastThat } from '../last-that.js';
import type { Extent } from '../reading/documents.js';

/** Where the documents of a kind stand, numbered in the order of files and documents, and their ids. */
export class DocumentIndex {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #hashes: number[] = [];
  /** File by file, the number of its first document. */
  readonly #firsts: number[] = [];
  #byHash: ReadonlyMap<number, number> | undefined;
  /** The next document after each whose id has the same hash; -1 where there is none. */
  readonly #alike: number[] = [];

  get size(): number {
    return this.#starts.length;
  }

  /** Adds the next file, with the hash of the id of each of its documents. */
  add(extents: readonly Extent[], hashes: readonly number[]): void {
    this.#firsts.push(this.size);
    for (const { start, end } of extents) {
      this.#starts.push(start);
      this.#ends.push(end);
    }
    this.#hashes.push(...hashes);
  }

  extent(document: number): Extent {
    return { start: this.#starts[document] ?? 0, end: this.#ends[document] ?? 0 };
  }

  hash(document: number): number {
    return this.#hashes[document] ?? 0;
  }

  /** The number of its file. */
  fileOf(document: number): number {
    return lastThat(this.#firsts.length, (file) => this.firstOf(file) <= document);
  }

  /** The number of the first document of a file; of the next file where it has none. */
  firstOf(file: number): number {
    return this.#firsts[file] ?? this.size;
  }

  extentsOf(file: number): Extent[] {
    const extents: Extent[] = [];
    const end = this.firstOf(file + 1);
    for (let one = this.firstOf(file); one < end; one += 1) extents.push(this.extent(one));
    return extents;
  }

  /** The documents whose ids have a hash, in order. */
  *withHash(hash: number): Iterable<number> {
    this.#byHash ??= this.#chained();
    let document = this.#byHash.get(hash) ?? -1;
    for (; document !== -1; document = this.#alike[document] ?? -1) yield document;
  }

  #chained(): ReadonlyMap<number, number> {
    const first = new Map<number, number>();
    for (let document = this.size - 1; document >= 0; document -= 1) {
      const hash = this.hash(document);
      this.#alike[document] = first.get(hash) ?? -1;
      first.set(hash, document);
    }
    return first;
  }
}

/** The number, in its file, of the document in which a byte stands, or behind which. */
export function documentAt(extents: readonly Extent[], offset: number): number {
  return Math.max(
    0,
    lastThat(extents.length, (at) => (extents[at]?.start ?? 0) <= offset),
  );
}
