import { basename, join } from 'node:path';
import type { KindName } from '../../model/entry.js';
import type { KeptFile } from '../disk/kept-file.js';
import { canKeepIn, keptIn, openKept, writeKept } from '../disk/kept-file.js';
import type { Kept } from '../shelf/shelf.js';
import { checksum } from './checksum.js';
import { build } from './build.js';
import type { SettledFile, Snapshot, StoreSignature } from './snapshot.js';
import { fillSnapshot, openSnapshot } from './snapshot.js';
import type { JudgedFile, Verdict } from './verdict.js';
import { fillVerdict, openVerdict } from './verdict.js';

/** Where snapshots of stores are kept, and the time, in milliseconds since 1970. */
export interface Cache {
  /** A folder of the user's. */
  readonly folder: string;
  readonly now: number;
  /** Nothing that is there is to be believed. */
  readonly renewed: boolean;
}

/** Where in the folder of the cache the snapshots are, those of a store in a folder each. */
export const storesFolder = 'stores';

export const snapshotEnding = '.snapshot';

/** What a check made of all kinds together. */
export const verdictName = 'checks.verdict';

/** What is kept of one store: a snapshot of each kind, and what the last check made of it. */
export class StoreCache {
  readonly now: number;
  readonly #folder: string;
  readonly #renewed: boolean;
  readonly #signature: StoreSignature;

  /** `store` is the store's folder in full, `configuration` what its `store.yaml` holds. */
  constructor({ folder, now, renewed }: Cache, store: string, configuration: Uint8Array) {
    this.now = now;
    this.#renewed = renewed;
    this.#folder = join(folder, storesFolder, nameOf(store));
    this.#signature = { build, store, configuration: checksum(configuration) };
  }

  /** Is anything kept of the store, or can it be? */
  get isOfUse(): boolean {
    return keptIn(this.#folder).length > 0 || canKeepIn(this.#folder);
  }

  open(kind: KindName): Snapshot | undefined {
    const file = this.#opened(`${kind}${snapshotEnding}`);
    return file === undefined ? undefined : openSnapshot(file, { ...this.#signature, kind });
  }

  /** Where it cannot be written, it is done without. */
  write(kind: KindName, files: readonly SettledFile[], kept: readonly Kept[]): void {
    const signature = { ...this.#signature, kind };
    writeKept(this.#path(`${kind}${snapshotEnding}`), (append) => {
      fillSnapshot(append, signature, files, kept);
    });
  }

  /** What a check made of the store on a day, in days since 1970. */
  openVerdict(day: number): Verdict | undefined {
    const file = this.#opened(verdictName);
    return file === undefined ? undefined : openVerdict(file, { ...this.#signature, day });
  }

  /** Where it cannot be written, it is done without. What is `said` can be JSON. */
  writeVerdict(
    day: number,
    judged: ReadonlyMap<KindName, readonly JudgedFile[]>,
    said: unknown,
  ): void {
    writeKept(this.#path(verdictName), (append) => {
      fillVerdict(append, { ...this.#signature, day }, judged, said);
    });
  }

  #opened(name: string): KeptFile | undefined {
    return this.#renewed ? undefined : openKept(this.#path(name));
  }

  #path(name: string): string {
    return join(this.#folder, name);
  }
}

/** A name for a store's folder that people recognise; two stores may share it and take turns. */
function nameOf(store: string): string {
  const readable = basename(store).replaceAll(/[^A-Za-z0-9._-]/g, '_');
  return `${readable.slice(0, 40)}-${checksum(store).toString(16).padStart(8, '0')}`;
}
