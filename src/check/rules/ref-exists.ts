import type { KindName } from '../../model/entry.js';
import { pointersOf } from '../../model/references.js';
import type { Ids } from '../ids.js';
import type { Rule } from '../rule.js';
import { didYouMean, fieldAt } from '../wording.js';

export const refExists: Rule = {
  name: 'ref/exists',
  severity: 'error',
  summary: 'what a record names by its id is in the store',
  why:
    'What is not in the store can be neither shown nor counted, and most often the id is only ' +
    'misspelt. A record that is there and broken counts as there.',
  *astray(document, ids) {
    for (const { path, id, kinds } of pointersOf(document.kind, document.value)) {
      if (ids.knows(id)) continue;
      yield {
        at: { subject: document, path },
        message: `${fieldAt(path)} names "${id}", and no record has this id`,
        suggestion: suggest(id, kinds, document.id, ids),
      };
    }
  },
};

/** The nearest ids of the kinds that are allowed. */
function suggest(
  id: string,
  kinds: readonly KindName[],
  own: string | undefined,
  ids: Ids,
): string {
  // A record that names what is gone does not mean itself.
  const near = ids.near(id, kinds).filter((one) => one !== own);
  return near.length > 0 ? didYouMean(near) : addIt(kinds);
}

function addIt(kinds: readonly KindName[]): string {
  return kinds.length > 5 ? 'add a record of this id' : `add it to ${kinds.join(' or ')}`;
}
