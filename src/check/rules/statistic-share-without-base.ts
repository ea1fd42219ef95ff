import { indicatorOf, isShare } from '../../figures/keyed-statistics.js';
import { figureSpot, figureWords } from '../figure-spot.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const statisticShareWithoutBase: Rule = {
  name: 'statistic/share-without-base',
  severity: 'error',
  summary: 'a share says of what it is a share',
  why:
    'Sixty per cent of three victims and of three thousand are not the same news. Name the ' +
    'statistic that is the whole in "base", or say it in words where the register does not hold ' +
    'that figure.',
  each: [
    lookAt(['statistics'], ['indicators'], function* (entry, { register }) {
      const indicator = indicatorOf(entry, register);
      if (indicator === undefined || !isShare(indicator) || entry.record.base !== undefined) return;
      yield {
        at: figureSpot(entry),
        message: `${figureWords(entry.record)} is a share, and nothing says of what`,
        suggestion: 'add "base" with the statistic that is the whole, or with words as in {en: …}',
      };
    }),
  ],
};
