import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { KindName } from '../../model/entry.js';
import { canKeepIn, keptIn, openKept, writeKept } from '../disk/kept-file.js';
import type { Kept } from '../shelf/shelf.js';
import { build } from './build.js';
import type { SettledFile, Signature, Snapshot } from './snapshot.js';
import { fillSnapshot, openSnapshot } from './snapshot.js';

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

/** The snapshots of one store. */
export class StoreCache {
  readonly now: number;
  readonly #folder: string;
  readonly #renewed: boolean;
  readonly #signature: Omit<Signature, 'kind'>;

  /** `store` is the store's folder in full, `configuration` what its `store.yaml` holds. */
  constructor({ folder, now, renewed }: Cache, store: string, configuration: Uint8Array) {
    this.now = now;
    this.#renewed = renewed;
    this.#folder = join(folder, storesFolder, nameOf(store));
    this.#signature = { build, store, configuration: crc32(configuration) };
  }

  /** Is anything kept of the store, or can it be? */
  get isOfUse(): boolean {
    return keptIn(this.#folder).length > 0 || canKeepIn(this.#folder);
  }

  open(kind: KindName): Snapshot | undefined {
    if (this.#renewed) return undefined;
    const file = openKept(this.#path(kind));
    return file === undefined ? undefined : openSnapshot(file, { ...this.#signature, kind });
  }

  /** Where it cannot be written, it is done without. */
  write(kind: KindName, files: readonly SettledFile[], kept: readonly Kept[]): void {
    const signature = { ...this.#signature, kind };
    writeKept(this.#path(kind), (append) => {
      fillSnapshot(append, signature, files, kept);
    });
  }

  #path(kind: KindName): string {
    return join(this.#folder, `${kind}${snapshotEnding}`);
  }
}

/** A name for a store's folder that people recognise; two stores may share it and take turns. */
function nameOf(store: string): string {
  const readable = basename(store).replaceAll(/[^A-Za-z0-9._-]/g, '_');
  return `${readable.slice(0, 40)}-${crc32(store).toString(16).padStart(8, '0')}`;
}
