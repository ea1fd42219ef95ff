import { surelyBefore } from '../../model/edtf-order.js';
import type { DataPath, Entry } from '../../model/entry.js';
import { followedOn, madeOn } from '../../model/kinds/commitment.js';
import type { FollowUp } from '../../model/records.js';
import type { Register } from '../../model/register.js';
import { kindNames } from '../../model/kinds/names.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

type Commitment = Entry<'commitments'>;

export const commitmentFollowUpBefore: Rule = {
  name: 'commitment/follow-up-before',
  severity: 'error',
  summary: 'what came of a commitment came after it',
  why:
    'What was done before a promise was made is no answer to it, and the days between the two ' +
    'would be fewer than none. Mend one of the dates, or leave out the follow-up. A date in an ' +
    'open dispute is not held against anything.',
  each: [
    lookAt(['commitments'], kindNames, function* (entry, { register }) {
      const { follow_up = [], made_at, made_in } = entry.record;
      const made = madeOn(entry, register);
      for (const [at, followUp] of follow_up.entries()) {
        const date = followedOn(followUp, register);
        if (made === undefined || date === undefined || !surelyBefore(date, made)) continue;
        const named = [made_at, made_in, ...(followUp.through ?? [])];
        if ([entry, ...entriesOf(named, register)].some(isDateOpen)) continue;
        yield {
          at: { subject: entry, path: ['follow_up', at, dateField(followUp)] },
          message: `a follow-up of ${date} comes before the commitment, which is of ${made}`,
          suggestion: 'mend one of the dates, or leave out the follow-up',
          other: { at: { subject: entry, path: madePath(entry) }, message: 'made here' },
        };
      }
    }),
  ],
};

function dateField({ date }: FollowUp): string {
  return date === undefined ? 'through' : 'date';
}

function madePath({ record }: Commitment): DataPath {
  if (record.date !== undefined) return ['date'];
  return [record.made_at === undefined ? 'made_in' : 'made_at'];
}

function entriesOf(ids: readonly (string | undefined)[], register: Register): Entry[] {
  return ids.flatMap((id) => (id === undefined ? [] : (register.get(id) ?? [])));
}

/** Does a record leave a date open that may be the one taken? */
function isDateOpen({ record }: Entry): boolean {
  return (record.disputes ?? []).some(
    ({ field, held }) => held === undefined && /^(date|follow_up|lifecycle)\b/.test(field),
  );
}
