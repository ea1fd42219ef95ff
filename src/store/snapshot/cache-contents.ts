import { basename, join } from 'node:path';
import type { KindName } from '../../model/entry.js';
import { kindNames } from '../../model/kinds/names.js';
import { configurationFile } from '../config.js';
import type { KeptFile } from '../disk/kept-file.js';
import { keptIn, openKept, removeKept } from '../disk/kept-file.js';
import { diskTree } from '../disk/tree.js';
import { StoreError } from '../tree.js';
import { checksum } from './checksum.js';
import { build } from './build.js';
import { snapshotEnding, storesFolder, verdictName } from './cache.js';
import type { SettledFiles } from './settled-files.js';
import type { StoreSignature } from './snapshot.js';
import { readSnapshot } from './snapshot.js';
import { readVerdict } from './verdict.js';

/** Something that is kept of a store, as somebody sees it who looks at the cache itself. */
export interface KeptSnapshot {
  /** Relative to the folder of the cache. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly written: number;
  readonly state: SnapshotState;
  /** What it holds, where it can be read. */
  readonly holds?: Holding;
}

interface Holding {
  readonly store: string;
  /** The kind of its records; `checks` where it is what a check found. */
  readonly kind: KindName | 'checks';
  readonly records?: number;
  readonly files: number;
}

/** What the next call makes of it; of what is `changed`, what is still the same. */
export type SnapshotState =
  'current' | 'changed' | 'other-day' | 'other-version' | 'store-gone' | 'damaged';

/** What is in the folder of a cache on a day, in days since 1970. */
export function keptSnapshots(folder: string, day: number): KeptSnapshot[] {
  const paths = keptIn(join(folder, storesFolder)).flatMap((store) =>
    keptIn(join(folder, storesFolder, store))
      .filter((name) => name === verdictName || name.endsWith(snapshotEnding))
      .map((name) => join(storesFolder, store, name)),
  );
  return paths.flatMap((path) => keptAt(folder, path, day) ?? []);
}

function keptAt(folder: string, path: string, day: number): KeptSnapshot | undefined {
  const file = openKept(join(folder, path));
  if (file === undefined) return undefined;
  const { size, written } = file;
  const read = basename(path) === verdictName ? verdictIn(file, day) : snapshotIn(file);
  if (read === undefined) return { path, size, written, state: 'damaged' };
  return { path, size, written, ...read };
}

type Read = Required<Pick<KeptSnapshot, 'state' | 'holds'>>;

function snapshotIn(file: KeptFile): Read | undefined {
  const snapshot = readSnapshot(file);
  if (snapshot === undefined) return undefined;
  const { signature, shelf, files } = snapshot;
  const { store, kind } = signature;
  const state = stateOf(signature, new Map([[kind, files]]));
  return { state, holds: { store, kind, records: shelf.size, files: files.count } };
}

function verdictIn(file: KeptFile, day: number): Read | undefined {
  const verdict = readVerdict(file);
  if (verdict === undefined) return undefined;
  const { signature } = verdict;
  const files = new Map(kindNames.map((kind) => [kind, verdict.filesOf(kind).files]));
  const count = [...files.values()].reduce((sum, one) => sum + one.count, 0);
  const state = stateOf(signature, files);
  return {
    state: state === 'current' && signature.day !== day ? 'other-day' : state,
    holds: { store: signature.store, kind: 'checks', files: count },
  };
}

function stateOf(
  signature: StoreSignature,
  files: ReadonlyMap<KindName, SettledFiles>,
): SnapshotState {
  if (signature.build !== build) return 'other-version';
  const tree = diskTree(signature.store);
  try {
    const configuration = tree.read(configurationFile);
    if ('tooLarge' in configuration) return 'store-gone';
    if (checksum(configuration) !== signature.configuration) return 'changed';
    const isSame = [...files].every(([kind, known]) => {
      const listed = tree.stamped?.(kind);
      if (listed === undefined) return false;
      const { gone, toRead } = known.changesTo(listed);
      return gone.length + toRead.length === 0;
    });
    return isSame ? 'current' : 'changed';
  } catch (error) {
    if (error instanceof StoreError) return 'store-gone';
    throw error;
  }
}

/** What stands in the folder of a cache: what is kept of stores, and the compiled program. */
const ours = [storesFolder, 'compiled'];

/**
 * Empties the folder of a cache.
 * @returns how many snapshots are gone.
 * @throws StoreError where something of it cannot be removed.
 */
export function clearCache(folder: string): number {
  const before = keptSnapshots(folder, 0).length;
  for (const path of ours.map((name) => join(folder, name))) {
    if (!removeKept(path)) throw new StoreError(`${path} cannot be removed`);
  }
  return before;
}
