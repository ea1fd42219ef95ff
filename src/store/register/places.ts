import type { Condition } from '../../model/condition.js';
import type { KindName } from '../../model/entry.js';
import type { Reach } from '../../model/field.js';
import { fieldOf } from '../../model/kinds/index.js';
import { recordPaths } from '../../model/record-paths.js';
import { namedIn } from '../shelf/indexes.js';
import type { Place, Shelf } from '../shelf/shelf.js';

/** The shelves of the kinds that were opened. */
export type Shelves = ReadonlyMap<KindName, Shelf>;

/**
 * The records of a kind that may meet a condition: too many rather than too few. `undefined` where the
 * indexes do not tell, and any of them may.
 */
export function placesFor(
  condition: Condition,
  kind: KindName,
  shelves: Shelves,
): ReadonlySet<Place> | undefined {
  switch (condition.type) {
    case 'and':
      return smallest(condition.conditions.map((one) => placesFor(one, kind, shelves)));
    case 'or':
      return union(condition.conditions.map((one) => placesFor(one, kind, shelves)));
    case 'equals': {
      const reach = fieldOf(kind, condition.field)?.reach;
      if (reach === undefined) return undefined;
      return placesOf(
        condition.values.map(String),
        { kind, field: condition.field, reach },
        shelves,
      );
    }
    default:
      return undefined;
  }
}

interface Reference {
  readonly kind: KindName;
  readonly field: string;
  readonly reach: Reach;
}

function placesOf(
  ids: readonly string[],
  { kind, field, reach }: Reference,
  shelves: Shelves,
): ReadonlySet<Place> | undefined {
  if (reach.ofCiting !== undefined) return placesCited(ids, reach.ofCiting, field, kind, shelves);
  const shelf = shelves.get(kind);
  if (shelf === undefined) return undefined;
  const places = new Set(naming(ids, shelf));
  for (const id of ids) {
    const own = shelf.find(id);
    if (own !== undefined) places.add(own);
  }
  for (const other of reach.through ?? []) {
    const between = shelves.get(other);
    if (between === undefined) return undefined;
    const named = between.take(naming(ids, between)).map(({ id }) => id);
    for (const place of naming(named, shelf)) places.add(place);
  }
  return places;
}

function naming(ids: readonly string[], shelf: Shelf): Set<Place> {
  const places = new Set<Place>();
  for (const id of ids) {
    for (const some of shelf.naming(id).values()) for (const place of some) places.add(place);
  }
  return places;
}

/** The records that are named by those of other kinds whose field has one of the values. */
function placesCited(
  ids: readonly string[],
  citing: readonly KindName[],
  field: string,
  kind: KindName,
  shelves: Shelves,
): ReadonlySet<Place> | undefined {
  const cited = new Set<Place>();
  const shelf = shelves.get(kind);
  for (const other of citing) {
    const citers = shelves.get(other);
    const values = { type: 'equals', field, values: ids } as const;
    const places = placesFor(values, other, shelves);
    if (shelf === undefined || citers === undefined || places === undefined) return undefined;
    const { references } = recordPaths[other];
    for (const { names } of citers.take(places)) {
      for (const [path, named] of namedIn(names)) {
        if (references[path]?.kinds.includes(kind) !== true) continue;
        for (const id of named) {
          const place = shelf.find(id);
          if (place !== undefined) cited.add(place);
        }
      }
    }
  }
  return cited;
}

/** Of several sets all of which hold what is looked for, the one with the fewest. */
function smallest(
  sets: readonly (ReadonlySet<Place> | undefined)[],
): ReadonlySet<Place> | undefined {
  const known = sets.filter((set) => set !== undefined);
  return known.sort((a, b) => a.size - b.size)[0];
}

function union(sets: readonly (ReadonlySet<Place> | undefined)[]): ReadonlySet<Place> | undefined {
  const all = new Set<Place>();
  for (const set of sets) {
    if (set === undefined) return undefined;
    for (const place of set) all.add(place);
  }
  return all;
}
