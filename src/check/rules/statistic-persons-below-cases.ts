import { certainlyBelow, hull, intervalOf } from '../../figures/interval.js';
import { keyText } from '../../figures/key.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import { keyedStatistics, stagesOf, standing } from '../../figures/keyed-statistics.js';
import { groupsOf } from '../../model/groups.js';
import { figureSpot, figureWords } from '../figure-spot.js';
import type { Rule } from '../rule.js';

export const statisticPersonsBelowCases: Rule = {
  name: 'statistic/persons-below-cases',
  severity: 'warning',
  summary: 'there are no fewer persons than cases at one stage',
  why:
    'A case has at least one person, so that fewer persons than cases at one stage, in one ' +
    'period, by one body, are often two figures swapped or two that count different things. One ' +
    'person in several cases, or cases whose authors are unknown, are possible: accept the ' +
    'warning on the figure of persons where the source prints it so.',
  all: [
    {
      of: ['statistics'],
      beside: ['indicators', 'projects'],
      *violations({ register }) {
        const figures = standing(keyedStatistics(register));
        for (const group of groupsOf(figures, comparedWith).values()) {
          const cases = group.filter(({ indicator }) => indicator?.unit === 'case');
          const persons = group.filter(({ indicator }) => indicator?.unit === 'person');
          const [first] = cases;
          if (first === undefined || persons.length === 0) continue;
          const number = cases.map(({ entry }) => intervalOf(entry.record)).reduce(hull);
          for (const { entry } of persons) {
            if (!certainlyBelow(intervalOf(entry.record), number)) continue;
            yield {
              at: figureSpot(entry),
              message: `there are fewer persons than cases: ${figureWords(entry.record)} and ${figureWords(first.entry.record)}`,
              suggestion: 'look whether the two are swapped, or accept it where the source says so',
              other: { at: figureSpot(first.entry), message: 'the cases' },
            };
          }
        }
      },
    },
  ],
};

/** Figures of one stage and crime, alike in all but their indicator. */
function comparedWith({ indicator, key }: KeyedStatistic): string | undefined {
  const stages = indicator === undefined ? [] : [...stagesOf(indicator)].sort();
  if (indicator === undefined || stages.length === 0) return undefined;
  const { measure, scope } = indicator;
  return [measure, scope, stages.join(','), keyText(key, 'indicator')].join(' ');
}
