import type { ReadResult, Reading } from './read.js';
import { readOrdinary } from './read.js';
import type { SchemaName, SchemaTypes } from './schemas.js';
import type { Shown } from './stored-file.js';
import { StoredFile } from './stored-file.js';

/** Reads files of one schema; the YAML library is loaded where one of them needs it. */
export async function readFiles<K extends SchemaName>(
  store: Shown,
  files: readonly string[],
  reading: Reading<K>,
): Promise<ReadResult<SchemaTypes[K]>[]> {
  const results: ReadResult<SchemaTypes[K]>[] = [];
  for (const file of files) {
    const source = new StoredFile(store, file);
    const read = readOrdinary(source, reading);
    if ('documents' in read) results.push(read);
    else {
      const { readThoroughly } = await import('./thorough/read.js');
      results.push(await readThoroughly(source, read, reading));
    }
  }
  return results;
}
