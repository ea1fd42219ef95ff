import type { Entry } from '../model/entry.js';
import { groupsOf } from '../model/groups.js';
import type { Figure } from '../model/quantity.js';
import type { Breakdown } from '../model/records.js';
import { areDisjoint } from './categories.js';
import type { Interval } from './interval.js';
import { certainlyBelow, difference, figureOf, hull, intervalOf, sumOf } from './interval.js';
import { categoriesOf, keyText } from './key.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import { isShare, standing } from './keyed-statistics.js';

/** A total held against the categories of one dimension of its breakdown. */
export interface Tally {
  readonly total: Entry<'statistics'>;
  readonly dimension: keyof Breakdown;
  /** The figures that stand, at least two categories; rival counts of one category are all here. */
  readonly parts: readonly Entry<'statistics'>[];
  readonly sum: Interval;
  /** The total less the sum: what no category holds, below zero where they hold too much. */
  readonly gap: Interval;
  /** Does nobody stand in two categories? Then they cannot hold more than the total. */
  readonly disjoint: boolean;
}

interface Part {
  readonly statistic: KeyedStatistic;
  readonly dimension: keyof Breakdown;
  readonly category: string;
}

/**
 * Adds up, for each total that figures name in `part_of`, its categories dimension by dimension.
 * A category differs from its total in that one dimension and in nothing else of its key. Shares
 * are not added up.
 */
export function talliesOf(statistics: readonly KeyedStatistic[]): Tally[] {
  const totals = new Map(statistics.map((one) => [one.entry.id, one]));
  const byTotal = groupsOf(statistics, ({ partOf }) => partOf);
  return [...byTotal].flatMap(([id, named]) => {
    const total = totals.get(id);
    if (total?.indicator === undefined || isShare(total.indicator)) return [];
    const parts = standing(named).flatMap((statistic) => partOf(total, statistic) ?? []);
    const byDimension = groupsOf(parts, ({ dimension }) => dimension);
    return [...byDimension.values()].flatMap((some) => tallyOf(total, some) ?? []);
  });
}

function partOf(total: KeyedStatistic, statistic: KeyedStatistic): Part | undefined {
  if (keyText(total.key, 'breakdown') !== keyText(statistic.key, 'breakdown')) return undefined;
  const whole = new Map(categoriesOf(total.entry.record.breakdown ?? {}));
  const categories = categoriesOf(statistic.entry.record.breakdown ?? {});
  const own = categories.filter(([dimension, category]) => whole.get(dimension) !== category);
  const [first] = own;
  if (first === undefined || own.length > 1 || categories.length !== whole.size + 1) {
    return undefined;
  }
  const [dimension, category] = first;
  return { statistic, dimension, category };
}

function tallyOf({ entry: total }: KeyedStatistic, parts: readonly Part[]): Tally | undefined {
  const byCategory = groupsOf(parts, ({ category }) => category);
  const [first] = parts;
  if (first === undefined || byCategory.size < 2) return undefined;
  const sum = sumOf([...byCategory.values()].map(rivalInterval));
  return {
    total,
    dimension: first.dimension,
    parts: parts.map(({ statistic }) => statistic.entry),
    sum,
    gap: difference(intervalOf(total.record), sum),
    disjoint: areDisjoint(first.dimension, [...byCategory.keys()]),
  };
}

/** Rival counts of one category: it may be any of them. */
function rivalInterval(parts: readonly Part[]): Interval {
  return parts.map(({ statistic }) => intervalOf(statistic.entry.record)).reduce(hull);
}

/** What no category holds, or what they hold too much. */
export interface Gap {
  readonly type: 'missing' | 'surplus';
  readonly figure: Figure;
}

/** By how much the parts do not make their total, where it is certain that they do not. */
export function gapOf(tally: Tally): Gap | undefined {
  const { total, sum, gap, disjoint } = tally;
  const whole = intervalOf(total.record);
  if (certainlyBelow(sum, whole)) return { type: 'missing', figure: leastOf(gap) };
  if (!disjoint || !certainlyBelow(whole, sum)) return undefined;
  return { type: 'surplus', figure: leastOf(difference(sum, whole)) };
}

/** Exact where both ends agree, else the least that is certain. */
function leastOf({ low, high }: Interval): Figure {
  const known = low.at === high.at;
  return figureOf({ low, high: known ? high : { at: Infinity, kind: 'closed' } });
}
