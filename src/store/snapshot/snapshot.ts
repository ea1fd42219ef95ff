import { crc32 } from 'node:zlib';
import type { KindName } from '../../model/entry.js';
import { isKind } from '../../model/kinds/names.js';
import { property } from '../../model/property.js';
import type { KeptFile } from '../disk/kept-file.js';
import { calledIn, namingIn } from '../shelf/indexes.js';
import type { Kept } from '../shelf/shelf.js';

import { Damaged, asNumbers } from './block.js';
import type { Tables } from './kept-shelf.js';
import { KeptShelf, valueOf, valueOfCalled, valueOfNaming } from './kept-shelf.js';
import { SettledFiles } from './settled-files.js';
import type { TableRoot } from './sorted-table.js';
import { TableWriter } from './sorted-table.js';

/** What a snapshot must agree with to be used at all. */
export interface Signature {
  /** Which program wrote it: its version, and what its code and schemas are. */
  readonly build: string;
  /** The store, as a path that does not depend on where one stands. */
  readonly store: string;
  /** What `store.yaml` holds, as a checksum. */
  readonly configuration: number;
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

const magic = 'traite snapshot\n';
const trailerLength = 8 + 4 + 4 + magic.length;

/** Where some bytes lie in the file, and how they are known to be whole. */
type Section = readonly [offset: number, length: number, check: number];

/** Writes a snapshot piece by piece. Records come in the order of their ids. */
export function fillSnapshot(
  append: (bytes: Buffer) => number,
  signature: Signature,
  files: readonly SettledFile[],
  kept: readonly Kept[],
): void {
  const section = (bytes: Buffer): Section => [append(bytes), bytes.length, crc32(bytes)];
  append(Buffer.from(magic));
  const names = files.map(({ name }) => name);
  const stamps = Float64Array.from(files.flatMap(({ stamp }) => [...stamp]));
  const directory = Buffer.from(
    JSON.stringify({
      ...signature,
      tables: tablesOf(append, signature.kind, names, kept),
      files: files.length,
      names: section(Buffer.from(names.join('\n'))),
      stamps: section(Buffer.from(stamps.buffer, stamps.byteOffset, stamps.byteLength)),
      records: section(Buffer.from(files.map(({ records }) => records).join(' '))),
    }),
  );
  const trailer = Buffer.alloc(trailerLength);
  trailer.writeDoubleLE(append(directory), 0);
  trailer.writeUInt32LE(directory.length, 8);
  trailer.writeUInt32LE(crc32(directory), 12);
  trailer.write(magic, 16);
  append(trailer);
}

function tablesOf(
  append: (bytes: Buffer) => number,
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
  const isOurs =
    read.signature.build === signature.build &&
    read.signature.store === signature.store &&
    read.signature.configuration === signature.configuration &&
    read.signature.kind === signature.kind;
  return isOurs ? read : undefined;
}

/** A snapshot with what it says of itself, `undefined` where it is damaged. */
export function readSnapshot(
  file: KeptFile,
): (Snapshot & { readonly signature: Signature }) | undefined {
  try {
    const directory = directoryOf(file);
    const signature = signatureIn(directory);
    const bytes = (name: string) => sectionOf(file, property(directory, name));
    const files = new SettledFiles(signature.kind, bytes('names').toString('utf8'), {
      count: Number(property(directory, 'files')),
      stamps: numbersIn(bytes('stamps')),
      records: () => bytes('records').toString('utf8').split(' ').map(Number),
    });
    const tables = tablesIn(property(directory, 'tables'));
    const readAt = (offset: number, length: number) => file.readAt(offset, length);
    const shelf = new KeptShelf(signature.kind, readAt, tables, () => files.paths());
    return { signature, shelf, files };
  } catch (error) {
    if (error instanceof Damaged || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function signatureIn(directory: unknown): Signature {
  const [build, store, kind] = ['build', 'store', 'kind'].map((name) => property(directory, name));
  const configuration = property(directory, 'configuration');
  if (typeof build !== 'string' || typeof store !== 'string' || typeof kind !== 'string') {
    throw new Damaged();
  }
  if (typeof configuration !== 'number' || !isKind(kind)) throw new Damaged();
  return { build, store, configuration, kind };
}

function directoryOf(file: KeptFile): unknown {
  if (file.size < trailerLength) throw new Damaged();
  const trailer = file.readAt(file.size - trailerLength, trailerLength);
  if (trailer.length < trailerLength) throw new Damaged();
  if (trailer.toString('latin1', 16) !== magic) throw new Damaged();
  const section = [trailer.readDoubleLE(0), trailer.readUInt32LE(8), trailer.readUInt32LE(12)];
  return JSON.parse(sectionOf(file, section).toString('utf8'));
}

function sectionOf(file: KeptFile, section: unknown): Buffer {
  const [offset = -1, length = 0, check = 0] = asNumbers(section);
  if (offset < 0 || offset + length > file.size) throw new Damaged();
  const bytes = file.readAt(offset, length);
  if (bytes.length !== length || crc32(bytes) !== check) throw new Damaged();
  return bytes;
}

/** Numbers need to be aligned, which bytes of a file are not. */
function numbersIn(bytes: Buffer): Float64Array {
  const numbers = new Float64Array(bytes.length / Float64Array.BYTES_PER_ELEMENT);
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
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
