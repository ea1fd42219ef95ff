import type { FileReport, Reading, Visit } from './read.js';
import { readOrdinary } from './read.js';
import type { SchemaName, SchemaTypes } from './schemas.js';
import type { Shown } from './stored-file.js';
import { StoredFile } from './stored-file.js';

/**
 * Reads a file of one schema; the YAML library is loaded where it is needed. Its documents are visited
 * one by one, so that they need not all be in memory.
 */
export async function readFile<K extends SchemaName>(
  store: Shown,
  file: string,
  reading: Reading<K>,
  visit: Visit<SchemaTypes[K]>,
): Promise<FileReport> {
  const source = new StoredFile(store, file);
  const read = readOrdinary(source, reading, visit);
  if ('findings' in read) return read;
  const { readThoroughly } = await import('./thorough/read.js');
  return readThoroughly(source, read, reading, visit);
}
