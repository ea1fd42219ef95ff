import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { KindName } from '../../model/entry.js';
import { configurationFile } from '../config.js';
import { keptIn, openKept, removeKept } from '../disk/kept-file.js';
import { diskTree } from '../disk/tree.js';
import { StoreError } from '../tree.js';
import { build } from './build.js';
import { snapshotEnding, storesFolder } from './cache.js';
import type { Signature, Snapshot } from './snapshot.js';
import { readSnapshot } from './snapshot.js';

/** A snapshot as somebody sees it who looks at the cache itself. */
export interface KeptSnapshot {
  /** Relative to the folder of the cache. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly written: number;
  readonly state: SnapshotState;
  /** What it holds, where it can be read. */
  readonly holds?: {
    readonly store: string;
    readonly kind: KindName;
    readonly records: number;
    readonly files: number;
  };
}

/** What the next call makes of a snapshot; of a `changed` one, what is still the same. */
export type SnapshotState = 'current' | 'changed' | 'other-version' | 'store-gone' | 'damaged';

/** The snapshots in the folder of a cache. */
export function keptSnapshots(folder: string): KeptSnapshot[] {
  const paths = keptIn(join(folder, storesFolder)).flatMap((store) =>
    keptIn(join(folder, storesFolder, store))
      .filter((name) => name.endsWith(snapshotEnding))
      .map((name) => join(storesFolder, store, name)),
  );
  return paths.flatMap((path) => keptAt(folder, path) ?? []);
}

function keptAt(folder: string, path: string): KeptSnapshot | undefined {
  const file = openKept(join(folder, path));
  if (file === undefined) return undefined;
  const { size, written } = file;
  const snapshot = readSnapshot(file);
  if (snapshot === undefined) return { path, size, written, state: 'damaged' };
  const { signature, shelf, files } = snapshot;
  const { store, kind } = signature;
  return {
    path,
    size,
    written,
    state: stateOf(signature, snapshot),
    holds: { store, kind, records: shelf.size, files: files.count },
  };
}

function stateOf(signature: Signature, { files }: Snapshot): SnapshotState {
  if (signature.build !== build) return 'other-version';
  const tree = diskTree(signature.store);
  try {
    const configuration = tree.read(configurationFile);
    if ('tooLarge' in configuration) return 'store-gone';
    if (crc32(configuration) !== signature.configuration) return 'changed';
    const listed = tree.stamped?.(signature.kind);
    if (listed === undefined) return 'changed';
    const { gone, toRead } = files.changesTo(listed);
    return gone.length + toRead.length === 0 ? 'current' : 'changed';
  } catch (error) {
    if (error instanceof StoreError) return 'store-gone';
    throw error;
  }
}

/** What stands in the folder of a cache: the snapshots, and the compiled program. */
const ours = [storesFolder, 'compiled'];

/**
 * Empties the folder of a cache.
 * @returns how many snapshots are gone.
 * @throws StoreError where something of it cannot be removed.
 */
export function clearCache(folder: string): number {
  const before = keptSnapshots(folder).length;
  for (const path of ours.map((name) => join(folder, name))) {
    if (!removeKept(path)) throw new StoreError(`${path} cannot be removed`);
  }
  return before;
}
