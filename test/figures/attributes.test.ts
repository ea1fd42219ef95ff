import { describe, expect, test } from 'vitest';
import {
  attributeOf,
  attributeRules,
  baseText,
  differingAttributes,
  isAttribute,
  singleRuleOf,
} from '../../src/figures/attributes.js';
import type { KeyedStatistic } from '../../src/figures/keyed-statistics.js';
import { keyedStatistics } from '../../src/figures/keyed-statistics.js';
import type { Statistic } from '../../src/model/records.js';
import { indicator, project, registerWith, statistic } from './statistics.js';

const indicators = [
  indicator('suspects', { stage: ['detected', 'arrested'] }),
  indicator('turned', { stage: ['arrested', 'detected'] }),
  indicator('unstaged'),
  indicator('cases', { stage: ['detected', 'arrested'], unit: 'case' }),
  indicator('smuggled', { stage: 'detected', scope: 'illegal-entry-exit' }),
  indicator('share', { unit: 'percent' }),
  indicator('portion', { measure: 'share' }),
  indicator('border', { measure: 'stock' }),
];

function figureOf(more: Partial<Statistic> = {}): KeyedStatistic {
  const register = registerWith([statistic('figure', more)], {
    indicators,
    projects: [project('project')],
  });
  const [figure] = keyedStatistics(register);
  if (figure === undefined) throw new Error('there is a figure');
  return figure;
}

const differing = (one: Partial<Statistic>, other: Partial<Statistic> = {}) => {
  const [first, second] = [figureOf(one), figureOf(other)];
  expect(differingAttributes(second, first)).toEqual(differingAttributes(first, second));
  return differingAttributes(first, second);
};

describe('figures differ', () => {
  test.each<[string, Partial<Statistic>, string[]]>([
    ['in nothing', {}, []],
    [
      'in nothing by period, value, breakdown',
      { period: '2020', value: 1, breakdown: { age: 'child' } },
      [],
    ],
    ['by indicator where it counts alike', { indicator: 'turned' }, ['indicator']],
    ['by unit', { indicator: 'cases' }, ['unit']],
    ['by stage, none against some', { indicator: 'unstaged' }, ['stage']],
    ['by stage and scope', { indicator: 'smuggled' }, ['stage', 'scope']],
    ['by indicator alone where one is unknown', { indicator: 'unknown' }, ['indicator']],
    ['by population', { population: 'presumed' }, ['population']],
    ['by nature', { nature: 'target' }, ['nature']],
    ['by body', { reported_by: 'gb' }, ['reported_by']],
    ['by area', { area: 'KH' }, ['area']],
    ['by the other end', { counterpart_area: 'LA' }, ['counterpart_area']],
    ['by project', { about: ['project'] }, ['project']],
    ['not by what else it is about', { about: ['agreement'] }, []],
    ['by average', { per: 'P1Y' }, ['per']],
    ['by base', { base: { en: 'all' } }, ['base']],
    ['by definition', { observation_status: 'D' }, ['definition']],
    ['not by a break, whose definition is not known', { observation_status: 'B' }, []],
    ['not by being provisional', { observation_status: 'P' }, []],
    [
      'in several ways, in the order in which they are told',
      { reported_by: 'gb', indicator: 'cases', nature: 'target' },
      ['unit', 'nature', 'reported_by'],
    ],
  ])('%s', (_, more, rules) => {
    expect(differing(more)).toEqual(rules);
  });

  test('not by definition where both stand at a break or bear the same', () => {
    expect(differing({ observation_status: 'B' }, { observation_status: 'D' })).toEqual([]);
    expect(differing({ observation_status: 'D' }, { observation_status: 'D' })).toEqual([]);
    expect(differing({ observation_status: 'A' }, { observation_status: 'E' })).toEqual([]);
  });

  test('in their base text as in their attributes, but for the definition', () => {
    const base = baseText(figureOf());
    expect(baseText(figureOf({ observation_status: 'D', period: '2020' }))).toBe(base);
    expect(baseText(figureOf({ breakdown: { sex: 'female' } }))).toBe(base);
    for (const more of [{ area: 'KH' }, { indicator: 'turned' }, { per: 'P1Y' }]) {
      expect(baseText(figureOf(more))).not.toBe(base);
    }
  });
});

test('every attribute is read by its rule', () => {
  const figure = figureOf({ observation_status: 'D', area: 'KH' });
  expect(attributeRules.map((rule) => [rule, attributeOf(rule, figure)])).toEqual([
    ['unit', 'person'],
    ['stage', 'arrested detected'],
    ['scope', 'trafficking'],
    ['indicator', 'suspects'],
    ['population', 'unspecified'],
    ['nature', 'result'],
    ['reported_by', 'vn-police'],
    ['area', 'KH'],
    ['counterpart_area', ''],
    ['project', '[]'],
    ['per', ''],
    ['base', '""'],
    ['definition', 'differs'],
  ]);
  expect(attributeOf('definition', figureOf())).toBe('standard');
  expect(attributeOf('unit', figureOf({ indicator: 'unknown' }))).toBeUndefined();
});

test('a rule is one of an attribute or not', () => {
  expect(attributeRules.every(isAttribute)).toBe(true);
  for (const rule of ['share', 'overlap', 'rating', 'break'] as const) {
    expect(isAttribute(rule)).toBe(false);
  }
});

test.each<[string, Partial<Statistic>, string | undefined]>([
  ['a count', {}, undefined],
  ['a percentage', { indicator: 'share' }, 'share'],
  ['a share by its measure', { indicator: 'portion' }, 'share'],
  ['a stock', { indicator: 'border' }, 'stock'],
  ['an average', { per: 'P1Y' }, 'average'],
  ['an average share', { per: 'P1Y', indicator: 'share' }, 'share'],
  ['what is unknown', { indicator: 'unknown' }, 'unknown-indicator'],
])('%s is never added because of: %s', (_, more, rule) => {
  expect(singleRuleOf(figureOf(more))).toBe(rule);
});
