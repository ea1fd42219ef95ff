/** What keeps figures from being compared or added, each named for what differs or collides. */
export type ObstacleRule = SingleRule | AttributeRule | PairRule;

/** A figure that is never added to another, whatever the other is. */
export type SingleRule = 'unknown-indicator' | 'share' | 'stock' | 'average' | 'rating';

/** In this two figures must agree. */
export type AttributeRule =
  | 'unit'
  | 'stage'
  | 'scope'
  | 'indicator'
  | 'population'
  | 'nature'
  | 'reported_by'
  | 'area'
  | 'counterpart_area'
  | 'project'
  | 'per'
  | 'base'
  | 'definition';

/** How two figures for one thing, counted alike, stand to each other. */
export type PairRule =
  | 'revision'
  | 'rival'
  | 'part'
  | 'overlap'
  | 'overlapping-categories'
  | 'breakdown'
  | 'uneven'
  | 'period-length'
  | 'break';

/**
 * A rule with the fewest records that break it: the ids of one or two statistics. Without either
 * of them the rule is not broken.
 */
export interface Obstacle {
  readonly rule: ObstacleRule;
  readonly records: readonly string[];
}
