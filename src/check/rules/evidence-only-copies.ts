import { sourceFacts } from '../../evidence/source-facts.js';
import type { Witness } from '../../evidence/witnesses.js';
import { witnesses } from '../../evidence/witnesses.js';
import type { Register } from '../../model/register.js';
import { kindNames } from '../../model/kinds/names.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const evidenceOnlyCopies: Rule = {
  name: 'evidence/only-copies',
  severity: 'warning',
  summary: 'a record rests on more than copies',
  why:
    'Two sites that print one press release are one witness, and a copy on an unrelated site may ' +
    'leave out or change what it likes. Look for the original or for another witness. A version ' +
    'in another language is not held against a record: it is there for its readers and not for ' +
    'the number. Where there is nothing better, accept the warning and say so.',
  each: [
    lookAt(kindNames, ['sources'], function* (entry, { register }) {
      const found = witnesses(entry.record.evidence ?? [], register);
      const message = unrelatedOnly(found) ?? oneText(found, register);
      if (message === undefined) return;
      yield {
        at: { subject: entry, path: ['evidence'] },
        message,
        suggestion: 'add the original or another witness',
      };
    }),
  ],
};

function unrelatedOnly(found: readonly Witness[]): string | undefined {
  if (found.length === 0 || found.some(({ reliability }) => reliability !== 'D')) return undefined;
  return 'the record rests on nothing better than a copy on an unrelated site (reliability D)';
}

/** Several sources that are one text, two of them in one language. */
function oneText([only, ...others]: readonly Witness[], register: Register): string | undefined {
  if (only === undefined || others.length > 0) return undefined;
  const languages = only.sources.map((id) => sourceFacts.of(id, register)?.language);
  if (new Set(languages).size === languages.length) return undefined;
  const named = only.sources.map((id) => `"${id}"`).join(', ');
  return `the record rests on one text in ${String(languages.length)} copies: ${named}`;
}
