import type { KindName } from '../../model/entry.js';
import type { SchemaPath } from '../../model/record-paths.js';
import { recordPaths } from '../../model/record-paths.js';
import type { ReadRecord } from '../reading/read.js';
import type { AnyRecord } from '../reading/schemas.js';
import { briefOf } from './brief.js';
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
  return { kept: { id, file: source.file, document, extent, brief, names }, named };
}

const { references: ofSources, countries: inSources } = recordPaths.sources;

/** The number of the path at which a source says in a word whose text it is: behind all others. */
export const sameTextPath = ofSources.length + inSources.length;

/** Stands before such a word among the names, and in no id. */
const wordMark = '= ';

/** Whether a name is the word for a text rather than an id. */
export const isWord = (name: string): boolean => name.startsWith(wordMark);

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
  if ('same_text' in record) named.push([sameTextPath, [`${wordMark}${record.same_text ?? ''}`]]);
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
