import { complaintOf } from './complaint.js';
import type { Stray, Tree } from '../tree.js';
import { maximumFileSize } from '../tree.js';

/** Asks git something; the output is bounded. @throws StoreError where git fails. */
export type AskGit = (
  words: readonly string[],
  asked?: {
    readonly input?: string;
    /** The most bytes that the answer may have. */
    readonly most?: number;
    /** That git fails is an answer, and an empty one. */
    readonly mayFail?: true;
  },
) => Buffer;

/** A file of the store in a commit, and the object that it holds. */
interface Blob {
  readonly path: string;
  readonly object: string;
  /** In bytes; NaN where the object is not in this clone. */
  readonly size: number;
}

interface Folder {
  readonly files: string[];
  readonly strays: Stray[];
}

interface Listing {
  readonly folders: ReadonlyMap<string, Folder>;
  readonly blobs: ReadonlyMap<string, Blob>;
}

const mostListed = 256 * 1024 * 1024;

/** The files of a folder in a commit, all listed at once and read many at a time. */
export function filesTree(ask: AskGit, commit: string, prefix: string): Tree {
  let listing: Listing | undefined;
  let read: ReadonlyMap<string, Uint8Array> = new Map();
  return {
    list(folder) {
      listing ??= listFiles(ask, commit, prefix);
      return listing.folders.get(folder) ?? { files: [], strays: [] };
    },
    read(path) {
      listing ??= listFiles(ask, commit, prefix);
      const blob = listing.blobs.get(path);
      if (blob === undefined) throw new Error(`${path} is not in ${commit}`);
      if (Number.isNaN(blob.size)) throw complaintOf('missing');
      if (blob.size > maximumFileSize) return { tooLarge: blob.size };
      const known = read.get(path);
      if (known !== undefined) return known;
      // Nothing else holds those read before, so that one portion is in memory at a time.
      read = readPortion(ask, portionFrom(blob, listing));
      return read.get(path) ?? new Uint8Array();
    },
  };
}

function listFiles(ask: AskGit, commit: string, prefix: string): Listing {
  const words = ['ls-tree', '-r', '-z', '-l', '--full-tree', commit];
  const output = ask(prefix === '' ? words : [...words, '--', prefix], { most: mostListed });
  const folders = new Map<string, Folder>([['', { files: [], strays: [] }]]);
  const blobs = new Map<string, Blob>();
  for (const line of new TextDecoder().decode(output).split('\0')) {
    const found = /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-|BAD)\t([^]*)$/.exec(line);
    if (found === null) continue;
    const [, mode = '', type = '', object = '', size = '', whole = ''] = found;
    const path = whole.slice(prefix.length);
    if (place(path, whatOf(mode, type), folders) !== 'file') continue;
    blobs.set(path, { path, object, size: Number(size) });
  }
  for (const { files, strays } of folders.values()) {
    files.sort();
    strays.sort((a, b) => (a.path < b.path ? -1 : 1));
  }
  return { folders, blobs };
}

function whatOf(mode: string, type: string): Stray['what'] {
  if (mode === '120000') return 'symbolic link';
  // Another repository, which is a folder where it is checked out.
  if (type === 'commit') return 'folder';
  return type === 'blob' ? 'file' : 'special file';
}

/** Puts a path into the listing of its folder; what lies deeper than a record is only a folder. */
function place(path: string, what: Stray['what'], folders: Map<string, Folder>): Stray['what'] {
  const steps = path.split('/');
  const [first = '', second = ''] = steps;
  const foreign = steps.some((step) => ['', '.', '..'].includes(step));
  const known = foreign ? 'special file' : what;
  if (steps.length === 1) {
    const root = folderAt('', folders);
    if (known === 'file') root.files.push(path);
    else root.strays.push({ path, what: known });
    return known;
  }
  const folder = folderAt(first, folders);
  if (steps.length === 2 && known === 'file') folder.files.push(path);
  else if (steps.length === 2) folder.strays.push({ path, what: known });
  else addFolder(`${first}/${second}`, folder);
  return steps.length === 2 ? known : 'folder';
}

function folderAt(name: string, folders: Map<string, Folder>): Folder {
  const known = folders.get(name);
  if (known !== undefined) return known;
  const folder: Folder = { files: [], strays: [] };
  folders.set(name, folder);
  addFolder(name, folderAt('', folders));
  return folder;
}

/** Paths come in order, so that a folder was named last if it was named at all. */
function addFolder(path: string, { strays }: Folder): void {
  if (strays.at(-1)?.path !== path) strays.push({ path, what: 'folder' });
}

/** The most bytes read at once, unless one file alone is larger. */
const portionSize = 32 * 1024 * 1024;

/** The file that is wanted, and those wanted next: all others, or the next ones of its folder. */
function portionFrom(wanted: Blob, { blobs }: Listing): Blob[] {
  const records = [...blobs.values()].filter(
    ({ path, size }) => path.endsWith('.yaml') && size <= maximumFileSize,
  );
  const whole = records.reduce((sum, { size }) => sum + size, wanted.size) <= portionSize;
  const folder = folderOf(wanted.path);
  const next = whole ? records : records.slice(records.indexOf(wanted) + 1);
  const portion = [wanted];
  let total = wanted.size;
  for (const blob of next) {
    if (blob === wanted || (!whole && folderOf(blob.path) !== folder)) continue;
    total += blob.size;
    if (!whole && total > portionSize) break;
    portion.push(blob);
  }
  return portion;
}

function folderOf(path: string): string {
  return path.slice(0, path.indexOf('/') + 1);
}

/** The longest line that stands before the bytes of an object. */
const headingSize = 120;

function readPortion(ask: AskGit, portion: readonly Blob[]): Map<string, Uint8Array> {
  const objects = [...new Set(portion.map(({ object }) => object))];
  const size = portion.reduce((sum, blob) => sum + blob.size + headingSize, 0);
  const output = ask(['cat-file', '--batch'], { input: `${objects.join('\n')}\n`, most: size });
  const contents = new Map<string, Uint8Array>();
  let at = 0;
  for (const object of objects) {
    const end = output.indexOf('\n', at);
    const heading = output.subarray(at, end).toString('latin1');
    const [name, type, length] = heading.split(' ');
    if (type !== 'blob' || name !== object) throw complaintOf('missing');
    at = end + 1 + Number(length);
    contents.set(object, output.subarray(end + 1, at));
    at += 1;
  }
  return new Map(
    portion.map(({ path, object }) => [path, contents.get(object) ?? new Uint8Array()]),
  );
}
