import type { KindName } from '../../model/entry.js';
import { pointersOf } from '../../model/references.js';
import { namesAny, targetsThat } from '../named-targets.js';
import type { Checked, Rule } from '../rule.js';
import { fieldAt } from '../wording.js';

export const refKind: Rule = {
  name: 'ref/kind',
  severity: 'error',
  summary: 'what a record names is of a kind that may stand there',
  why:
    'A field asks for one kind of record, or a few. An id of another kind is usually a slip: the ' +
    'source of a text given for the text itself, a state given for a topic.',
  *whole({ documents, targets }) {
    const kindsById = collectKinds(documents);
    const isWrong = (id: string, kinds: readonly KindName[]) => {
      const found = kindsById.get(id);
      return found !== undefined && !kinds.some((kind) => found.has(kind));
    };
    const mayBeWrong = targetsThat(targets, isWrong);
    for (const document of documents) {
      if (document.valid && !namesAny(document, mayBeWrong)) continue;
      for (const { path, id, kinds } of pointersOf(document.kind, document.value)) {
        if (!isWrong(id, kinds)) continue;
        const found = [...(kindsById.get(id) ?? [])].join(' and ');
        yield {
          at: { subject: document, path },
          message: `${fieldAt(path)} names "${id}", a record of ${found}`,
          suggestion: `allowed: a record of ${kinds.join(' or ')}`,
        };
      }
    }
  },
};

/** An id that is given twice may be of two kinds. */
function collectKinds(documents: Checked['documents']): Map<string, Set<KindName>> {
  const kinds = new Map<string, Set<KindName>>();
  for (const { id, kind } of documents) {
    if (id === undefined) continue;
    const known = kinds.get(id);
    if (known === undefined) kinds.set(id, new Set([kind]));
    else known.add(kind);
  }
  return kinds;
}
