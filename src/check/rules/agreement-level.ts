import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const agreementLevel: Rule = {
  name: 'agreement/level',
  severity: 'warning',
  summary: 'no state is party to a text of ministries or agencies',
  why:
    'A text between ministries binds the ministries and not their states, so either the level or ' +
    'the party is wrong. Name the ministry or agency that is the party, its state in ' +
    '"on_behalf_of" where it signed for it; or mend the level.',
  each: [
    lookAt(['agreements'], ['partners'], function* (entry, { register }) {
      const { level, parties } = entry.record;
      if (level !== 'ministry' && level !== 'agency') return;
      for (const [at, { partner, role = 'party' }] of parties.entries()) {
        const isState = register.find('partners', partner)?.record.type === 'state';
        if (!isState || role !== 'party') continue;
        yield {
          at: { subject: entry, path: ['parties', at, 'partner'] },
          message: `the state "${partner}" is party to a text of level "${level}"`,
          suggestion: 'name its ministry or agency, or mend the level',
          other: { at: { subject: entry, path: ['level'] }, message: 'the level' },
        };
      }
    }),
  ],
};
