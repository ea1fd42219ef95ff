import { basename, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { KindName } from '../../model/entry.js';
import { openKept, removeKept, writeKept } from '../disk/kept-file.js';
import type { Kept } from '../shelf/shelf.js';
import { build } from './build.js';
import type { SettledFile, Signature, Snapshot } from './snapshot.js';
import { fillSnapshot, openSnapshot } from './snapshot.js';

/** Where snapshots of stores are kept, and the time, in milliseconds since 1970. */
export interface Cache {
  /** A folder of the user's. */
  readonly folder: string;
  readonly now: number;
}

/** The snapshots of one store. */
export class StoreCache {
  readonly now: number;
  readonly #folder: string;
  readonly #signature: Omit<Signature, 'kind'>;

  /** `store` is the store's folder in full, `configuration` what its `store.yaml` holds. */
  constructor({ folder, now }: Cache, store: string, configuration: Uint8Array) {
    this.now = now;
    this.#folder = join(folder, 'stores', nameOf(store));
    this.#signature = { build, store, configuration: crc32(configuration) };
  }

  open(kind: KindName): Snapshot | undefined {
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

  /** Removes what turned out to be damaged. */
  remove(): void {
    removeKept(this.#folder);
  }

  #path(kind: KindName): string {
    return join(this.#folder, `${kind}.snapshot`);
  }
}

/** A name for a store's folder that people recognise; two stores may share it and take turns. */
function nameOf(store: string): string {
  const readable = basename(store).replaceAll(/[^A-Za-z0-9._-]/g, '_');
  return `${readable.slice(0, 40)}-${crc32(store).toString(16).padStart(8, '0')}`;
}
