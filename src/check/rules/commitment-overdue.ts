import { surelyOver } from '../../model/edtf-order.js';
import { statusOf } from '../../model/kinds/commitment.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const commitmentOverdue: Rule = {
  name: 'commitment/overdue',
  severity: 'information',
  summary: 'a commitment whose day has passed was fulfilled or abandoned',
  why:
    'A day that has passed is the moment to ask what became of the promise. Look for what was ' +
    'done and add it to "follow_up"; "partial" and "in-progress" say that it is still awaited. ' +
    'What was rejected is not awaited. It depends on the day of the run and fails nothing.',
  each: [
    lookAt(['commitments'], [], function* (entry, { today }) {
      const { due, response } = entry.record;
      const status = statusOf(entry);
      if (response === 'rejected' || status === 'fulfilled' || status === 'abandoned') return;
      if (due === undefined || !surelyOver(due, today)) return;
      yield {
        at: { subject: entry, path: ['due'] },
        message: `the commitment was due by ${due} and is ${status}`,
        suggestion: 'add to "follow_up" what became of it',
      };
    }),
  ],
};
