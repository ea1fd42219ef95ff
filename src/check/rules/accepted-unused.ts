import { allEntries } from '../entries.js';
import type { Rule } from '../rule.js';

export const acceptedUnused: Rule = {
  name: 'accepted/unused',
  severity: 'warning',
  summary: 'an accepted warning still arises',
  why:
    'An acceptance that is no longer needed hides the next mistake of its sort. Remove it once ' +
    'the record no longer gives rise to the warning. What a check calls information may come and ' +
    'go with the day of the run, so accepting it early or late is no fault.',
  last: true,
  *check({ register }, { severities, elsewhere, found }) {
    for (const entry of allEntries(register)) {
      for (const [at, { rule }] of (entry.record.accepted ?? []).entries()) {
        if (severities.get(rule) !== 'warning' || elsewhere.has(rule)) continue;
        if (found.get(entry.id)?.has(rule) === true) continue;
        yield {
          at: { subject: entry, path: ['accepted', at, 'rule'] },
          message: `"${rule}" is accepted and finds nothing here`,
          suggestion: 'remove the entry',
        };
      }
    }
  },
};
