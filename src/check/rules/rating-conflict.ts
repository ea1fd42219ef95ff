import { groupsOf } from '../../model/groups.js';
import { entriesOf } from '../entries.js';
import type { Rule } from '../rule.js';

export const ratingConflict: Rule = {
  name: 'rating/conflict',
  severity: 'error',
  summary: 'a scheme rates one partner once in the report of a year',
  why:
    'A report gives one grade, so that of two records one is wrong or one too many. Keep one ' +
    'record; where sources print different grades, it carries them as "disputes".',
  all: [
    {
      of: ['ratings'],
      *violations({ register }) {
        const ratings = entriesOf('ratings', register);
        const groups = groupsOf(ratings, ({ record: { rated, scheme, report_year } }) =>
          [rated, scheme, report_year].join(' '),
        );
        for (const [first, ...others] of groups.values()) {
          if (first === undefined) continue;
          const { rated, scheme, report_year: year, rating } = first.record;
          for (const other of others) {
            const same = other.record.rating === rating;
            const grades = same ? `twice "${rating}"` : `"${other.record.rating}" and "${rating}"`;
            yield {
              at: { subject: other, path: ['rating'] },
              message: `"${rated}" is rated ${grades} on ${scheme} in ${String(year)}`,
              suggestion: same
                ? 'keep one record, with the evidence of both'
                : 'keep one record, with "disputes" where sources differ',
              other: { at: { subject: first, path: ['rating'] }, message: 'first here' },
            };
          }
        }
      },
    },
  ],
};
