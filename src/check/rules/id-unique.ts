import { twinsIn } from '../../store/twins.js';
import type { Rule } from '../rule.js';

export const idUnique: Rule = {
  name: 'id/unique',
  severity: 'error',
  summary: 'an id stands for one record in the whole store',
  why:
    'A reference gives an id and no kind, so an id that two records bear leads to either. Where ' +
    'both describe one thing, merge them; where not, give the later one another id and change ' +
    'the references that mean it.',
  all: [
    {
      of: [],
      *violations(store) {
        for (const [first, ...others] of twinsIn(store)) {
          if (first === undefined) continue;
          for (const other of others) {
            yield {
              at: { subject: other, path: ['id'] },
              message: `id "${other.id}" is taken`,
              suggestion: 'give one of the two another id',
              other: { at: { subject: first, path: ['id'] }, message: 'first here' },
            };
          }
        }
      },
    },
  ],
};
