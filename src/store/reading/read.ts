import type { Diagnostic } from '../../model/diagnostic.js';
import { recordPaths } from '../../model/record-paths.js';
import { property } from '../../model/property.js';
import type { Extent } from './documents.js';
import { extentsIn, mostDocuments, textOf } from './documents.js';
import { readQuickly } from './quick/read.js';
import type { AnyRecord, Guard, SchemaName, SchemaTypes } from './schemas.js';
import { guardOf } from './schemas.js';
import { spellYears } from './spell-years.js';
import type { StoredFile } from './stored-file.js';

/** One document of a file of the store, valid or not. */
export interface ReadRecord<T = AnyRecord> {
  readonly source: StoredFile;
  readonly document: number;
  /** Where it can be read alone, quickly; absent where it cannot. */
  readonly extent?: Extent;
  readonly value: unknown;
  /** Its id, where it says one that can be read. */
  readonly id: string | undefined;
  readonly valid: boolean;
  /** The value, where it is valid. */
  readonly record: T | undefined;
}

/** What became of a file: its documents, checked against their schema, and all that is wrong. */
export interface ReadResult<T = AnyRecord> {
  readonly documents: readonly ReadRecord<T>[];
  readonly findings: readonly Diagnostic[];
  /** The ids that stand in documents which cannot be read, so that references to them hold. */
  readonly salvagedIds: readonly string[];
}

/** What one schema's files are read with. */
export interface Reading<K extends SchemaName = SchemaName> {
  readonly schema: K;
  readonly guard: Guard<SchemaTypes[K]>;
}

/** A file of which not every document is of the ordinary sort and valid. */
export interface Unusual {
  readonly bytes: Buffer | { readonly tooLarge: number };
  readonly extents: readonly Extent[];
}

export async function readingOf<K extends SchemaName>(schema: K): Promise<Reading<K>> {
  return { schema, guard: await guardOf(schema) };
}

/** Reads a file whose documents are all of the ordinary sort and valid. */
export function readOrdinary<K extends SchemaName>(
  source: StoredFile,
  { schema, guard }: Reading<K>,
): ReadResult<SchemaTypes[K]> | Unusual {
  const bytes = source.bytes();
  if ('tooLarge' in bytes) return { bytes, extents: [] };
  const extents = extentsIn(bytes);
  if (extents.length > mostDocuments) return { bytes, extents: [] };
  const documents: ReadRecord<SchemaTypes[K]>[] = [];
  for (const [document, extent] of extents.entries()) {
    const value: unknown = readQuickly(textOf(bytes, extent));
    if (!guard(value)) return { bytes, extents };
    documents.push({ ...asRecord(source, document, schema, value), extent });
  }
  return { documents, findings: [], salvagedIds: [] };
}

/** A document that passed its schema. */
export function asRecord<T>(
  source: StoredFile,
  document: number,
  schema: SchemaName,
  record: T,
): ReadRecord<T> {
  if (schema !== 'store') for (const path of recordPaths[schema].dates) spellYears(record, path);
  return { source, document, value: record, id: idOf(record), valid: true, record };
}

/** The id that a value says, valid or not. */
export function idOf(value: unknown): string | undefined {
  const id = property(value, 'id');
  return typeof id === 'string' ? id : undefined;
}
