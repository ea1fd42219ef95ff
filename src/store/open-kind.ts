import { compareText } from '../model/diagnostic.js';
import type { KindName } from '../model/entry.js';
import type { FoundStore } from './config.js';
import type { Inspect } from './gathering.js';
import { Gathering } from './gathering.js';
import { readingOf } from './reading/read.js';
import { ScannedDocuments } from './scan/scanned-documents.js';
import { ScannedShelf } from './scan/scanned-shelf.js';
import type { Scanning } from './scan/scanning.js';
import { LayeredShelf } from './shelf/layered-shelf.js';
import { MemoryShelf } from './shelf/memory-shelf.js';
import type { Kept, Shelf } from './shelf/shelf.js';
import type { StoreCache } from './snapshot/cache.js';
import type { Changes } from './snapshot/settled-files.js';
import type { Known } from './snapshot/settle.js';
import { settled, stampsByPath, unsettledFiles } from './snapshot/settle.js';
import type { Snapshot } from './snapshot/snapshot.js';
import type { Sharing } from './threads/sharing.js';
import type { StampedFiles, Stray } from './tree.js';
import { recordFiles } from './tree.js';

/** The records of a kind, and what was read of it now. */
export interface OpenedKind {
  readonly shelf: Shelf;
  readonly gathered: Gathering;
  /** The documents, records or not, and the files that hold them. */
  readonly records: number;
  readonly files: number;
  /** The files as they were before anything was read, where that can be had. */
  readonly listed: StampedFiles | undefined;
  /** Of the files that were read, those that must be read again the next time. */
  readonly unsettled: ReadonlySet<string>;
  /** What stands in its folder and is no file of records. */
  readonly strays: readonly Stray[];
}

/** A look at the documents of a kind while they are read. */
export interface KindInspection {
  readonly inspect: Inspect;
  /** The files of which all documents are to be seen, whatever is kept of them. */
  readonly toSee: (listed: StampedFiles) => readonly string[];
}

/** Who looks at the documents of a kind while they are read, and who else reads them. */
export interface Readers {
  readonly inspection?: KindInspection | undefined;
  /** Only where there is no cache. */
  readonly sharing?: Sharing | undefined;
}

/** Opens a kind: from a snapshot, as far as its files are still the same, else by reading them. */
export async function openKind(
  store: FoundStore,
  kind: KindName,
  cache: StoreCache | undefined,
  { inspection, sharing }: Readers = {},
): Promise<OpenedKind> {
  const gathered = new Gathering(store, kind, inspection?.inspect);
  const listed = cache === undefined ? undefined : store.tree.stamped?.(kind);
  if (cache === undefined || listed === undefined) {
    const { files, strays } = recordFiles(store.tree, kind);
    await gathered.read(sharing?.claim(kind, files) ?? files);
    await sharing?.complete(gathered, files);
    const shelf = new MemoryShelf(kind, gathered.kept);
    const state = { listed, unsettled: new Set(files), strays };
    return { shelf, gathered, records: gathered.size, files: files.length, ...state };
  }
  const before = cache.open(kind);
  const changed = before?.files.changesTo(listed) ?? { gone: [], toRead: allOf(kind, listed) };
  const gone = new Set(changed.gone);
  const toRead = new Set([...changed.toRead, ...(inspection?.toSee(listed) ?? [])]);
  for (const path of toRead) gone.add(path);
  const snapshot = before?.files.areAllIn(gone) === true ? undefined : before;
  await gathered.read([...toRead].sort());
  const stillIn = pathBefore(snapshot, gone);
  if (snapshot !== undefined && inspection !== undefined) await readTwins(gathered, stillIn, gone);
  const shelf = shelfOf(gathered, snapshot, gone);
  const known = { listed, now: cache.now, pathBefore: stillIn };
  const unsettled = unsettledFiles(gathered.files, known);
  if (isWorthKeeping(changed, gathered, { ...known, unsettled }, before, shelf)) {
    const { files, kept } = settled(shelf, unsettled, listed);
    cache.write(kind, files, kept);
  }
  const unread = snapshot === undefined ? 0 : snapshot.shelf.size - snapshot.files.recordsIn(gone);
  const records = unread + gathered.size;
  const { names, strays } = listed;
  return { shelf, gathered, records, files: names.length, listed, unsettled, strays };
}

