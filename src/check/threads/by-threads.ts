import { availableParallelism } from 'node:os';
import { kindNames } from '../../model/kinds/names.js';
import type { FoundStore } from '../../store/config.js';
import { weightOf } from '../../store/disk/weight.js';
import type { StoreCache } from '../../store/snapshot/cache.js';
import type { Looked } from '../look-over.js';
import { lookOver } from '../look-over.js';

/** A second thread, for whoever may have one. */
export interface Companion {
  /** What it runs: a file of the built program. */
  readonly program: string;
  /** The bytes of a store from which on it is started. */
  readonly from?: number;
}

/** From so many bytes on, some 20,000 records, a second thread saves more than it costs. */
const worthwhile = 24 * 1024 * 1024;

/**
 * Reads a store and looks at it: in two threads where that pays and can be, else in this one. Where what
 * was found is kept for the next time there is little to read, and one does it.
 */
export async function lookedAt(
  store: FoundStore,
  today: number,
  { cache, companion }: { cache?: StoreCache | undefined; companion?: Companion | undefined },
): Promise<Looked> {
  if (cache === undefined && companion !== undefined && pays(store, companion)) {
    const { lookInTwo } = await import('./two-threads.js');
    const looked = await lookInTwo(store, today, companion.program);
    if (looked !== undefined) return looked;
  }
  return lookOver(store, today, { cache });
}

function pays({ folder }: FoundStore, { from = worthwhile }: Companion): boolean {
  return folder !== undefined && availableParallelism() > 1 && weightOf(folder, kindNames) >= from;
}
