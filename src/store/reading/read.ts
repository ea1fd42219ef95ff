import { isUtf8 } from 'node:buffer';
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
  /** The documents in its file, itself among them. */
  readonly companions: number;
  /** Where it can be read alone, quickly, and the text that stands there; absent where it cannot. */
  readonly extent?: Extent;
  readonly text?: string;
  readonly value: unknown;
  /** Its id, where it says one that can be read. */
  readonly id: string | undefined;
  readonly valid: boolean;
  /** The value, where it is valid. */
  readonly record: T | undefined;
}

/** Takes the documents of a file, one after the other. */
export type Visit<T = AnyRecord> = (read: ReadRecord<T>) => void;

/** What became of a file, beside its documents: all that is wrong in it. */
export interface FileReport {
  readonly findings: readonly Diagnostic[];
  /** The ids that stand in documents which cannot be read, so that references to them hold. */
  readonly salvagedIds: readonly string[];
}

/** What one schema's files are read with. */
export interface Reading<K extends SchemaName = SchemaName> {
  readonly schema: K;
  readonly guard: Guard<SchemaTypes[K]>;
}

/** A file in which some document is not of the ordinary sort, or is not valid. */
export interface Unusual {
  readonly bytes: Buffer | { readonly tooLarge: number };
  readonly extents: readonly Extent[];
  /** How many documents before that one were visited. */
  readonly visited: number;
}

export async function readingOf<K extends SchemaName>(schema: K): Promise<Reading<K>> {
  return { schema, guard: await guardOf(schema) };
}

const nothingWrong: FileReport = { findings: [], salvagedIds: [] };

/** Reads the documents of a file one by one, as far as all are of the ordinary sort and valid. */
export function readOrdinary<K extends SchemaName>(
  source: StoredFile,
  { schema, guard }: Reading<K>,
  visit: Visit<SchemaTypes[K]>,
): FileReport | Unusual {
  const bytes = source.bytes();
  if ('tooLarge' in bytes || !isUtf8(bytes)) return { bytes, extents: [], visited: 0 };
  const extents = extentsIn(bytes);
  const companions = extents.length;
  if (companions > mostDocuments) return { bytes, extents: [], visited: 0 };
  for (const [document, extent] of extents.entries()) {
    const text = textOf(bytes, extent);
    const value: unknown = readQuickly(text);
    if (!guard(value)) return { bytes, extents, visited: document };
    visit({ ...asRecord({ source, document, companions }, schema, value), extent, text });
  }
  return nothingWrong;
}

/** Where a document stands. */
export type Standing = Pick<ReadRecord, 'source' | 'document' | 'companions'>;

/** A document that passed its schema. */
export function asRecord<T>(standing: Standing, schema: SchemaName, record: T): ReadRecord<T> {
  if (schema !== 'store') for (const path of recordPaths[schema].dates) spellYears(record, path);
  return { ...standing, value: record, id: idOf(record), valid: true, record };
}

/** The id that a value says, valid or not. */
export function idOf(value: unknown): string | undefined {
  const id = property(value, 'id');
  return typeof id === 'string' ? id : undefined;
}
