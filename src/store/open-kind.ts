import type { KindName } from '../model/entry.js';
import type { FoundStore } from './config.js';
import { readFiles } from './reading/files.js';
import { readingOf } from './reading/read.js';
import { keep } from './shelf/keep.js';
import { LayeredShelf } from './shelf/layered-shelf.js';
import { MemoryShelf } from './shelf/memory-shelf.js';
import type { Shelf } from './shelf/shelf.js';
import type { StoreCache } from './snapshot/cache.js';
import type { Changes } from './snapshot/settled-files.js';
import type { FileRead } from './snapshot/settle.js';
import { settled, unsettledFiles } from './snapshot/settle.js';
import type { Snapshot } from './snapshot/snapshot.js';
import type { StampedFiles } from './tree.js';

/** The records of a kind, and what was left out of them. */
export interface OpenedKind {
  readonly shelf: Shelf;
  /** The files of which records are left out, since they are not valid, as findings show them. */
  readonly broken: readonly string[];
  /** The ids of records that are not valid, or stand in files which cannot be read as YAML. */
  readonly brokenIds: readonly string[];
  /** What was looked at: records, broken ones included, and files. */
  readonly records: number;
  readonly files: number;
}

/** Opens a kind: from a snapshot, as far as its files are still the same, else by reading them. */
export async function openKind(
  store: FoundStore,
  kind: KindName,
  cache: StoreCache | undefined,
): Promise<OpenedKind> {
  const listed = cache === undefined ? undefined : store.tree.stamped?.(kind);
  if (cache === undefined || listed === undefined) {
    const { files } = store.tree.list(kind);
    const read = await readAll(
      store,
      kind,
      files.filter((file) => file.endsWith('.yaml')),
    );
    return opened(shelfOf(kind, read), read, files.length);
  }
  const snapshot = cache.open(kind);
  const changes = snapshot?.files.changesTo(listed) ?? allOf(kind, listed);
  const read = await readAll(store, kind, changes.toRead);
  const now = shelfOf(kind, read);
  const shelf = snapshot === undefined ? now : layered(snapshot, now, changes);
  const known = { listed, now: cache.now, pathBefore: pathBefore(snapshot, changes) };
  const unsettled = unsettledFiles(read, known);
  if (isWorthKeeping(read, unsettled, changes, snapshot, shelf)) {
    const { files, kept } = settled(shelf, unsettled, listed);
    cache.write(kind, files, kept);
  }
  return opened(shelf, read, listed.names.length, shelf.size - now.size);
}

async function readAll(
  store: FoundStore,
  kind: KindName,
  paths: readonly string[],
): Promise<FileRead[]> {
  if (paths.length === 0) return [];
  const results = await readFiles(store, paths, await readingOf(kind));
  return results.flatMap((result, at) => {
    const path = paths[at];
    return path === undefined ? [] : [{ path, result }];
  });
}

function shelfOf(kind: KindName, read: readonly FileRead[]): MemoryShelf {
  const documents = read.flatMap(({ result }) => result.documents);
  return new MemoryShelf(
    kind,
    documents.flatMap((one) => {
      const { id, record } = one;
      return id === undefined || record === undefined ? [] : [keep(kind, id, record, one)];
    }),
  );
}

function allOf(kind: KindName, { names }: StampedFiles): Changes {
  const toRead = names.map((name) => `${kind}/${name}`);
  return { gone: new Set(), goneRecords: 0, toRead };
}

function layered({ shelf }: Snapshot, now: MemoryShelf, { gone, goneRecords }: Changes): Shelf {
  if (gone.size === 0 && now.size === 0) return shelf;
  return new LayeredShelf(shelf, now, gone, goneRecords);
}

/** The file of the snapshot, still the same, that holds a record. */
function pathBefore(snapshot: Snapshot | undefined, { gone }: Changes) {
  return (id: string): string | undefined => {
    const place = snapshot?.shelf.find(id);
    const path = place === undefined ? undefined : snapshot?.shelf.at(place).file;
    return path === undefined || gone.has(path) ? undefined : path;
  };
}

/** Of so many records one that was changed makes it worth while to write all of them anew. */
const worthWhile = 16;

/** Is there no snapshot yet, or has it become costly to read what was changed since? */
function isWorthKeeping(
  read: readonly FileRead[],
  unsettled: ReadonlySet<string>,
  { goneRecords }: Changes,
  snapshot: Snapshot | undefined,
  shelf: Shelf,
): boolean {
  const gained = read.filter(({ path }) => !unsettled.has(path));
  const records = gained.reduce((sum, { result }) => sum + result.documents.length, 0);
  if (snapshot === undefined) return records > 0;
  return (records + goneRecords) * worthWhile > shelf.size;
}

function opened(shelf: Shelf, read: readonly FileRead[], files: number, unread = 0): OpenedKind {
  const results = read.map(({ result }) => result);
  const documents = results.flatMap((one) => one.documents);
  const findings = results.flatMap((one) => one.findings);
  return {
    shelf,
    broken: [...new Set(findings.map(({ location }) => location.file))],
    brokenIds: [
      ...documents.flatMap(({ valid, id }) => (valid ? [] : (id ?? []))),
      ...results.flatMap(({ salvagedIds }) => salvagedIds),
    ],
    records: unread + documents.length,
    files,
  };
}
