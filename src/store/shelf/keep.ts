import type { KindName } from '../../model/entry.js';
import type { SchemaPath } from '../../model/record-paths.js';
import { recordPaths } from '../../model/record-paths.js';
import type { ReadRecord } from '../reading/read.js';
import type { AnyRecord } from '../reading/schemas.js';
import { briefOf } from './brief.js';
import { copied } from './copied.js';
import type { Kept } from './shelf.js';
import type { Targets } from './targets.js';

/** What is kept of a record that was read; all of it where it cannot be read alone. */
export function keep(
  kind: KindName,
  id: string,
  record: AnyRecord,
  { document, source, extent }: Pick<ReadRecord, 'document' | 'source' | 'extent'>,
  targets?: Targets,
): Kept {
  const brief = extent === undefined ? JSON.stringify(record) : briefOf(kind, record);
  const names = JSON.stringify(namesIn(kind, record, targets));
  return { id: copied(id), file: source.file, document, extent, brief, names };
}

/**
 * The ids that a record names, by the number of the path among its kind's references; behind those, the
 * countries that it names, as the ids of states. Paths where there is none are left out.
 */
function namesIn(
  kind: KindName,
  record: AnyRecord,
  targets: Targets | undefined,
): Record<number, string[]> {
  const { references, countries } = recordPaths[kind];
  const named: Record<number, string[]> = {};
  let number = 0;
  for (const { path } of references) {
    const ids: string[] = [];
    collect(record, path, 0, ids);
    if (ids.length > 0) {
      named[number] = ids;
      targets?.add(kind, number, ids);
    }
    number += 1;
  }
  for (const path of countries) {
    const codes: string[] = [];
    collect(record, path, 0, codes);
    if (codes.length > 0) named[number] = codes.map((code) => code.toLowerCase());
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
