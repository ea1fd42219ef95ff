import type { KindName } from '../../model/entry.js';
import { fold } from '../../model/names.js';
import { recordFrom } from './brief.js';
import { mayBeNamed, namesOf } from './record-names.js';
import type { Called, Kept, Place } from './shelf.js';

export function sortedById(kept: Kept[]): readonly Kept[] {
  return kept.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** By the id that is named, the places of those that name it. */
export function namingIn(kept: readonly Kept[]): Map<string, Map<number, Place[]>> {
  const naming = new Map<string, Map<number, Place[]>>();
  for (const [place, one] of kept.entries()) enterNames(naming, place, one);
  return naming;
}

/** Notes what a record names, which was not noted before. */
export function enterNames(
  naming: Map<string, Map<number, Place[]>>,
  place: Place,
  { names }: Kept,
): void {
  for (const [path, ids] of namedIn(names)) {
    for (const id of ids) put(naming, id, path, place);
  }
}

function put(
  naming: Map<string, Map<number, Place[]>>,
  id: string,
  path: number,
  place: Place,
): void {
  let paths = naming.get(id);
  if (paths === undefined) naming.set(id, (paths = new Map<number, Place[]>()));
  const places = paths.get(path);
  if (places === undefined) paths.set(path, [place]);
  else if (places.at(-1) !== place) places.push(place);
}

/** Ids that a record names, with the number of the path. */
export type Named = readonly [path: number, ids: readonly string[]];

/** What stands in a list of them, as it is kept. */
export function namedIn(names: string): Named[] {
  const named: unknown = JSON.parse(names);
  return Array.isArray(named) ? named.filter(isNamed) : [];
}

function isNamed(value: unknown): value is Named {
  return Array.isArray(value) && typeof value[0] === 'number' && Array.isArray(value[1]);
}

/** By a folded name, the records that bear it, each as it is written there. */
export function calledIn(kind: KindName, kept: readonly Kept[]): Map<string, Called[]> {
  const called = new Map<string, Called[]>();
  if (!mayBeNamed(kind)) return called;
  for (const [place, one] of kept.entries()) {
    const record = recordFrom(kind, one.brief, () => {
      throw new Error('a name is kept whole');
    });
    for (const name of namesOf({ kind, record })) {
      const folded = fold(name);
      const list = called.get(folded);
      if (list === undefined) called.set(folded, [{ name, place }]);
      else if (list.every((other) => other.place !== place)) list.push({ name, place });
    }
  }
  return called;
}
