import type { Subject } from '../model/unplaced.js';
import type { OpenedStore } from './open.js';
import { StoredFile } from './reading/stored-file.js';

/** A document that says an id. */
export interface Twin extends Subject {
  readonly id: string;
  readonly source: StoredFile;
}

/**
 * The documents that share their id with others, group by group, each group in the order of kinds, files
 * and documents. One of each group at least was read now.
 */
export function twinsIn({ kinds, store }: Pick<OpenedStore, 'kinds' | 'store'>): Twin[][] {
  const shared = sharedIds(kinds);
  if (shared.size === 0) return [];
  const groups = new Map<string, Twin[]>(Array.from(shared, (id) => [id, []]));
  for (const { gathered, shelf } of kinds) {
    const read = new Set(gathered.files.map(({ path }) => path));
    const kept = gathered.kept.filter(({ id }) => shared.has(id));
    const unread = Array.from(shared, (id) => shelf.get(id)).filter(
      (one) => one !== undefined && !read.has(one.file),
    );
    const twins = [...kept, ...unread].flatMap((one): Twin[] => {
      if (one === undefined) return [];
      const { id, file, document } = one;
      return [{ id, document, source: new StoredFile(store, file) }];
    });
    const broken = gathered.broken.flatMap(({ id, source, document }): Twin[] =>
      id === undefined || !shared.has(id) ? [] : [{ id, source, document }],
    );
    for (const twin of [...twins, ...broken].sort(inOrder)) groups.get(twin.id)?.push(twin);
  }
  return [...groups.values()];
}

function inOrder(a: Twin, b: Twin): number {
  if (a.source.file !== b.source.file) return a.source.file < b.source.file ? -1 : 1;
  return a.document - b.document;
}

/** The ids of documents that were read now which other documents have too. */
function sharedIds(kinds: OpenedStore['kinds']): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { gathered, shelf } of kinds) {
    const others = kinds.filter((one) => one.shelf !== shelf && one.shelf.size > one.gathered.size);
    for (const { ids } of gathered.files) {
      for (const id of ids) {
        if (seen.has(id)) shared.add(id);
        else seen.add(id);
        if (others.some((one) => one.shelf.find(id) !== undefined)) shared.add(id);
      }
    }
  }
  return shared;
}
