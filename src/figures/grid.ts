import { groupsOf } from '../model/groups.js';
import type { Dimension } from './categories.js';
import { divisionOf, overlappingPair } from './categories.js';
import { coverOf, keyText } from './key.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import type { Obstacle, PairRule } from './obstacle.js';
import type { Relations } from './relations.js';
import { seriesText } from './relations.js';
import { spanOf } from './span.js';

type Figures = readonly KeyedStatistic[];

/**
 * What forbids adding figures that agree in all but period and breakdown, if no periods overlap.
 * They add up where they make a grid: in each period the same categories, in which nobody stands
 * twice.
 */
export function gridObstacles(figures: Figures, relations: Relations): Obstacle[] {
  const periods = byPeriod(figures);
  const obstacles = [
    ...periods.flatMap((group) => cellObstacles(group, relations)),
    ...breakObstacles(figures, relations),
  ];
  const told = obstacles.length > 0 ? obstacles : unevenObstacles(periods);
  // The first witnesses of each rule tell it.
  return [...groupsOf(told, ({ rule }) => rule).values()].flatMap(([first]) => first ?? []);
}

/** The figures of each period together, the earliest period first, of two the one that ends first. */
export function byPeriod(figures: Figures): KeyedStatistic[][] {
  const groups = [...groupsOf(figures, ({ entry }) => coverOf(entry.record.period)).values()];
  // Infinity less Infinity is no number, and then the ends decide.
  return groups.sort((a, b) => fromOf(a) - fromOf(b) || toOf(a) - toOf(b) || 0);
}

function fromOf([first]: Figures): number {
  return first === undefined ? Infinity : spanOf(first.entry.record.period).from;
}

function toOf([first]: Figures): number {
  return first === undefined ? -Infinity : spanOf(first.entry.record.period).to;
}

function pair(rule: PairRule, one: KeyedStatistic, other: KeyedStatistic): Obstacle {
  return { rule, records: [one.entry.id, other.entry.id] };
}

/** Figures of one period: each once, categories of one dimension, and nobody in two of them. */
function cellObstacles(group: Figures, relations: Relations): Obstacle[] {
  const obstacles: Obstacle[] = [];
  const distinct = [...groupsOf(group, ({ key }) => keyText(key)).values()];
  for (const [one, ...others] of distinct) {
    const rival = others.find((other) => one !== undefined && !related(one, other, relations));
    if (one !== undefined && rival !== undefined) obstacles.push(pair('rival', one, rival));
  }
  const [first, second, ...more] = distinct.flatMap(([one]) => one ?? []);
  if (first === undefined || second === undefined) return obstacles;
  const obstacle = divisionObstacle([first, second, ...more]) ?? shared([first, second, ...more]);
  return obstacle === undefined ? obstacles : [...obstacles, obstacle];
}

function related(one: KeyedStatistic, other: KeyedStatistic, relations: Relations): boolean {
  return relations.revises(one, other) || relations.revises(other, one);
}

function divisionBetween(one: KeyedStatistic, other: KeyedStatistic) {
  return divisionOf(one.entry.record.breakdown, other.entry.record.breakdown);
}

function divisionObstacle([first, ...others]: Figures): Obstacle | undefined {
  let along: { readonly dimension: Dimension; readonly other: KeyedStatistic } | undefined;
  const byCategory = new Map<string, KeyedStatistic>();
  for (const other of others) {
    if (first === undefined) return undefined;
    const division = divisionBetween(first, other);
    if (division.type === 'part') return pair('part', first, other);
    if (!('dimension' in division)) return pair('breakdown', first, other);
    along ??= { dimension: division.dimension, other };
    if (along.dimension !== division.dimension) return pair('breakdown', along.other, other);
    for (const one of [first, other]) byCategory.set(categoryOf(one, along.dimension), one);
  }
  return along === undefined ? undefined : overlapWithin(along.dimension, byCategory);
}

function overlapWithin(
  dimension: Dimension,
  byCategory: ReadonlyMap<string, KeyedStatistic>,
): Obstacle | undefined {
  const [one, other] = (overlappingPair(dimension, [...byCategory.keys()]) ?? []).map((category) =>
    byCategory.get(category),
  );
  if (one === undefined || other === undefined) return undefined;
  return pair('overlapping-categories', one, other);
}

function categoryOf({ entry }: KeyedStatistic, dimension: Dimension): string {
  return entry.record.breakdown?.[dimension] ?? '';
}

/** A category that takes in another, or is counted in another, by its SDMX status. */
function shared(figures: Figures): Obstacle | undefined {
  const mixed = figures.find(({ entry }) => /^[KW]$/.test(entry.record.observation_status ?? ''));
  const other = figures.find((one) => one !== mixed);
  if (mixed === undefined || other === undefined) return undefined;
  return pair('overlapping-categories', mixed, other);
}

/** The first two periods that overlap, or may, of figures for one indicator, whoever counted. */
export function overlapObstacles(figures: Figures): Obstacle[] {
  const periods = byPeriod(figures);
  let longest: Figures = [];
  for (const group of periods) {
    const [one, other] = [longest[0], group[0]];
    if (one !== undefined && other !== undefined && fromOf(group) <= toOf(longest)) {
      return [pair('overlap', one, other)];
    }
    if (toOf(group) > toOf(longest)) longest = group;
  }
  return [];
}

/** The first two figures of one series with a new definition between them. */
function breakObstacles(figures: Figures, relations: Relations): Obstacle[] {
  for (const series of groupsOf(figures, seriesText).values()) {
    const inOrder = byPeriod(series).flatMap(([first]) => first ?? []);
    const index = inOrder.findIndex((one, at) => {
      const before = inOrder[at - 1];
      return before !== undefined && relations.breaksBetween(before, one);
    });
    const [before, after] = [inOrder[index - 1], inOrder[index]];
    if (before !== undefined && after !== undefined) return [pair('break', before, after)];
  }
  return [];
}

/** A category that one period has and another lacks: women of 2020 beside everybody of 2021. */
function unevenObstacles([first, ...others]: readonly Figures[]): Obstacle[] {
  if (first === undefined) return [];
  const own = cellsOf(first);
  for (const group of others) {
    const cells = cellsOf(group);
    const lacking = first.find(({ key }) => !cells.has(key.breakdown));
    const surplus = group.find(({ key }) => !own.has(key.breakdown));
    const [one, other] = [lacking ?? first[0], surplus ?? group[0]];
    if (lacking === undefined && surplus === undefined) continue;
    if (one !== undefined && other !== undefined) return [pair('uneven', one, other)];
  }
  return [];
}

function cellsOf(group: Figures): ReadonlySet<string> {
  return new Set(group.map(({ key }) => key.breakdown));
}
