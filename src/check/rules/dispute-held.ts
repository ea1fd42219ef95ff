import { resolvePath, valueAt } from '../../model/field-path.js';
import { show } from '../../store/reading/explain/shown-value.js';
import { kindNames } from '../../model/kinds/names.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';
import { sameValue } from '../same-value.js';

export const disputeHeld: Rule = {
  name: 'dispute/held',
  severity: 'error',
  summary: 'what a dispute holds is what the field says',
  why:
    'A field holds the value that the register stands by, and "held" says which of the rival ' +
    'claims that is. Where the two differ, readers of the one are told otherwise than readers of ' +
    'the other. Decide which is meant and write it in both; a list or map is compared whole.',
  each: [
    lookAt(kindNames, [], function* (entry) {
      for (const [at, { field, held }] of (entry.record.disputes ?? []).entries()) {
        const path = held === undefined ? undefined : resolvePath(entry.record, field);
        if (path === undefined) continue;
        const value = valueAt(entry.record, path);
        if (sameValue(held, value)) continue;
        yield {
          at: { subject: entry, path: ['disputes', at, 'held'] },
          message: `"held" is ${show(held)}, and "${field}" is ${shownBeside(held, value)}`,
          suggestion: 'write the value that the register stands by in both',
          other: { at: { subject: entry, path }, message: 'the field' },
        };
      }
    }),
  ],
};

/** Two lists are named alike: that they differ is then all there is to say. */
function shownBeside(held: unknown, value: unknown): string {
  return show(held) === show(value) ? 'another' : show(value);
}
