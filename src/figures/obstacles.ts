import { groupsOf } from '../model/groups.js';
import {
  attributeOf,
  attributeRules,
  baseText,
  differingAttributes,
  singleRuleOf,
} from './attributes.js';
import { gridObstacles, overlapObstacles } from './grid.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import type { AttributeRule, Obstacle, PairRule } from './obstacle.js';
import type { Relations } from './relations.js';

/**
 * What forbids adding figures: each rule by its first witnesses, one for each value that differs.
 * Nothing where they add up. Linear in the number of figures, but for sorting them.
 */
export function obstaclesOf(figures: readonly KeyedStatistic[], relations: Relations): Obstacle[] {
  // One figure alone is what it is, an average or a share too.
  if (figures.length < 2) return [];
  const alike = [...groupsOf(figures, baseText).values()];
  const counted = [...groupsOf(figures, ({ key }) => key.indicator).values()];
  return [
    ...singleObstacles(figures),
    ...attributeObstacles(figures),
    ...relatedObstacles(figures, relations),
    ...counted.flatMap(overlapObstacles),
    ...alike.flatMap((group) => gridObstacles(group, relations)),
  ];
}

function singleObstacles(figures: readonly KeyedStatistic[]): Obstacle[] {
  return [...groupsOf(figures, singleRuleOf).values()].flatMap(([first]) => {
    const rule = first === undefined ? undefined : singleRuleOf(first);
    return first === undefined || rule === undefined ? [] : [{ rule, records: [first.entry.id] }];
  });
}

/** For each attribute the first figure with each other value, beside the first of all. */
function attributeObstacles(figures: readonly KeyedStatistic[]): Obstacle[] {
  // Averages are refused one by one.
  return attributeRules.flatMap((rule) => {
    if (rule === 'per') return [];
    const [first, ...others] = [...groupsOf(figures, (one) => attributeOf(rule, one)).values()];
    return others.flatMap(([other]) => attributeObstacle(rule, first?.[0], other));
  });
}

function attributeObstacle(
  rule: AttributeRule,
  one: KeyedStatistic | undefined,
  other: KeyedStatistic | undefined,
): Obstacle[] {
  if (one === undefined || other === undefined) return [];
  if (!differingAttributes(one, other).includes(rule)) return [];
  return [{ rule, records: [one.entry.id, other.entry.id] }];
}

/** A figure beside one that it corrects, or beside a total that it is a part of. */
function relatedObstacles(figures: readonly KeyedStatistic[], relations: Relations): Obstacle[] {
  const ids = new Set(figures.map(({ entry }) => entry.id));
  const firstOf = (rule: PairRule, related: (one: KeyedStatistic) => readonly string[]) => {
    for (const figure of figures) {
      const other = related(figure).find((id) => ids.has(id));
      if (other !== undefined) return [{ rule, records: [other, figure.entry.id] }];
    }
    return [];
  };
  return [
    ...firstOf('revision', (one) => relations.revisedBy(one)),
    ...firstOf('part', (one) => relations.wholesOf(one)),
  ];
}
