import type { KindName } from '../model/entry.js';
import { nearestIds } from '../model/names.js';
import { recordPaths } from '../model/record-paths.js';
import type { OpenedStore } from '../store/open.js';
import type { Named } from '../store/shelf/indexes.js';

/** So many ids are compared and no more: a store may lack a whole folder. */
const mostCompared = 500_000;

/** The ids of all documents of a store, of broken ones too. */
export class Ids {
  readonly #store: OpenedStore;
  readonly #broken: ReadonlyMap<KindName, ReadonlySet<string>>;
  readonly #all = new Map<KindName, readonly string[]>();
  readonly #near = new Map<string, readonly string[]>();
  #compared = 0;

  constructor(store: OpenedStore) {
    this.#store = store;
    this.#broken = new Map(
      store.kinds.map(({ gathered: { kind, broken } }) => [
        kind,
        new Set(broken.flatMap(({ id }) => id ?? [])),
      ]),
    );
  }

  /** Is there a record of that id, in a file that cannot be read maybe? */
  knows(id: string): boolean {
    return this.#store.register.knows(id);
  }

  /** An id that is given twice may be of two kinds. */
  kindsOf(id: string): KindName[] {
    const kinds = this.#store.kinds.filter(
      ({ shelf }) => shelf.find(id) !== undefined || this.#broken.get(shelf.kind)?.has(id) === true,
    );
    return kinds.map(({ shelf }) => shelf.kind);
  }

  /** The nearest ids of some kinds, found once for each id. */
  near(id: string, kinds: readonly KindName[]): readonly string[] {
    const key = `${id} ${kinds.join(' ')}`;
    const known = this.#near.get(key) ?? this.#compare(id, kinds);
    this.#near.set(key, known);
    return known;
  }

  #compare(id: string, kinds: readonly KindName[]): readonly string[] {
    const lists = kinds.map((kind) => this.#of(kind));
    this.#compared += lists.reduce((sum, { length }) => sum + length, 0);
    return this.#compared > mostCompared ? [] : nearestIds(id, lists.flat());
  }

  #of(kind: KindName): readonly string[] {
    const known = this.#all.get(kind);
    if (known !== undefined) return known;
    const shelf = this.#store.kinds.find((one) => one.shelf.kind === kind)?.shelf;
    const ids = Array.from(shelf?.all() ?? [], ({ id }) => id);
    const all = [...ids, ...(this.#broken.get(kind) ?? [])];
    this.#all.set(kind, all);
    return all;
  }
}

/** Is every record that is named there, and of a kind that is allowed? */
export function areThere(
  kind: KindName,
  named: readonly Named[],
  find: (kind: KindName, id: string) => boolean,
): boolean {
  const { references } = recordPaths[kind];
  return named.every(([path, ids]) => {
    const kinds = references[path]?.kinds;
    return kinds === undefined || ids.every((id) => kinds.some((other) => find(other, id)));
  });
}
