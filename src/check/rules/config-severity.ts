import { nearest } from '../../model/names.js';
import type { Rule } from '../rule.js';
import { didYouMean } from '../wording.js';

export const configSeverity: Rule = {
  name: 'config/severity',
  severity: 'error',
  summary: 'store.yaml turns warnings up, down or off, of checks that there are, and no errors',
  why:
    'An error is a mistake whoever looks at it, so no store may turn one down; and a severity for ' +
    'a check that does not exist changes nothing, though its author believes that it does. ' +
    'Correct the name, or remove the line.',
  all: [
    {
      of: [],
      *violations({ configuration, configured, checks: { severities } }) {
        if (configured === undefined) return;
        for (const [rule, wanted] of Object.entries(configuration.severities)) {
          const severity = severities.get(rule);
          if (severity !== undefined && (severity !== 'error' || wanted === 'error')) continue;
          const near = severity === undefined ? nearest(rule, severities.keys()) : [];
          yield {
            at: { subject: configured, path: ['severities', rule], part: 'key' },
            message:
              severity === undefined
                ? `there is no check "${rule}"`
                : `"${rule}" finds errors, which cannot be turned ${wanted === 'off' ? 'off' : 'down'}`,
            suggestion: near.length > 0 ? didYouMean(near) : 'remove the line',
          };
        }
      },
    },
  ],
};
