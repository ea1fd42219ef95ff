import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

export const agreementBindingMou: Rule = {
  name: 'agreement/binding-mou',
  severity: 'warning',
  summary: 'a memorandum of understanding is not marked as binding',
  why:
    'Memoranda of understanding are as a rule chosen because they do not bind under ' +
    'international law, and a translation may call a memorandum what is an agreement. Mend ' +
    '"form" or "binding"; where the text itself says that it binds, accept the warning.',
  each: [
    lookAt(['agreements'], [], function* (entry) {
      const { form, binding } = entry.record;
      if (form !== 'memorandum-of-understanding' || binding !== 'yes') return;
      yield {
        at: { subject: entry, path: ['binding'] },
        message: 'a memorandum of understanding is marked as binding',
        suggestion: 'mend "binding" or "form"',
        other: { at: { subject: entry, path: ['form'] }, message: 'the form' },
      };
    }),
  ],
};
