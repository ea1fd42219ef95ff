import type { KindName } from '../../model/entry.js';
import { nearestIds } from '../../model/names.js';
import { pointersOf } from '../../model/references.js';
import { namesAny, targetsThat } from '../named-targets.js';
import type { Checked, Rule } from '../rule.js';
import { didYouMean, fieldAt } from '../wording.js';

export const refExists: Rule = {
  name: 'ref/exists',
  severity: 'error',
  summary: 'what a record names by its id is in the store',
  why:
    'What is not in the store can be neither shown nor counted, and most often the id is only ' +
    'misspelt. A record that is there and broken counts as there.',
  *whole({ documents, register, targets }) {
    const suggest = suggestions(documents);
    const missing = targetsThat(targets, (id) => !register.knows(id));
    for (const document of documents) {
      if (document.valid && !namesAny(document, missing)) continue;
      for (const { path, id, kinds } of pointersOf(document.kind, document.value)) {
        if (register.knows(id)) continue;
        yield {
          at: { subject: document, path },
          message: `${fieldAt(path)} names "${id}", and no record has this id`,
          suggestion: suggest(id, kinds, document.id),
        };
      }
    }
  },
};

/** So many ids are compared and no more: a store may lack a whole folder. */
const mostCompared = 500_000;

/** The nearest ids of the kinds that are allowed, found once for each id that is missing. */
function suggestions(documents: Checked['documents']) {
  const idsByKind = new Map<KindName, string[]>();
  const found = new Map<string, readonly string[]>();
  let compared = 0;
  const nearTo = (id: string, kinds: readonly KindName[]): readonly string[] => {
    const lists = kinds.map((kind) => idsByKind.get(kind) ?? []);
    compared += lists.reduce((sum, { length }) => sum + length, 0);
    return compared > mostCompared ? [] : nearestIds(id, lists.flat());
  };
  return (id: string, kinds: readonly KindName[], own: string | undefined): string => {
    if (idsByKind.size === 0) collectIds(documents, idsByKind);
    const key = `${id} ${kinds.join(' ')}`;
    const known = found.get(key) ?? nearTo(id, kinds);
    found.set(key, known);
    // A record that names what is gone does not mean itself.
    const near = known.filter((one) => one !== own);
    return near.length > 0 ? didYouMean(near) : addIt(kinds);
  };
}

function collectIds(documents: Checked['documents'], idsByKind: Map<KindName, string[]>): void {
  for (const { id, kind } of documents) {
    if (id === undefined) continue;
    const ids = idsByKind.get(kind);
    if (ids === undefined) idsByKind.set(kind, [id]);
    else ids.push(id);
  }
}

function addIt(kinds: readonly KindName[]): string {
  return kinds.length > 5 ? 'add a record of this id' : `add it to ${kinds.join(' or ')}`;
}
