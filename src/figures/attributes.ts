import type { FigureKey } from './key.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import { isShare, stagesOf } from './keyed-statistics.js';
import type { AttributeRule, ObstacleRule, SingleRule } from './obstacle.js';

interface Attribute {
  readonly rule: AttributeRule;
  /** `undefined` where the figure says nothing of it and so differs from none. */
  readonly read: (statistic: KeyedStatistic) => string | undefined;
}

const ofKey = (rule: AttributeRule & keyof FigureKey): Attribute => ({
  rule,
  read: ({ key }) => key[rule],
});

/** In what figures must agree before they are compared or added, in the order in which it is told. */
const attributes: readonly Attribute[] = [
  { rule: 'unit', read: ({ indicator }) => indicator?.unit },
  {
    rule: 'stage',
    read: ({ indicator }) => indicator && [...stagesOf(indicator)].sort().join(' '),
  },
  { rule: 'scope', read: ({ indicator }) => indicator?.scope },
  ofKey('indicator'),
  ofKey('population'),
  ofKey('nature'),
  ofKey('reported_by'),
  ofKey('area'),
  ofKey('counterpart_area'),
  ofKey('project'),
  ofKey('per'),
  ofKey('base'),
  { rule: 'definition', read: definitionOf },
];

export const attributeRules: readonly AttributeRule[] = attributes.map(({ rule }) => rule);

export function isAttribute(rule: ObstacleRule): rule is AttributeRule {
  return attributeRules.some((one) => one === rule);
}

/** A figure at a break bears that status alone, so that its definition is not known. */
function definitionOf({ entry }: KeyedStatistic): string | undefined {
  const status = entry.record.observation_status;
  if (status === 'B') return undefined;
  return status === 'D' ? 'differs' : 'standard';
}

export function attributeOf(rule: AttributeRule, statistic: KeyedStatistic): string | undefined {
  return attributes.find((one) => one.rule === rule)?.read(statistic);
}

/** In what two figures differ; another indicator is told by its unit, stage and scope if it can. */
export function differingAttributes(one: KeyedStatistic, other: KeyedStatistic): AttributeRule[] {
  const rules = attributes.flatMap(({ rule, read }) => {
    const [first, second] = [read(one), read(other)];
    return first === undefined || second === undefined || first === second ? [] : [rule];
  });
  return rules.some((rule) => toldByUnit.includes(rule))
    ? rules.filter((rule) => rule !== 'indicator')
    : rules;
}

const toldByUnit: readonly AttributeRule[] = ['unit', 'stage', 'scope'];

/** All in which figures must agree, as one string; the definition apart, which may be unknown. */
export function baseText(statistic: KeyedStatistic): string {
  return JSON.stringify(
    attributes.flatMap(({ rule, read }) =>
      rule === 'definition' ? [] : [read(statistic) ?? null],
    ),
  );
}

/** Why a figure is never added to another, by itself. */
export function singleRuleOf({ indicator, entry }: KeyedStatistic): SingleRule | undefined {
  if (indicator === undefined) return 'unknown-indicator';
  if (isShare(indicator)) return 'share';
  if (indicator.measure === 'stock') return 'stock';
  return entry.record.per === undefined ? undefined : 'average';
}
