import { differingAttributes } from './attributes.js';
import { divisionOf } from './categories.js';
import { keyText } from './key.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import type { AttributeRule, Obstacle, ObstacleRule } from './obstacle.js';
import type { Relations } from './relations.js';
import { alikeLong, spanRelation } from './span.js';

/** Whether one figure may be held against another, or every reason why not. */
export type Comparison =
  | { readonly comparable: true }
  | { readonly comparable: false; readonly reasons: readonly Obstacle[] };

/**
 * Holds a figure against another. They may differ in one thing: the period, where both are alike
 * long and no break lies between; a category of one dimension; the area, the other end or the
 * project. What differs beside the period is a reason of its own.
 */
export function compare(
  one: KeyedStatistic,
  other: KeyedStatistic,
  relations: Relations,
): Comparison {
  const rules = [...new Set(rulesAgainst(one, other, relations))];
  if (rules.length === 0) return { comparable: true };
  const records = [one.entry.id, other.entry.id];
  return { comparable: false, reasons: rules.map((rule) => ({ rule, records })) };
}

/** One thing of these may differ, if nothing else does. */
const mayDiffer: readonly AttributeRule[] = ['area', 'counterpart_area', 'project'];

function rulesAgainst(
  one: KeyedStatistic,
  other: KeyedStatistic,
  relations: Relations,
): ObstacleRule[] {
  if ([one, other].some(({ indicator }) => indicator === undefined)) return ['unknown-indicator'];
  if (relations.revises(one, other) || relations.revises(other, one)) return ['revision'];
  if (keyText(one.key) === keyText(other.key)) return ['rival'];
  const differing = differingAttributes(one, other);
  const fixed = differing.filter((rule) => !mayDiffer.includes(rule));
  const free = differing.filter((rule) => mayDiffer.includes(rule));
  const parts = rulesOfParts(one, other, relations);
  const [first, ...more] = [...free, ...(parts.differ ? ['breakdown' as const] : [])];
  const period = spanRelation(one.entry.record.period, other.entry.record.period);
  const alone = more.length === 0 && period === 'same';
  const tooMany = first === undefined || alone ? [] : [first, ...more];
  return [...fixed, ...tooMany, ...parts.rules, ...rulesOfPeriods(one, other, relations)];
}

function rulesOfParts(
  one: KeyedStatistic,
  other: KeyedStatistic,
  relations: Relations,
): { differ: boolean; rules: ObstacleRule[] } {
  if (relations.isPartOf(one, other) || relations.isPartOf(other, one)) {
    return { differ: false, rules: ['part'] };
  }
  switch (divisionOf(one.entry.record.breakdown, other.entry.record.breakdown).type) {
    case 'same':
      return { differ: false, rules: [] };
    case 'part':
      return { differ: false, rules: ['part'] };
    case 'apart':
      return { differ: false, rules: ['breakdown'] };
    default:
      return { differ: true, rules: [] };
  }
}

function rulesOfPeriods(
  one: KeyedStatistic,
  other: KeyedStatistic,
  relations: Relations,
): ObstacleRule[] {
  const [first, second] = [one.entry.record.period, other.entry.record.period];
  const relation = spanRelation(first, second);
  if (relation === 'same') return [];
  return [
    ...(relation === 'overlapping' ? (['overlap'] as const) : []),
    ...(alikeLong(first, second) ? [] : (['period-length'] as const)),
    ...(relations.breaksBetween(one, other) ? (['break'] as const) : []),
  ];
}
