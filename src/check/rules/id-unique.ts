import type { StoredDocument } from '../../store/documents.js';
import type { Rule } from '../rule.js';

export const idUnique: Rule = {
  name: 'id/unique',
  severity: 'error',
  summary: 'an id stands for one record in the whole store',
  why:
    'A reference gives an id and no kind, so an id that two records bear leads to either. Where ' +
    'both describe one thing, merge them; where not, give the later one another id and change ' +
    'the references that mean it.',
  *whole({ documents }) {
    const first = new Map<string, StoredDocument>();
    for (const document of documents) {
      if (document.id === undefined) continue;
      const other = first.get(document.id);
      if (other === undefined) first.set(document.id, document);
      else {
        yield {
          at: { subject: document, path: ['id'] },
          message: `id "${document.id}" is taken`,
          suggestion: 'give one of the two another id',
          other: { at: { subject: other, path: ['id'] }, message: 'first here' },
        };
      }
    }
  },
};
