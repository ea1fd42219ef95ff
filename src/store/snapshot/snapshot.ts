import type { KindName } from '../../model/entry.js';
import { isKind } from '../../model/kinds/names.js';
import { property } from '../../model/property.js';
import type { KeptFile } from '../disk/kept-file.js';
import { calledIn, namingIn } from '../shelf/indexes.js';
import type { Kept } from '../shelf/shelf.js';
import { Damaged, asNumbers } from './block.js';
import type { Tables } from './kept-shelf.js';
import { KeptShelf, valueOf, valueOfCalled, valueOfNaming } from './kept-shelf.js';
import type { Append } from './sections.js';
import {
  addSection,
  beginSections,
  directoryOf,
  endSections,
  numbersIn,
  sectionNamed,
} from './sections.js';
import { SettledFiles } from './settled-files.js';
import type { ReadAt, TableRoot } from './sorted-table.js';
import { TableWriter } from './sorted-table.js';

/** What all that is kept of a store must agree with to be used at all. */
export interface StoreSignature {
  /** Which program wrote it: its version, and what its code and schemas are. */
  readonly build: string;
  /** The store, as a path that does not depend on where one stands. */
  readonly store: string;
  /** What `store.yaml` holds, as a checksum. */
  readonly configuration: number;
}

/** What a snapshot must agree with to be used at all. */
export interface Signature extends StoreSignature {
  readonly kind: KindName;
}

/** A file all of whose records are in a snapshot. */
export interface SettledFile {
  /** Without its folder. */
  readonly name: string;
  readonly stamp: Float64Array;
  readonly records: number;
}

/** The records of a kind as they were, and the files that held them. */
export interface Snapshot {
  readonly shelf: KeptShelf;
  readonly files: SettledFiles;
}

/** Writes a snapshot piece by piece. Records come in the order of their ids. */
export function fillSnapshot(
  append: Append,
  signature: Signature,
  files: readonly SettledFile[],
  kept: readonly Kept[],
): void {
  beginSections(append);
  const names = files.map(({ name }) => name);
  endSections(append, {
    ...signature,
    tables: tablesOf(append, signature.kind, names, kept),
    files: files.length,
    names: addSection(append, names.join('\n')),
    stamps: addSection(append, Float64Array.from(files.flatMap(({ stamp }) => [...stamp]))),
    records: addSection(append, files.map(({ records }) => records).join(' ')),
  });
}

function tablesOf(
  append: Append,
  kind: KindName,
  names: readonly string[],
  kept: readonly Kept[],
): Tables {
  const numbers = new Map(names.map((name, number) => [`${kind}/${name}`, number]));
  const records = new TableWriter(append);
  for (const one of kept) records.add(one.id, valueOf(one, numbers.get(one.file) ?? -1));
  const naming = new TableWriter(append);
  for (const [id, places] of sorted(namingIn(kept))) naming.add(id, valueOfNaming(places));
  const called = new TableWriter(append);
  for (const [name, list] of sorted(calledIn(kind, kept))) called.add(name, valueOfCalled(list));
  return { records: records.end(), naming: naming.end(), called: called.end() };
}

function sorted<T>(map: ReadonlyMap<string, T>): [string, T][] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

/** Opens a snapshot, `undefined` where it is of another program or store, or is damaged. */
export function openSnapshot(file: KeptFile, signature: Signature): Snapshot | undefined {
  const read = readSnapshot(file);
  if (read === undefined) return undefined;
  const isOurs = isSameStore(read.signature, signature) && read.signature.kind === signature.kind;
  return isOurs ? read : undefined;
}

/** Is it of the same program, the same store and the same configuration of it? */
export function isSameStore(one: StoreSignature, other: StoreSignature): boolean {
  return (
    one.build === other.build &&
    one.store === other.store &&
    one.configuration === other.configuration
  );
}

/** A snapshot with what it says of itself, `undefined` where it is damaged. */
export function readSnapshot(
  file: KeptFile,
): (Snapshot & { readonly signature: Signature }) | undefined {
  try {
    const directory = directoryOf(file);
    const signature = signatureIn(directory);
    const bytes = (name: string) => sectionNamed(file, directory, name);
    const files = new SettledFiles(signature.kind, bytes('names').toString('utf8'), {
      count: Number(property(directory, 'files')),
      stamps: numbersIn(bytes('stamps')),
      records: () => bytes('records').toString('utf8').split(' ').map(Number),
    });
    const tables = tablesIn(property(directory, 'tables'));
    const readAt: ReadAt = (offset, length, room) => file.readAt(offset, length, room);
    const shelf = new KeptShelf(signature.kind, readAt, tables, () => files.paths());
    return { signature, shelf, files };
  } catch (error) {
    if (error instanceof Damaged || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function signatureIn(directory: unknown): Signature {
  const kind = property(directory, 'kind');
  if (typeof kind !== 'string' || !isKind(kind)) throw new Damaged();
  return { ...storeSignatureIn(directory), kind };
}

/** @throws Damaged */
export function storeSignatureIn(directory: unknown): StoreSignature {
  const [build, store] = ['build', 'store'].map((name) => property(directory, name));
  const configuration = property(directory, 'configuration');
  if (typeof build !== 'string' || typeof store !== 'string') throw new Damaged();
  if (typeof configuration !== 'number') throw new Damaged();
  return { build, store, configuration };
}

function tablesIn(tables: unknown): Tables {
  const root = (name: string): TableRoot => {
    const table = property(tables, name);
    const where = property(table, 'root');
    const numbers = asNumbers(
      ['before', 'offset', 'length', 'check'].map((part) => property(where, part)),
    );
    const [before = 0, offset = 0, length = 0, check = 0] = numbers;
    const levels = Number(property(table, 'levels'));
    const size = Number(property(table, 'size'));
    return { levels, size, root: { before, offset, length, check } };
  };
  return { records: root('records'), naming: root('naming'), called: root('called') };
}
