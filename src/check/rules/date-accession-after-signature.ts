import type { Entry } from '../../model/entry.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const dateAccessionAfterSignature: Rule = {
  name: 'date/accession-after-signature',
  severity: 'error',
  summary: 'no party both signs a text and accedes to it',
  why:
    'Accession is for who did not sign: it stands for signature and ratification together. Who ' +
    'signed ratifies, accepts or approves. Correct the act that is wrong, or name the "party" of ' +
    'each: that the first parties signed does not hinder another from acceding later. Who ' +
    'withdrew in between may accede.',
  each: [
    lookAt(['agreements'], [], function* (entry) {
      for (const { party, signed, acceded } of signedAndAcceded(entry)) {
        const who = party === undefined ? 'its parties together' : `"${party}"`;
        yield {
          at: { subject: entry, path: ['lifecycle', acceded, 'act'] },
          message: `both "signed" and "acceded" are told of ${who}`,
          suggestion: 'write "ratified", "accepted" or "approved" of who signed',
          other: { at: { subject: entry, path: ['lifecycle', signed, 'act'] }, message: 'signed' },
        };
      }
    }),
  ],
};

function signedAndAcceded({ record: { lifecycle } }: Entry<'agreements'>) {
  return [...lifecycle.entries()].flatMap(([acceded, { act, party }]) => {
    if (act !== 'acceded') return [];
    const own = [...lifecycle.entries()].filter(([, one]) => one.party === party);
    const signed = own.find(([, one]) => one.act === 'signed')?.[0];
    const left = own.some(([at, one]) => one.act === 'withdrawn' && at < acceded);
    return signed === undefined || (left && signed < acceded) ? [] : [{ party, signed, acceded }];
  });
}
