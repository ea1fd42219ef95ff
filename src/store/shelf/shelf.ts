import type { KindName } from '../../model/entry.js';
import type { Extent } from '../reading/documents.js';

/** What is kept of a record. */
export interface Kept {
  readonly id: string;
  /** Relative to the store, with `/`. */
  readonly file: string;
  readonly document: number;
  /** Where in the file it can be read alone; absent where nothing of it was left out. */
  readonly extent: Extent | undefined;
  /** JSON, as `briefOf` makes it. */
  readonly brief: string;
  /** JSON: the ids that it names, a list of `Named`. */
  readonly names: string;
}

/** A record on its shelf. Places say nothing of the order of ids. */
export type Place = number;

/** By the number of the path among the kind's references, the records that name something there. */
export type Naming = ReadonlyMap<number, readonly Place[]>;

/** A name that somebody may type, and the record that bears it. */
export interface Called {
  readonly name: string;
  readonly place: Place;
}

/** The records of one kind, wherever they are kept. */
export interface Shelf {
  readonly kind: KindName;
  readonly size: number;
  find(id: string): Place | undefined;
  /** The record of an id. */
  get(id: string): Kept | undefined;
  at(place: Place): Kept;
  /** Some of the records, each once, in the order of their ids. */
  take(places: Iterable<Place>): readonly Kept[];
  /** All of them, in the order of their ids. */
  all(): Iterable<Kept>;
  /** Which records name an id. */
  naming(id: string): Naming;
  /** The names that are a name, folded; ids are found by `find`. */
  called(folded: string): readonly Called[];
  /** Every name that some record bears. */
  calledAnything(): Iterable<Called>;
}
