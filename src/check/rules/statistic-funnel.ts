import { certainlyBelow, hull, intervalOf } from '../../figures/interval.js';
import { keyText } from '../../figures/key.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import { keyedStatistics, stagesOf, standing } from '../../figures/keyed-statistics.js';
import { groupsOf } from '../../model/groups.js';
import { figureSpot, figureWords } from '../figure-spot.js';
import type { Rule } from '../rule.js';

export const statisticFunnel: Rule = {
  name: 'statistic/funnel',
  severity: 'warning',
  summary: 'no more are convicted than prosecuted in one period',
  why:
    'Whoever is convicted was prosecuted before. Where one body counts more convicted than ' +
    'prosecuted in one period, the two may be swapped, count different things (persons and ' +
    'cases, two laws), or those convicted were prosecuted the year before: then accept the ' +
    'warning. Compared are figures alike in all but the stage.',
  all: [
    {
      of: ['statistics'],
      beside: ['indicators', 'projects'],
      *violations({ register }) {
        const figures = standing(keyedStatistics(register));
        for (const group of groupsOf(figures, comparedWith).values()) {
          const prosecuted = group.filter((one) => stageOf(one) === 'prosecuted');
          const convicted = group.filter((one) => stageOf(one) === 'convicted');
          const [first] = prosecuted;
          if (first === undefined || convicted.length === 0) continue;
          const most = prosecuted.map(({ entry }) => intervalOf(entry.record)).reduce(hull);
          for (const { entry } of convicted) {
            if (!certainlyBelow(most, intervalOf(entry.record))) continue;
            yield {
              at: figureSpot(entry),
              message: `more are convicted than prosecuted: ${figureWords(entry.record)} and ${figureWords(first.entry.record)}`,
              suggestion:
                'look whether both count the same thing, or accept it where the source says so',
              other: { at: figureSpot(first.entry), message: 'prosecuted in the same period' },
            };
          }
        }
      },
    },
  ],
};

/** Its one stage; several in one figure compare with none. */
function stageOf({ indicator }: KeyedStatistic): string | undefined {
  const [stage, ...others] = indicator === undefined ? [] : stagesOf(indicator);
  return others.length === 0 ? stage : undefined;
}

function comparedWith({ indicator, key }: KeyedStatistic): string | undefined {
  if (indicator === undefined) return undefined;
  const { unit, measure, scope } = indicator;
  return [unit, measure, scope, keyText(key, 'indicator')].join(' ');
}
