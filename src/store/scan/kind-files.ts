import type { Tree } from '../tree.js';
import { maximumFileSize, partOf } from '../tree.js';
import type { Scanning } from './scanning.js';

/** The files of a kind, which are looked at again and again; small ones are held in memory. */
export class KindFiles {
  /** Relative to the store. */
  readonly paths: readonly string[];
  readonly #tree: Tree;
  readonly #scanning: Scanning;
  readonly #held: (Buffer | undefined)[] = [];

  constructor(tree: Tree, paths: readonly string[], scanning: Scanning) {
    this.#tree = tree;
    this.paths = paths;
    this.#scanning = scanning;
  }

  path(file: number): string {
    return this.paths[file] ?? '';
  }

  /** A file's bytes, until another is looked at; `undefined` where it has more than it may have. */
  bytes(file: number): Buffer | undefined {
    const held = this.#held[file];
    if (held !== undefined) return held;
    const bytes = this.#read(this.path(file));
    if (bytes === undefined || !this.#scanning.mayHold(bytes.length)) return bytes;
    const copy = Buffer.from(bytes);
    this.#held[file] = copy;
    return copy;
  }

  /** Some of a file's bytes; fewer where it ends before. */
  part(file: number, start: number, end: number): Buffer {
    const held = this.#held[file];
    if (held !== undefined) return held.subarray(start, end);
    return asBuffer(partOf(this.#tree, this.path(file), start, end));
  }

  #read(path: string): Buffer | undefined {
    if (this.#tree.readInto === undefined) {
      const bytes = this.#tree.read(path);
      return 'tooLarge' in bytes ? undefined : asBuffer(bytes);
    }
    const { buffer } = this.#scanning;
    const length = this.#tree.readInto(path, buffer);
    return length > maximumFileSize ? undefined : buffer.subarray(0, length);
  }
}

function asBuffer({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
