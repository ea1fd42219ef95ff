import type { KindName } from '../../model/entry.js';
import { calledIn, namingIn, sortedById } from './indexes.js';
import type { Called, Kept, Naming, Place, Shelf } from './shelf.js';

/** The records of one kind that were read now. Of several with one id the first stands. */
export class MemoryShelf implements Shelf {
  readonly kind: KindName;
  readonly #kept: readonly Kept[];
  readonly #places: ReadonlyMap<string, Place>;
  #sorted: readonly Kept[] | undefined;
  #naming: ReadonlyMap<string, ReadonlyMap<number, Place[]>> | undefined;
  #called: ReadonlyMap<string, readonly Called[]> | undefined;

  /** The records come in the order of their files and documents. */
  constructor(kind: KindName, kept: readonly Kept[]) {
    const places = new Map<string, Place>();
    const first = kept.filter(({ id }) => {
      if (places.has(id)) return false;
      places.set(id, places.size);
      return true;
    });
    this.kind = kind;
    this.#kept = first;
    this.#places = places;
  }

  get size(): number {
    return this.#kept.length;
  }

  find(id: string): Place | undefined {
    return this.#places.get(id);
  }

  get(id: string): Kept | undefined {
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.at(place);
  }

  at(place: Place): Kept {
    const kept = this.#kept[place];
    if (kept === undefined) throw new Error(`no record of ${this.kind} is at ${String(place)}`);
    return kept;
  }

  take(places: Iterable<Place>): readonly Kept[] {
    return sortedById([...places].map((place) => this.at(place)));
  }

  all(): Iterable<Kept> {
    return (this.#sorted ??= sortedById([...this.#kept]));
  }

  naming(id: string): Naming {
    this.#naming ??= namingIn(this.#kept);
    return this.#naming.get(id) ?? new Map<number, Place[]>();
  }

  called(folded: string): readonly Called[] {
    return this.#names().get(folded) ?? [];
  }

  *calledAnything(): Iterable<Called> {
    for (const list of this.#names().values()) yield* list;
  }

  #names(): ReadonlyMap<string, readonly Called[]> {
    return (this.#called ??= calledIn(this.kind, this.#kept));
  }
}
