import type { Entry } from '../../model/entry.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const commitmentFulfilledWithoutEvidence: Rule = {
  name: 'commitment/fulfilled-without-evidence',
  severity: 'error',
  summary: 'a commitment that is said to be fulfilled shows by what',
  why:
    'Whether somebody kept a promise is the weightiest thing that a register says. Name the ' +
    'agreement, event, project or law by which it was done in "through", or the source in the ' +
    '"evidence" of the follow-up. The evidence of the record shows that the commitment was made, ' +
    'and counts here only where its "for" names the follow-up.',
  each: [
    lookAt(['commitments'], [], function* (entry) {
      if (isShownByRecord(entry)) return;
      for (const [at, { status, through, evidence }] of (entry.record.follow_up ?? []).entries()) {
        if (status !== 'fulfilled' || through !== undefined || evidence !== undefined) continue;
        yield {
          at: { subject: entry, path: ['follow_up', at, 'status'] },
          message: 'the commitment is said to be fulfilled, and nothing shows it',
          suggestion: 'add "through" with the record by which it was done, or "evidence"',
        };
      }
    }),
  ],
};

function isShownByRecord({ record }: Entry<'commitments'>): boolean {
  const fields = (record.evidence ?? []).flatMap((one) => one.for ?? []);
  return fields.some((field) => field === 'follow_up' || field.startsWith('follow_up.fulfilled'));
}
