import type { KindName } from '../model/entry.js';
import { kindNames } from '../model/kinds/names.js';
import { recordPaths } from '../model/record-paths.js';
import type { StoredDocument } from '../store/documents.js';
import type { Targets } from '../store/shelf/targets.js';

/** What some records name somewhere, by kind and by the number of the path. */
export type NamedSomewhere = ReadonlyMap<KindName, readonly ReadonlySet<string>[]>;

/** The ids that are named somewhere, and of which something is true; each is asked about once a path. */
export function targetsThat(
  targets: Targets,
  isTrue: (id: string, allowed: readonly KindName[]) => boolean,
): NamedSomewhere {
  const found = new Map<KindName, readonly ReadonlySet<string>[]>();
  for (const kind of kindNames) {
    const paths = recordPaths[kind].references.map(({ kinds }, path) => {
      const ids = [...targets.of(kind, path)];
      return new Set(ids.filter((id) => isTrue(id, kinds)));
    });
    if (paths.some(({ size }) => size > 0)) found.set(kind, paths);
  }
  return found;
}

/** Does a valid document name one of them? Only of such a one the places need be looked up. */
export function namesAny(document: StoredDocument, some: NamedSomewhere): boolean {
  const paths = some.get(document.kind);
  if (paths === undefined) return false;
  return document.named().some(([path, ids]) => ids.some((id) => paths[path]?.has(id) === true));
}
