import type { KindName } from '../../model/entry.js';
import { calledIn, enterNames, sortedById } from '../shelf/indexes.js';
import { mayBeNamed } from '../shelf/record-names.js';
import type { Called, Kept, Naming, Place, Shelf } from '../shelf/shelf.js';
import { codesCalled, nameSearch } from './names.js';
import type { ScannedDocuments, Search } from './scanned-documents.js';
import { NotByScanning } from './scanned-documents.js';
import type { Scanning } from './scanning.js';
import { WordSearch, longestWord } from './words.js';

/** So often are the files of a kind looked through, which costs less than to read all records. */
const mostLooks = 24;

/**
 * The records of one kind that are found in the bytes of its files when they are asked for: what may be
 * meant is read, and no other. Of several with one id the first stands.
 * @throws NotByScanning in any of its calls.
 */
export class ScannedShelf implements Shelf {
  readonly kind: KindName;
  readonly #documents: ScannedDocuments;
  readonly #scanning: Scanning;
  /** By the id, what was found. */
  readonly #found = new Map<string, Place | undefined>();
  /** By the name, what names it among the records that were entered. */
  readonly #naming = new Map<string, Map<number, Place[]>>();
  readonly #entered = new Set<Place>();
  /** The names of which all that name them were entered. */
  readonly #sought = new Set<string>();
  /** How many of the ids that were taken are among them. */
  #takenBefore = 0;
  readonly #called = new Map<string, readonly Called[]>();
  #looks = 0;

  constructor(kind: KindName, documents: ScannedDocuments, scanning: Scanning) {
    this.kind = kind;
    this.#documents = documents;
    this.#scanning = scanning;
    this.#enter(documents.open);
  }

  /** Its documents: some may be no records, or of an id that an earlier one has. */
  get size(): number {
    return this.#documents.size;
  }

  find(id: string): Place | undefined {
    if (this.#found.has(id)) return this.#found.get(id);
    const place = this.#documents.withId(id);
    this.#found.set(id, place);
    return place;
  }

  get(id: string): Kept | undefined {
    const place = this.find(id);
    return place === undefined ? undefined : this.at(place);
  }

  at(place: Place): Kept {
    const kept = this.#documents.known(place);
    if (kept === undefined) throw new Error(`no record of ${this.kind} was found at ${place}`);
    return kept;
  }

  take(places: Iterable<Place>): readonly Kept[] {
    const taken = sortedById(Array.from(places, (place) => this.at(place)));
    for (const { id } of taken) this.#scanning.take(id);
    return taken;
  }

  all(): never {
    throw new NotByScanning();
  }

  naming(name: string): Naming {
    if (!this.#sought.has(name)) this.#seek(name);
    return this.#naming.get(name) ?? new Map<number, Place[]>();
  }

  called(folded: string): readonly Called[] {
    if (!mayBeNamed(this.kind)) return [];
    const known = this.#called.get(folded);
    if (known !== undefined) return known;
    const called = this.#callable(folded);
    this.#called.set(folded, called);
    return called;
  }

  calledAnything(): never {
    throw new NotByScanning();
  }

  /** Enters what names a name, and what names the records that were taken since the last time. */
  #seek(name: string): void {
    const { taken } = this.#scanning;
    const names = [name, ...taken.slice(this.#takenBefore)].filter((one) => !this.#sought.has(one));
    const words = names.map(longestWord);
    const known = words.filter((word) => word !== undefined);
    if (known.length < words.length) throw new NotByScanning();
    const search = new WordSearch(known);
    const places = this.#look((bytes, _, found) => {
      search.in(bytes, found);
    });
    this.#enter(places);
    this.#takenBefore = taken.length;
    for (const one of names) this.#sought.add(one);
  }

  /** Notes what records name, of those that stand for their ids. */
  #enter(places: readonly Place[]): void {
    for (const place of places) {
      if (this.#entered.has(place) || !this.#stands(place)) continue;
      this.#entered.add(place);
      enterNames(this.#naming, place, this.at(place));
    }
  }

  #stands(place: Place): boolean {
    return this.find(this.at(place).id) === place;
  }

  #callable(folded: string): readonly Called[] {
    const search = nameSearch(folded);
    if (search === undefined) throw new NotByScanning();
    const codes = new WordSearch(codesCalled(folded, this.kind));
    const written = this.#look((bytes, extents, found) => {
      codes.in(bytes, found);
      if (!search(bytes.toString())) return;
      for (const { start, end } of extents) {
        if (search(bytes.toString('utf8', start, end))) found(start);
      }
    });
    const places = [...new Set([...this.#documents.open, ...written])];
    const standing = places.filter((place) => this.#stands(place)).sort((a, b) => a - b);
    const called = calledIn(
      this.kind,
      standing.map((place) => this.at(place)),
    );
    return (called.get(folded) ?? []).map(({ name, place }) => {
      return { name, place: standing[place] ?? place };
    });
  }

  #look(search: Search): readonly Place[] {
    this.#looks += 1;
    if (this.#looks > mostLooks) throw new NotByScanning();
    return this.#documents.look(search);
  }
}
