/** Which records a record names in one field. */
export type Links = ReadonlyMap<string, readonly string[]>;

/**
 * The circles in which links run: of each knot of records that reach one another the shortest
 * circle through its smallest id, that id first.
 */
export function findCircles(links: Links): string[][] {
  return new Knots(links).find().flatMap((knot) => {
    const [start] = [...knot].sort();
    return start === undefined ? [] : [shortestCircle(start, knot, links)];
  });
}

interface Visit {
  readonly id: string;
  readonly order: number;
  /** The order of the earliest open visit that is reached from here. */
  low: number;
  followed: number;
}

/** The knots of a graph in linear time and without recursion (Tarjan 1972). */
class Knots {
  readonly #links: Links;
  readonly #visits = new Map<string, Visit>();
  readonly #settled = new Set<string>();
  readonly #open: string[] = [];
  readonly #knots: ReadonlySet<string>[] = [];

  constructor(links: Links) {
    this.#links = links;
  }

  find(): readonly ReadonlySet<string>[] {
    for (const id of this.#links.keys()) if (!this.#visits.has(id)) this.#walk(id);
    return this.#knots;
  }

  #walk(root: string): void {
    const path = [this.#enter(root)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const next = this.#links.get(visit.id)?.[visit.followed];
      visit.followed += 1;
      if (next === undefined) {
        path.pop();
        this.#leave(visit);
        const before = path.at(-1);
        if (before !== undefined) before.low = Math.min(before.low, visit.low);
      } else if (this.#links.has(next) && !this.#settled.has(next)) {
        const seen = this.#visits.get(next);
        if (seen === undefined) path.push(this.#enter(next));
        else visit.low = Math.min(visit.low, seen.order);
      }
    }
  }

  #enter(id: string): Visit {
    const order = this.#visits.size;
    const visit: Visit = { id, order, low: order, followed: 0 };
    this.#visits.set(id, visit);
    this.#open.push(id);
    return visit;
  }

  #leave({ id, low, order }: Visit): void {
    if (low !== order) return;
    const knot = this.#open.splice(this.#open.lastIndexOf(id));
    for (const one of knot) this.#settled.add(one);
    const itself = this.#links.get(id)?.includes(id) === true;
    if (knot.length > 1 || itself) this.#knots.push(new Set(knot));
  }
}

/** Breadth first within the knot, until a link leads back to the start. */
function shortestCircle(start: string, knot: ReadonlySet<string>, links: Links): string[] {
  const cameFrom = new Map<string, string | undefined>([[start, undefined]]);
  for (const [id] of cameFrom) {
    for (const next of links.get(id) ?? []) {
      if (next === start) return pathTo(id, cameFrom);
      if (knot.has(next) && !cameFrom.has(next)) cameFrom.set(next, id);
    }
  }
  return [start];
}

function pathTo(end: string, cameFrom: ReadonlyMap<string, string | undefined>): string[] {
  const path: string[] = [];
  for (let id: string | undefined = end; id !== undefined; id = cameFrom.get(id)) path.push(id);
  return path.reverse();
}
