import type { ReadResult, Reading } from './read.js';
import { readOrdinary } from './read.js';
import type { SchemaName, SchemaTypes } from './schemas.js';
import type { Shown } from './stored-file.js';
import { StoredFile } from './stored-file.js';

/** Reads a file of one schema; the YAML library is loaded where it is needed. */
export async function readFile<K extends SchemaName>(
  store: Shown,
  file: string,
  reading: Reading<K>,
): Promise<ReadResult<SchemaTypes[K]>> {
  const source = new StoredFile(store, file);
  const read = readOrdinary(source, reading);
  if ('documents' in read) return read;
  const { readThoroughly } = await import('./thorough/read.js');
  return readThoroughly(source, read, reading);
}

/** The same for several files. */
export async function readFiles<K extends SchemaName>(
  store: Shown,
  files: readonly string[],
  reading: Reading<K>,
): Promise<ReadResult<SchemaTypes[K]>[]> {
  const results: ReadResult<SchemaTypes[K]>[] = [];
  for (const file of files) results.push(await readFile(store, file, reading));
  return results;
}
