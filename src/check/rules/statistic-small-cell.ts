import { indicatorOf } from '../../figures/keyed-statistics.js';
import type { Qualifier, Unit } from '../../model/records.js';
import { figureSpot, figureWords } from '../figure-spot.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const statisticSmallCell: Rule = {
  name: 'statistic/small-cell',
  severity: 'warning',
  summary: 'a figure under 5 has no more than two breakdowns',
  why:
    'Three girls of sixteen from one province, exploited in one way: whoever knows the place ' +
    'knows them. Leave out a breakdown, or withhold the figure: "qualifier: suppressed" with ' +
    '"max: 4". None at all, a target, and a bound that is already given in place of the number ' +
    'show nobody.',
  each: [
    lookAt(['statistics'], ['indicators'], function* (entry, { register }) {
      const indicator = indicatorOf(entry, register);
      const { value, qualifier = 'exact', breakdown = {}, nature } = entry.record;
      const dimensions = Object.keys(breakdown);
      if (value === undefined || value <= 0 || value >= leastShown) return;
      if (dimensions.length < manyBreakdowns || nature === 'target') return;
      if (withheld.includes(qualifier) || isOfThings(indicator?.unit)) return;
      yield {
        at: figureSpot(entry),
        message: `${figureWords(entry.record)} with the breakdowns ${dimensions.join(', ')} may show who they are`,
        suggestion: 'leave out a breakdown, or write "qualifier: suppressed" with "max: 4"',
      };
    }),
  ],
};

const leastShown = 5;
const manyBreakdowns = 3;
const withheld: readonly Qualifier[] = ['suppressed', 'fewer-than', 'at-most', 'up-to'];

/** Does the unit count what is no person and has none behind it? */
function isOfThings(unit: Unit | undefined): boolean {
  const things: readonly (Unit | undefined)[] = [
    'course',
    'seminar',
    'meeting',
    'kilometre',
    'percent',
  ];
  return things.includes(unit);
}
