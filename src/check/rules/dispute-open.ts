import { kindNames } from '../../model/kinds/names.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const disputeOpen: Rule = {
  name: 'dispute/open',
  severity: 'warning',
  summary: 'of rival claims one is held',
  why:
    'Where sources contradict each other the register should say which it believes and why, so ' +
    'that the next reader need not weigh them anew. Write the value in "held" and the reason in ' +
    '"because". Where nothing decides between them, accept the warning and say so.',
  each: [
    lookAt(kindNames, [], function* (entry) {
      for (const [at, { field, claims, held }] of (entry.record.disputes ?? []).entries()) {
        if (held !== undefined) continue;
        yield {
          at: { subject: entry, path: ['disputes', at, 'field'] },
          message: `the ${String(claims.length)} claims about "${field}" are left open`,
          suggestion: 'write in "held" which one the register stands by, or accept the warning',
        };
      }
    }),
  ],
};
