import { nearest } from '../../model/names.js';
import { pointersOf } from '../../model/references.js';
import type { Rule } from '../rule.js';

export const refExists: Rule = {
  name: 'ref/exists',
  severity: 'error',
  summary: 'what a record names by its id is in the store',
  *check({ documents, register }) {
    for (const document of documents) {
      for (const { path, id, kinds } of pointersOf(document.kind, document.value)) {
        if (register.knows(id)) continue;
        const ids = documents.flatMap((one) => (kinds.includes(one.kind) ? (one.id ?? []) : []));
        const near = nearest(id, ids);
        yield {
          at: { subject: document, path },
          message: `no record has the id "${id}"`,
          suggestion:
            near.length === 0
              ? `add it to ${kinds.join(', ')}`
              : `did you mean ${near.map((one) => `"${one}"`).join(' or ')}?`,
        };
      }
    }
  },
};
