import { nearest } from '../../model/names.js';
import { kindNames } from '../../model/kinds/names.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';
import { didYouMean } from '../wording.js';

export const acceptedRule: Rule = {
  name: 'accepted/rule',
  severity: 'error',
  summary: 'a record accepts the warnings of checks that there are, and no errors',
  why:
    'A warning may be true of the world and stay; an error is a mistake in the record and must be ' +
    'mended. Accepting one silences nothing, and neither does a misspelt name. Correct the name, ' +
    'or remove the entry and mend what the check finds.',
  each: [
    lookAt(kindNames, [], function* (entry, { checks: { severities } }) {
      for (const [at, { rule }] of (entry.record.accepted ?? []).entries()) {
        const severity = severities.get(rule);
        if (severity !== undefined && severity !== 'error') continue;
        const near = severity === undefined ? nearest(rule, severities.keys()) : [];
        yield {
          at: { subject: entry, path: ['accepted', at, 'rule'] },
          message:
            severity === undefined
              ? `there is no check "${rule}"`
              : `"${rule}" finds errors, which cannot be accepted`,
          suggestion: near.length > 0 ? didYouMean(near) : 'remove the entry',
        };
      }
    }),
  ],
};
