import type { Condition } from '../../model/condition.js';
import type { KindName } from '../../model/entry.js';
import { fieldOf } from '../../model/kinds/index.js';
import { recordPaths } from '../../model/record-paths.js';
import { namedIn } from '../shelf/indexes.js';
import type { Kept, Place, Shelf } from '../shelf/shelf.js';

/** The shelves of the kinds that were opened. */
export type Shelves = ReadonlyMap<KindName, Shelf>;

/** Some records of a kind. */
export interface Places {
  readonly places: ReadonlySet<Place>;
  /** They are just those that surely meet the condition, so that none need be judged. */
  readonly exact: boolean;
}

/** The records of a kind that have one of some values in a field, judged one by one. */
type Having = (kind: KindName, field: string, values: readonly string[]) => Iterable<Kept>;

/**
 * The records of a kind that may meet a condition: too many rather than too few. `undefined` where the
 * indexes do not tell, and any of them may.
 */
export function placesFor(
  condition: Condition,
  kind: KindName,
  shelves: Shelves,
  having: Having,
): Places | undefined {
  const within = (one: Condition) => placesFor(one, kind, shelves, having);
  switch (condition.type) {
    case 'and':
      return together(condition.conditions.map(within));
    case 'or':
      return union(condition.conditions.map(within));
    case 'equals': {
      const { field, values } = condition;
      const reach = fieldOf(kind, field)?.reach;
      const shelf = shelves.get(kind);
      if (reach === undefined || shelf === undefined) return undefined;
      const ids = values.map(String);
      if (reach.ofCiting === undefined) return placesNaming(ids, shelf, reach.through, shelves);
      return placesCited(shelf, reach.ofCiting, (citing) => having(citing, field, ids));
    }
    default:
      return undefined;
  }
}

/** The records of these ids, those that name one of them, and those that name who names one. */
function placesNaming(
  ids: readonly string[],
  shelf: Shelf,
  through: readonly KindName[] = [],
  shelves: Shelves,
): Places | undefined {
  const places = naming(ids, shelf);
  for (const id of ids) {
    const own = shelf.find(id);
    if (own !== undefined) places.add(own);
  }
  for (const other of through) {
    const between = shelves.get(other);
    if (between === undefined) return undefined;
    const named = between.take(naming(ids, between)).map(({ id }) => id);
    for (const place of naming(named, shelf)) places.add(place);
  }
  return { places, exact: false };
}

function naming(ids: readonly string[], shelf: Shelf): Set<Place> {
  const places = new Set<Place>();
  for (const id of ids) {
    for (const some of shelf.naming(id).values()) for (const place of some) places.add(place);
  }
  return places;
}

/** The records that some of the records of other kinds name. */
function placesCited(
  shelf: Shelf,
  citing: readonly KindName[],
  citers: (kind: KindName) => Iterable<Kept>,
): Places {
  const cited = new Set<Place>();
  for (const other of citing) {
    const { references } = recordPaths[other];
    for (const { names } of citers(other)) {
      for (const [path, ids] of namedIn(names)) {
        if (references[path]?.kinds.includes(shelf.kind) !== true) continue;
        for (const id of ids) {
          const place = shelf.find(id);
          if (place !== undefined) cited.add(place);
        }
      }
    }
  }
  return { places: cited, exact: true };
}

/** What meets several conditions is among the fewest that may meet one of them. */
function together(parts: readonly (Places | undefined)[]): Places | undefined {
  const known = parts.filter((one) => one !== undefined);
  const [fewest] = known.sort((a, b) => a.places.size - b.places.size);
  return fewest === undefined
    ? undefined
    : { ...fewest, exact: parts.length === 1 && fewest.exact };
}

function union(parts: readonly (Places | undefined)[]): Places | undefined {
  const all = new Set<Place>();
  let exact = true;
  for (const one of parts) {
    if (one === undefined) return undefined;
    for (const place of one.places) all.add(place);
    exact &&= one.exact;
  }
  return { places: all, exact };
}
