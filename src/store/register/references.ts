import type { DataPath, Entry, KindName } from '../../model/entry.js';
import type { SchemaPath } from '../../model/record-paths.js';
import { recordPaths } from '../../model/record-paths.js';
import { valuesAt } from '../../model/references.js';
import type { Reference } from '../../model/register.js';
import { namedIn } from '../shelf/indexes.js';
import type { Kept } from '../shelf/shelf.js';

/**
 * Every place in a record that names an id, in the order of the schema. Where the entry is `partial`,
 * as it is as of a day, less may stand there than was kept.
 */
export function referencesTo(id: string, from: Entry, kept: Kept, partial: boolean): Reference[] {
  const { references } = recordPaths[from.kind];
  return namedIn(kept.names).flatMap(([number, ids]) => {
    const { path, kinds } = references[number] ?? {};
    if (path === undefined || kinds === undefined) return [];
    const times = ids.filter((one) => one === id);
    const found = times.map((_, time) => new StoredReference({ from, id, kinds, path, time }));
    return partial ? found.filter((one) => one.path.length > 0) : found;
  });
}

interface Occurrence {
  readonly from: Entry;
  readonly id: string;
  readonly kinds: readonly KindName[];
  readonly path: SchemaPath;
  /** The how manieth it is at this path, from 0. */
  readonly time: number;
}

/** Where exactly it stands is looked up when it is asked, for it may take the whole record. */
class StoredReference implements Reference {
  readonly from: Entry;
  readonly id: string;
  readonly kinds: readonly KindName[];
  readonly #occurrence: Occurrence;

  constructor(occurrence: Occurrence) {
    this.from = occurrence.from;
    this.id = occurrence.id;
    this.kinds = occurrence.kinds;
    this.#occurrence = occurrence;
  }

  get path(): DataPath {
    const { path, time } = this.#occurrence;
    const there = valuesAt(this.from.record, path).filter(({ value }) => value === this.id);
    return there[time]?.path ?? [];
  }
}
