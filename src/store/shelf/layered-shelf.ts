import type { KindName } from '../../model/entry.js';
import { sortedById } from './indexes.js';
import type { Called, Kept, Naming, Place, Shelf } from './shelf.js';

/**
 * A shelf of records as they were, with another of those that were read now before it. Of the first,
 * files that were changed or are gone do not count. Places of the second are behind those of the first.
 */
export class LayeredShelf implements Shelf {
  readonly kind: KindName;
  readonly #base: Shelf;
  readonly #now: Shelf;
  /** The files of the base that do not count. */
  readonly #gone: ReadonlySet<string>;
  readonly #goneRecords: number;
  /** Of two records with one id, the one in the later file, by its place. */
  readonly #hidden = new Set<Place>();

  /** `goneRecords` are those of the base in files that do not count. */
  constructor(base: Shelf, now: Shelf, gone: ReadonlySet<string>, goneRecords: number) {
    this.kind = base.kind;
    this.#base = base;
    this.#now = now;
    this.#gone = gone;
    this.#goneRecords = goneRecords;
    for (const one of now.all()) this.#hideOneOf(one);
  }

  get size(): number {
    return this.#base.size - this.#goneRecords + this.#now.size - this.#hidden.size;
  }

  find(id: string): Place | undefined {
    const now = this.#now.find(id);
    const place = now === undefined ? undefined : this.#base.size + now;
    if (place !== undefined && !this.#hidden.has(place)) return place;
    const before = this.#base.find(id);
    return before !== undefined && this.#counts(before) ? before : undefined;
  }

  get(id: string): Kept | undefined {
    const place = this.find(id);
    return place === undefined ? undefined : this.at(place);
  }

  at(place: Place): Kept {
    const { size } = this.#base;
    return place < size ? this.#base.at(place) : this.#now.at(place - size);
  }

  take(places: Iterable<Place>): readonly Kept[] {
    return sortedById(Array.from(places, (place) => this.at(place)));
  }

  *all(): Iterable<Kept> {
    const now = [...this.#now.all()].filter((one) => !this.#hidden.has(this.#placeNow(one)));
    let next = 0;
    for (const one of this.#base.all()) {
      for (let other = now[next]; other !== undefined && other.id < one.id; other = now[next]) {
        yield other;
        next += 1;
      }
      if (!this.#gone.has(one.file) && !this.#isHidden(one)) yield one;
    }
    yield* now.slice(next);
  }

  naming(id: string): Naming {
    const naming = new Map<number, Place[]>();
    for (const [path, places] of this.#base.naming(id)) {
      const counting = places.filter((place) => this.#counts(place));
      if (counting.length > 0) naming.set(path, counting);
    }
    for (const [path, places] of this.#now.naming(id)) {
      const own = places.map((place) => this.#base.size + place);
      const seen = own.filter((place) => !this.#hidden.has(place));
      if (seen.length > 0) naming.set(path, [...(naming.get(path) ?? []), ...seen]);
    }
    return naming;
  }

  called(folded: string): readonly Called[] {
    const before = this.#base.called(folded).filter(({ place }) => this.#counts(place));
    const now = this.#now.called(folded).map(({ name, place }) => {
      return { name, place: this.#base.size + place };
    });
    return [...before, ...now.filter(({ place }) => !this.#hidden.has(place))];
  }

  *calledAnything(): Iterable<Called> {
    for (const one of this.#base.calledAnything()) if (this.#counts(one.place)) yield one;
    for (const { name, place } of this.#now.calledAnything()) {
      const own = this.#base.size + place;
      if (!this.#hidden.has(own)) yield { name, place: own };
    }
  }

  #hideOneOf(now: Kept): void {
    const before = this.#base.find(now.id);
    if (before === undefined || this.#gone.has(this.#base.at(before).file)) return;
    const first = this.#base.at(before).file < now.file;
    this.#hidden.add(first ? this.#placeNow(now) : before);
  }

  #placeNow({ id }: Kept): Place {
    return this.#base.size + (this.#now.find(id) ?? 0);
  }

  /** Does a record of the base hide behind one of the same id? */
  #isHidden({ id }: Kept): boolean {
    if (this.#hidden.size === 0) return false;
    const place = this.#base.find(id);
    return place !== undefined && this.#hidden.has(place);
  }

  #counts(before: Place): boolean {
    if (this.#hidden.has(before)) return false;
    return this.#gone.size === 0 || !this.#gone.has(this.#base.at(before).file);
  }
}
