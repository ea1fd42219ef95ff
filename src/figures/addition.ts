import type { Interval } from './interval.js';
import { intervalOf, sumOf } from './interval.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import { nearestSum } from './nearest-sum.js';
import type { Obstacle } from './obstacle.js';
import { obstaclesOf } from './obstacles.js';
import type { Relations } from './relations.js';

/** A sum that means something, and the figures that it is made of, by id. */
export interface Sum {
  readonly total: Interval;
  readonly of: readonly string[];
}

/** A total; or what forbids it, and the nearest sum that is allowed, if any of them add up. */
export type Addition =
  | { readonly allowed: true; readonly sum: Sum }
  | {
      readonly allowed: false;
      readonly obstacles: readonly Obstacle[];
      readonly nearest: Sum | undefined;
    };

/**
 * Adds figures up where that means something: figures for one thing, counted alike by one body,
 * over periods that do not overlap, or in categories that nobody is in twice. A figure named twice
 * counts once. Linear in the number of figures, but for sorting them.
 */
export function add(figures: readonly KeyedStatistic[], relations: Relations): Addition {
  const distinct = distinctById(figures);
  const obstacles = obstaclesOf(distinct, relations);
  const [first] = obstacles;
  if (first === undefined) return { allowed: true, sum: sumOfFigures(distinct) };
  const nearest = nearestSum(distinct, relations);
  return {
    allowed: false,
    obstacles,
    nearest: nearest === undefined ? undefined : sumOfFigures(nearest),
  };
}

/** In the order of their ids, so that the order in which they are given says nothing. */
function distinctById(figures: readonly KeyedStatistic[]): KeyedStatistic[] {
  const byId = new Map(figures.map((figure) => [figure.entry.id, figure]));
  return [...byId.values()].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1));
}

function sumOfFigures(figures: readonly KeyedStatistic[]): Sum {
  return {
    total: sumOf(figures.map(({ entry }) => intervalOf(entry.record))),
    of: figures.map(({ entry }) => entry.id).sort(),
  };
}