/** Opens a kind whose records are found in the bytes of its files; only unusual files are read. */
export async function scanKind(
  store: FoundStore,
  kind: KindName,
  scanning: Scanning,
): Promise<OpenedKind> {
  const { files, strays } = recordFiles(store.tree, kind);
  const documents = new ScannedDocuments(kind, files, store, await readingOf(kind), scanning);
  const gathered = new Gathering(store, kind);
  await gathered.read(documents.unusual);
  const scanned = new ScannedShelf(kind, documents, scanning);
  const now = new MemoryShelf(kind, gathered.kept);
  const shelf = now.size === 0 ? scanned : new LayeredShelf(scanned, now, new Set(), 0);
  const records = documents.size + gathered.size;
  const state = { listed: undefined, unsettled: new Set(files), strays };
  return { shelf, gathered, records, files: files.length, ...state };
}

function allOf(kind: KindName, { names }: StampedFiles): string[] {
  return names.map((name) => `${kind}/${name}`);
}

/** Reads the files of a snapshot that hold an id which was read now in another file. */
async function readTwins(
  gathered: Gathering,
  find: Known['pathBefore'],
  gone: Set<string>,
): Promise<void> {
  let from = 0;
  for (;;) {
    const files = gathered.files.slice(from);
    from += files.length;
    const twins = new Set(files.flatMap(({ ids }) => ids.flatMap((id) => find(id) ?? [])));
    if (twins.size === 0) return;
    for (const path of twins) gone.add(path);
    await gathered.read([...twins]);
  }
}

function shelfOf(gathered: Gathering, snapshot: Snapshot | undefined, gone: Set<string>): Shelf {
  const now = new MemoryShelf(gathered.kind, inOrder(gathered));
  if (snapshot === undefined) return now;
  if (gone.size === 0 && now.size === 0) return snapshot.shelf;
  return new LayeredShelf(snapshot.shelf, now, gone, snapshot.files.recordsIn(gone));
}

/** What was gathered in the order of files and documents. */
function inOrder({ kept }: Gathering): readonly Kept[] {
  const isOrdered = kept.every(({ file }, at) => at === 0 || (kept[at - 1]?.file ?? '') <= file);
  if (isOrdered) return kept;
  return [...kept].sort((a, b) => compareText(a.file, b.file) || a.document - b.document);
}

/** The file of the snapshot, still the same, that holds a record. */
function pathBefore(snapshot: Snapshot | undefined, gone: ReadonlySet<string>) {
  const shelf = snapshot?.shelf;
  const paths = new Map<string, string | undefined>();
  return (id: string): string | undefined => {
    if (shelf === undefined) return undefined;
    if (!paths.has(id)) paths.set(id, shelf.get(id)?.file);
    const path = paths.get(id);
    return path === undefined || gone.has(path) ? undefined : path;
  };
}

/**
 * Of so many records one that was changed makes it worth while to write all of them anew: of more where
 * it was changed a moment ago, for what is being worked at will be changed again.
 */
const worthWhile = { calm: 16, lately: 4 };

/** In milliseconds. */
const aMoment = 60_000;

/** Is there no snapshot yet, or has it become costly to read what was changed since? */
function isWorthKeeping(
  { gone, toRead }: Changes,
  { files }: Gathering,
  { listed, now, unsettled }: Known & { readonly unsettled: ReadonlySet<string> },
  snapshot: Snapshot | undefined,
  shelf: Shelf,
): boolean {
  const changed = new Set(toRead);
  const gained = files.filter(({ path }) => changed.has(path) && !unsettled.has(path));
  if (snapshot === undefined) return gained.some(({ ids }) => ids.length > 0);
  const stamps = stampsByPath(listed, gained);
  const isLate = (path: string) => (stamps.get(path)?.[1] ?? 0) >= now - aMoment;
  const isMuch = (times: number, counts: (path: string) => boolean) => {
    const read = gained.filter(({ path }) => counts(path));
    const lost = snapshot.files.recordsIn(new Set(gone.filter(counts)));
    return read.reduce((sum, { ids }) => sum + ids.length, lost) * times > shelf.size;
  };
  return isMuch(worthWhile.calm, (path) => !isLate(path)) || isMuch(worthWhile.lately, () => true);
}
