import type { KindName } from '../../model/entry.js';
import type { SchemaPath } from '../../model/record-paths.js';
import { recordPaths } from '../../model/record-paths.js';
import type { ReadRecord } from '../reading/read.js';
import type { AnyRecord } from '../reading/schemas.js';
import { briefOf } from './brief.js';
import { copied } from './copied.js';
import type { Named } from './indexes.js';
import type { Kept } from './shelf.js';

/** What is kept of a record that was read; all of it where it cannot be read alone. */
export function keep(
  kind: KindName,
  id: string,
  record: AnyRecord,
  { document, source, extent }: Pick<ReadRecord, 'document' | 'source' | 'extent'>,
): { readonly kept: Kept; readonly named: readonly Named[] } {
  const brief = extent === undefined ? JSON.stringify(record) : briefOf(kind, record);
  const named = namedBy(kind, record);
  const names = JSON.stringify(named);
  return { kept: { id: copied(id), file: source.file, document, extent, brief, names }, named };
}

/**
 * The ids that a record names, by the number of the path among its kind's references; behind those, the
 * countries that it names, as the ids of states. Paths where there is none are left out.
 */
function namedBy(kind: KindName, record: AnyRecord): Named[] {
  const { references, countries } = recordPaths[kind];
  const named: Named[] = [];
  let number = 0;
  for (const { path } of references) {
    const ids: string[] = [];
    collect(record, path, 0, ids);
    if (ids.length > 0) named.push([number, ids]);
    number += 1;
  }
  for (const path of countries) {
    const codes: string[] = [];
    collect(record, path, 0, codes);
    if (codes.length > 0) named.push([number, codes.map((code) => code.toLowerCase())]);
    number += 1;
  }
  return named;
}

function collect(value: unknown, path: SchemaPath, from: number, found: string[]): void {
  const step = path[from];
  if (step === undefined) {
    if (typeof value === 'string') found.push(value);
  } else if (typeof value === 'object' && value !== null) {
    if (step !== '*') collect(Reflect.get(value, step), path, from + 1, found);
    else if (Array.isArray(value)) for (const item of value) collect(item, path, from + 1, found);
  }
}
