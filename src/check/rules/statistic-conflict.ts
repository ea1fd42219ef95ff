import type { Rivals } from '../../figures/rivals.js';
import { rivalsOf } from '../../figures/rivals.js';
import { figureSpot, figureWords } from '../figure-spot.js';
import type { Rule, Violation } from '../rule.js';

export const statisticConflict: Rule = {
  name: 'statistic/conflict',
  severity: 'warning',
  summary: 'one thing is counted in one record',
  why:
    'Two records with one key (indicator, period, area, population, breakdown, body, nature, ' +
    'project) claim to be the same count, and sums would take both. The same value from several ' +
    'sources is one record with more evidence; one count that witnesses print differently is one ' +
    'record with "disputes"; a later figure that corrects an earlier one names it in "revises". ' +
    'Where the sources do not tell which of these it is, accept the warning.',
  all: [
    {
      of: ['statistics', 'partners'],
      beside: ['indicators', 'projects', 'sources'],
      *violations({ register }) {
        for (const rivals of rivalsOf(register)) {
          if (rivals.relation !== 'unrevised') yield violationOf(rivals);
        }
      },
    },
  ],
};

function violationOf({ first, second, relation }: Rivals): Violation {
  const [one, other] = [figureWords(first.record), figureWords(second.record)];
  const same = relation === 'same';
  return {
    at: figureSpot(second),
    message: same
      ? `"${second.id}" gives the same figure for the same thing as "${first.id}"`
      : `"${second.id}" and "${first.id}" are rival counts of one thing, ${other} and ${one}`,
    suggestion: same
      ? 'the same value from several sources is one record with more evidence: merge the two'
      : 'name the earlier one in "revises" where this corrects it; make one record with "disputes" where sources print one count differently; or mend what tells the two apart',
    other: { at: figureSpot(first), message: `${one} here` },
  };
}
