import { figureOf } from '../../figures/interval.js';
import { keyedStatistics } from '../../figures/keyed-statistics.js';
import { gapOf, talliesOf } from '../../figures/parts.js';
import { figureSpot, figureWords } from '../figure-spot.js';
import type { Rule } from '../rule.js';

export const statisticBreakdownTotal: Rule = {
  name: 'statistic/breakdown-total',
  severity: 'warning',
  summary: 'the categories of one dimension add up to the total that they are parts of',
  why:
    'Girls and boys who do not make all children: either a figure is wrong, or a category is ' +
    'missing, or the source itself does not add up. Look for the missing category (most have one ' +
    'for "unspecified"), mend the figure, or accept the warning on the total. Bounds and rounded ' +
    'figures are taken as what they may be, and one victim may stand under several forms of ' +
    'exploitation, which may therefore make more than the total.',
  all: [
    {
      of: ['statistics'],
      beside: ['indicators', 'projects'],
      *violations({ register }) {
        for (const tally of talliesOf(keyedStatistics(register))) {
          const gap = gapOf(tally);
          if (gap === undefined) continue;
          const { total, dimension, parts, sum } = tally;
          const [first] = parts;
          const much = gap.type === 'missing' ? 'missing' : 'too many';
          yield {
            at: figureSpot(total),
            message: `the ${String(parts.length)} figures by ${dimension} make ${figureWords(figureOf(sum))}, and their total is ${figureWords(total.record)}: ${figureWords(gap.figure)} ${much}`,
            suggestion: `mend a figure or add what is missing; the parts are ${parts.map(({ id }) => id).join(', ')}`,
            ...(first === undefined
              ? {}
              : { other: { at: figureSpot(first), message: `the first by ${dimension}` } }),
          };
        }
      },
    },
  ],
};
