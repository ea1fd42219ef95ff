import { pointersOf } from '../../model/references.js';
import type { Rule } from '../rule.js';
import { fieldAt } from '../wording.js';

export const refKind: Rule = {
  name: 'ref/kind',
  severity: 'error',
  summary: 'what a record names is of a kind that may stand there',
  why:
    'A field asks for one kind of record, or a few. An id of another kind is usually a slip: the ' +
    'source of a text given for the text itself, a state given for a topic.',
  *astray(document, ids) {
    for (const { path, id, kinds } of pointersOf(document.kind, document.value)) {
      const found = ids.kindsOf(id);
      if (found.length === 0 || found.some((kind) => kinds.includes(kind))) continue;
      yield {
        at: { subject: document, path },
        message: `${fieldAt(path)} names "${id}", a record of ${found.join(' and ')}`,
        suggestion: `allowed: a record of ${kinds.join(' or ')}`,
      };
    }
  },
};
