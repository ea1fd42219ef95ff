import type { KindName } from '../../model/entry.js';
import { kindNames } from '../../model/kinds/names.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';

/** The documents themselves, the vocabulary, and partners, whom a reader can look up. */
const free: ReadonlySet<KindName> = new Set(['sources', 'topics', 'indicators', 'partners']);

export const evidenceMissing: Rule = {
  name: 'evidence/missing',
  severity: 'error',
  summary: 'a record names the sources that it rests on',
  why:
    'A reader must be able to see where each thing stands on paper; without evidence a record is ' +
    'hearsay. Add "evidence" with the source and the spot in it: "paragraphs" where its text is ' +
    'kept, "at" where it is not. Sources, topics, indicators and partners need none.',
  each: [
    lookAt(kindNames, [], function* (entry) {
      if (free.has(entry.kind) || entry.record.evidence !== undefined) return;
      yield {
        at: { subject: entry, path: [] },
        message: `"${entry.id}" has no evidence`,
        suggestion: 'add "evidence", an entry for each spot in a source that the record rests on',
      };
    }),
  ],
};
