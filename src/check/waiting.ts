import type { KindName } from '../model/entry.js';
import { recordPaths } from '../model/record-paths.js';
import { mayName } from '../model/references.js';
import type { Named } from '../store/shelf/indexes.js';

/** The kinds of some that were not read yet, and those of them that may name a record of such a kind. */
export function leadingTo(kinds: readonly KindName[], read: readonly KindName[]): Set<KindName> {
  const leading = new Set(kinds.filter((kind) => !read.includes(kind)));
  for (const one of leading) {
    for (const kind of kinds) if (mayName(kind, one)) leading.add(kind);
  }
  return leading;
}

/** Does a record name, by one of these paths, what may be of some kinds? */
export function namesAny(
  kind: KindName,
  named: readonly Named[],
  kinds: ReadonlySet<KindName> | undefined,
): boolean {
  if (kinds === undefined) return false;
  const { references } = recordPaths[kind];
  return named.some(([path]) => references[path]?.kinds.some((one) => kinds.has(one)) === true);
}
