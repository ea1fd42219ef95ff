import { rivalsOf } from '../../figures/rivals.js';
import { figureSpot, figureWords } from '../figure-spot.js';
import type { Rule } from '../rule.js';

export const statisticRevision: Rule = {
  name: 'statistic/revision',
  severity: 'error',
  summary: 'of two values that one body published for one thing, the later revises the earlier',
  why:
    'When a body publishes another figure for the same thing, the newest stands and the earlier ' +
    'one is history. "revises" says so, and keeps sums from taking both. A figure counts as ' +
    'published by the body where one of its sources has the body, or a part of it, as its ' +
    'publisher: by its name or one of its aliases.',
  all: [
    {
      of: ['statistics', 'partners'],
      beside: ['indicators', 'projects', 'sources'],
      *violations({ register }) {
        for (const { first, second, relation } of rivalsOf(register)) {
          if (relation !== 'unrevised') continue;
          const [earlier, later] = [figureWords(first.record), figureWords(second.record)];
          yield {
            at: figureSpot(second),
            message: `"${second.record.reported_by}" published ${later} after ${earlier} for the same thing, and no "revises" says so`,
            suggestion: `add "revises: ${first.id}"`,
            other: { at: figureSpot(first), message: 'published earlier' },
          };
        }
      },
    },
  ],
};
