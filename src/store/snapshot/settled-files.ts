import type { KindName } from '../../model/entry.js';
import type { StampedFiles } from '../tree.js';
import { stampLength } from '../tree.js';

interface Settled {
  readonly count: number;
  readonly stamps: Float64Array;
  /** How many records each file holds. */
  readonly records: () => readonly number[];
}

/** How the files of a kind differ from those of a snapshot; relative to the store, in order. */
export interface Changes {
  /** The files of the snapshot that were changed or are gone. */
  readonly gone: readonly string[];
  /** The files that are to be read now. */
  readonly toRead: readonly string[];
}

const none: Changes = { gone: [], toRead: [] };

/** The files whose records a snapshot holds, as they were. */
export class SettledFiles {
  readonly #kind: KindName;
  readonly #joined: string;
  readonly #settled: Settled;
  #paths: readonly string[] | undefined;

  /** `joined` are their names, each on a line of its own. */
  constructor(kind: KindName, joined: string, settled: Settled) {
    this.#kind = kind;
    this.#joined = joined;
    this.#settled = settled;
  }

  get count(): number {
    return this.#settled.count;
  }

  /** Relative to the store, by their numbers. */
  paths(): readonly string[] {
    this.#paths ??= this.#names().map((name) => `${this.#kind}/${name}`);
    return this.#paths;
  }

  areAllIn(paths: ReadonlySet<string>): boolean {
    return paths.size >= this.count && this.paths().every((path) => paths.has(path));
  }

  /** How many records some of the files hold. */
  recordsIn(paths: ReadonlySet<string>): number {
    if (paths.size === 0) return 0;
    const records = this.#settled.records();
    return this.paths().reduce(
      (sum, path, number) => sum + (paths.has(path) ? (records[number] ?? 0) : 0),
      0,
    );
  }

  /** What is no longer as it was, by stamps alone. */
  changesTo({ names, stamps }: StampedFiles): Changes {
    const { count, stamps: before } = this.#settled;
    if (names.length === count && names.join('\n') === this.#joined) {
      if (stamps.every((number, at) => number === before[at])) return none;
    }
    return this.#differences(names, stamps);
  }

  #differences(names: readonly string[], stamps: Float64Array): Changes {
    const numbers = new Map(this.#names().map((name, number) => [name, number]));
    const same = new Set<number>();
    const toRead: string[] = [];
    for (const [at, name] of names.entries()) {
      const number = numbers.get(name);
      if (number !== undefined && this.#isSame(number, stamps, at)) same.add(number);
      else toRead.push(`${this.#kind}/${name}`);
    }
    return { gone: this.paths().filter((_, number) => !same.has(number)), toRead };
  }

  #isSame(number: number, stamps: Float64Array, at: number): boolean {
    const { stamps: before } = this.#settled;
    for (let part = 0; part < stampLength; part += 1) {
      if (before[number * stampLength + part] !== stamps[at * stampLength + part]) return false;
    }
    return true;
  }

  #names(): readonly string[] {
    return this.#joined === '' ? [] : this.#joined.split('\n');
  }
}
