import type { Entry, KindName } from './entry.js';
import type { Register } from './register.js';

/** All records of a kind as that kind, in the order of their ids. */
export function entriesOf<K extends KindName>(kind: K, register: Register): Entry<K>[] {
  return [...register.select(kind)].flatMap(({ entry }) => register.find(kind, entry.id) ?? []);
}
