import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const statisticBounds: Rule = {
  name: 'statistic/bounds',
  severity: 'error',
  summary: 'the least that a figure can be is not above the most',
  why:
    'Bounds that are swapped leave no number between them, and every sum and comparison of the ' +
    'figure fails. Swap them, or mend the one that is wrong.',
  each: [
    lookAt(['statistics'], [], function* (entry) {
      const { min, max } = entry.record;
      if (min === undefined || max === undefined || min <= max) return;
      yield {
        at: { subject: entry, path: ['min'] },
        message: `the least, ${String(min)}, is above the most, ${String(max)}`,
        suggestion: 'swap "min" and "max", or mend one of them',
        other: { at: { subject: entry, path: ['max'] }, message: 'the most' },
      };
    }),
  ],
};
