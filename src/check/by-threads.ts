import { availableParallelism } from 'node:os';
import { kindNames } from '../model/kinds/names.js';
import type { FoundStore } from '../store/config.js';
import { weightOf } from '../store/disk/weight.js';
import type { Looked } from './look-at-all.js';
import { lookAtAll } from './look-at-all.js';

/** A second thread, for whoever may have one. */
export interface Companion {
  /** What it runs: a file of the built program. */
  readonly program: string;
  /** The bytes of a store from which on it is started. */
  readonly from?: number;
}

/** From so many bytes on, some 20,000 records, a second thread saves more than it costs. */
const worthwhile = 24 * 1024 * 1024;

/** Reads a store and looks at it: in two threads where that pays and can be, else in this one. */
export async function lookedAt(
  store: FoundStore,
  today: number,
  companion?: Companion,
): Promise<Looked> {
  if (companion !== undefined && pays(store, companion)) {
    const { lookInTwo } = await import('./two-threads.js');
    const looked = await lookInTwo(store, today, companion.program);
    if (looked !== undefined) return looked;
  }
  return lookAtAll(store, today);
}

function pays({ folder }: FoundStore, { from = worthwhile }: Companion): boolean {
  return folder !== undefined && availableParallelism() > 1 && weightOf(folder, kindNames) >= from;
}
