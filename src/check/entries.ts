import type { Entry, KindName } from '../model/entry.js';
import { isOf } from '../model/kinds/partners-of.js';
import type { Register } from '../model/register.js';

/** The records of a kind, in the order of their ids. */
export function entriesOf<K extends KindName>(kind: K, register: Register): Entry<K>[] {
  return [...register.select(kind)].map(({ entry }) => entry).filter((entry) => isOf(entry, kind));
}

/** All records, kind by kind. */
export function allEntries(register: Register): Entry[] {
  return register.kinds.flatMap((kind) => [...register.select(kind)].map(({ entry }) => entry));
}
