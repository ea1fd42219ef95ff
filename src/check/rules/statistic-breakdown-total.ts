import type { Interval } from '../../figures/interval.js';
import { certainlyBelow, difference, figureOf, intervalOf } from '../../figures/interval.js';
import { keyedStatistics } from '../../figures/keyed-statistics.js';
import type { Tally } from '../../figures/parts.js';
import { talliesOf } from '../../figures/parts.js';
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
  *check({ register }) {
    for (const tally of talliesOf(keyedStatistics(register))) {
      const gap = gapOf(tally);
      if (gap === undefined) continue;
      const { total, dimension, parts, sum } = tally;
      const [first] = parts;
      yield {
        at: figureSpot(total),
        message: `the ${String(parts.length)} figures by ${dimension} make ${figureWords(figureOf(sum))}, and their total is ${figureWords(total.record)}: ${gap}`,
        suggestion: `mend a figure or add what is missing; the parts are ${parts.map(({ id }) => id).join(', ')}`,
        ...(first === undefined
          ? {}
          : { other: { at: figureSpot(first), message: `the first by ${dimension}` } }),
      };
    }
  },
};

/** What is missing or too much, where that is certain. */
function gapOf({ total, sum, gap, disjoint }: Tally): string | undefined {
  const whole = intervalOf(total.record);
  if (certainlyBelow(sum, whole)) return `${leastOf(gap)} missing`;
  if (!disjoint || !certainlyBelow(whole, sum)) return undefined;
  return `${leastOf(difference(sum, whole))} too many`;
}

function leastOf({ low, high }: Interval): string {
  const known = low.at === high.at;
  return figureWords(figureOf({ low, high: known ? high : { at: Infinity, kind: 'closed' } }));
}
