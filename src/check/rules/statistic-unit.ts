import { indicatorOf } from '../../figures/keyed-statistics.js';
import type { Unit } from '../../model/records.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const statisticUnit: Rule = {
  name: 'statistic/unit',
  severity: 'error',
  summary: 'a count is a whole number and not negative',
  why:
    'Persons, cases and meetings come whole, and there are never fewer than none: a fraction is ' +
    'a decimal mark read for the mark of thousands (1.604), or a share put down as a count. An ' +
    'average ("per") may have a fraction, and so may kilometres and percentages.',
  each: [
    lookAt(['statistics'], ['indicators'], function* (entry, { register }) {
      const indicator = indicatorOf(entry, register);
      const divisible = entry.record.per !== undefined || mayBeFraction(indicator?.unit);
      for (const field of ['value', 'min', 'max'] as const) {
        const figure = entry.record[field];
        if (figure === undefined) continue;
        const at = { subject: entry, path: [field] };
        const shown = String(figure);
        if (figure < 0) {
          yield { at, message: `${shown} is negative`, suggestion: 'a count is 0 at least' };
        } else if (!divisible && !Number.isInteger(figure)) {
          yield {
            at,
            message: `${shown} is no whole number, and its unit is "${indicator?.unit ?? ''}"`,
            suggestion: 'write thousands without a mark (1604), or mend the indicator',
          };
        }
      }
    }),
  ],
};

/** What has no known unit may be anything. */
function mayBeFraction(unit: Unit | undefined): boolean {
  return unit === undefined || unit === 'kilometre' || unit === 'percent';
}
