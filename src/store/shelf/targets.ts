import type { KindName } from '../../model/entry.js';
import { copied } from './copied.js';

/** The ids that records name, each once, by kind and by the number of the path. */
export class Targets {
  readonly #byKind = new Map<KindName, Set<string>[]>();

  add(kind: KindName, path: number, ids: readonly string[]): void {
    let paths = this.#byKind.get(kind);
    if (paths === undefined) this.#byKind.set(kind, (paths = []));
    const known = (paths[path] ??= new Set());
    for (const id of ids) if (!known.has(id)) known.add(copied(id));
  }

  of(kind: KindName, path: number): ReadonlySet<string> {
    return this.#byKind.get(kind)?.[path] ?? new Set();
  }
}
