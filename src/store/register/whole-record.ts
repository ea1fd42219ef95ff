import type { KindName } from '../../model/entry.js';
import { recordPaths } from '../../model/record-paths.js';
import type { RecordTypes } from '../../model/records.js';
import { readQuickly } from '../reading/quick/read.js';
import { spellYears } from '../reading/spell-years.js';
import type { Shown } from '../reading/stored-file.js';
import { shownName } from '../reading/stored-file.js';
import { isBriefOf, recordFrom } from '../shelf/brief.js';
import type { Kept } from '../shelf/shelf.js';
import { ReadAgain, partOf } from '../tree.js';

/**
 * All of a record, read from its file.
 * @throws ReadAgain where the file is no longer what it was when the store was opened.
 */
export function wholeRecord<K extends KindName>(
  kind: K,
  { file, extent, brief }: Kept,
  store: Shown,
): RecordTypes[K] {
  if (extent === undefined) return recordFrom(kind, brief, nothingElse);
  const bytes = partOf(store.tree, file, extent.start, extent.end);
  const record: unknown = readQuickly(Buffer.from(bytes).toString('utf8'));
  for (const path of recordPaths[kind].dates) spellYears(record, path);
  if (isBriefOf(kind, brief, record)) return record;
  const shown = shownName(store.name, file);
  throw new ReadAgain(`${shown} was changed while it was read: try again`, { storeIsSame: false });
}

function nothingElse(): never {
  throw new Error('all of the record was kept');
}
