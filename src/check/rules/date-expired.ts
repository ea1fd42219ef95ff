import { surelyOver } from '../../model/edtf.js';
import type { Act } from '../../model/records.js';
import type { Register } from '../../model/register.js';
import { isOpen } from '../dated.js';
import { entriesOf } from '../entries.js';
import type { Rule } from '../rule.js';

/** Acts after which the time first agreed tells no more. */
const deciding: ReadonlySet<Act> = new Set([
  'extended',
  'amended',
  'terminated',
  'expired',
  'replaced',
]);

export const dateExpired: Rule = {
  name: 'date/expired',
  severity: 'information',
  summary: 'a text whose time is over was extended or has ended',
  why:
    'When the time for which a text was concluded is over, it was renewed, or it has ended, or ' +
    'the sources are silent. Look for the renewal and add the act "extended", or add "expired". ' +
    'Where it goes on by itself say so: "renewal: automatic". What is found depends on the day ' +
    'of the run.',
  all: [
    {
      of: ['agreements'],
      *violations({ register, today }) {
        for (const entry of entriesOf('agreements', register)) {
          const { valid, renewal, lifecycle } = entry.record;
          if (!surelyOver(valid, today) || renewal === 'automatic') continue;
          if (lifecycle.some(({ act, party }) => party === undefined && deciding.has(act)))
            continue;
          if (isOpen(entry, ['valid']) || isTakenOver(entry.id, register)) continue;
          yield {
            at: { subject: entry, path: ['valid'] },
            message: `the time for which it was concluded, ${String(valid)}, is over, and no act extends or ends it`,
            suggestion: 'add the act "extended" or "expired"',
          };
        }
      },
    },
  ],
};

/** Does another agreement take its place or change its text? */
function isTakenOver(id: string, register: Register): boolean {
  return register
    .referrers(id)
    .some(({ path: [field] }) => field === 'replaces' || field === 'amends');
}
