import {
  closeSync,
  existsSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import type { Dirent } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Stray, Tree } from './tree.js';
import { StoreError, maximumFileSize } from './tree.js';

/** The files of a folder and of the folders in it. Symbolic links are named and never followed. */
export function diskTree(root: string): Tree {
  return {
    list(folder) {
      const files: string[] = [];
      const strays: Stray[] = [];
      for (const item of entriesOf(join(root, folder))) {
        const path = folder === '' ? item.name : `${folder}/${item.name}`;
        if (item.isSymbolicLink()) strays.push({ path, what: 'symbolic link' });
        else if (item.isDirectory()) strays.push({ path, what: 'folder' });
        else if (item.isFile()) files.push(path);
        else strays.push({ path, what: 'special file' });
      }
      return { files, strays };
    },
    read(path) {
      const file = join(root, path);
      return reading(file, () => {
        const { size } = lstatSync(file);
        return size > maximumFileSize ? { tooLarge: size } : readFileSync(file);
      });
    },
  };
}

function entriesOf(folder: string): Dirent[] {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return [];
  const items = reading(folder, () => readdirSync(folder, { withFileTypes: true }));
  return items.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Turns a failure of the file system into a sentence for the user. */
function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new StoreError(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*'$/, '') : String(error);
}

/** The text of one of the package's own files. */
export function readOwnFile(path: string): string {
  return readFileSync(path, 'utf8');
}

export function holdsStore(folder: string): boolean {
  return isFile(join(folder, 'store.yaml'));
}

function isFile(path: string): boolean {
  return existsSync(path) && lstatSync(path).isFile();
}

/** The nearest store upward from a folder: the folder itself or its `data/`. */
export function nearestStore(start: string): string | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    for (const candidate of [folder, join(folder, 'data')]) {
      if (holdsStore(candidate)) return candidate;
    }
    if (dirname(folder) === folder) return undefined;
  }
}

/**
 * Writes a file whole or not at all: a temporary file in the same folder, fsync, rename. `shown` is
 * what the user calls it.
 */
export function writeWhole(path: string, chunks: Iterable<string>, shown = path): void {
  const target = resolve(path);
  const temporary = temporaryOf(target);
  let opened = false;
  try {
    const descriptor = openSync(temporary, 'wx', 0o666);
    opened = true;
    try {
      for (const chunk of chunks) writeAll(descriptor, chunk);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    if (opened) rmSync(temporary, { force: true });
    throw unwritable(error, shown);
  }
}

function temporaryOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
}

/** A failure of the file system as a sentence for the user; any other fault as it is. */
function unwritable(error: unknown, shown: string): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new StoreError(`${shown} cannot be written: ${reasonOf(error)}`);
}

/**
 * Adds to the end of a file what `chunks` makes of the bytes that are left of the most it may have;
 * how many it added.
 */
export function appendWithin(
  path: string,
  most: number,
  chunks: (room: number) => Iterable<string>,
): number {
  try {
    const descriptor = openSync(path, 'a', 0o666);
    try {
      const { size } = fstatSync(descriptor);
      writeAll(descriptor, [...chunks(most - size)].join(''));
      return fstatSync(descriptor).size - size;
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw unwritable(error, path);
  }
}

/** A new text that lies beside the file whose place it is to take. */
export interface StagedFile {
  /** Puts it in its place, unless the file was changed meanwhile: then `false`. */
  commit(): boolean;
  /** Removes it, where it was not put in its place. */
  abandon(): void;
}

/** Writes the new text of a file, whose bytes are known, beside it, with the same permissions. */
export function stageFile(
  path: string,
  before: Uint8Array,
  text: string,
  shown: string,
): StagedFile {
  const target = resolve(path);
  const temporary = temporaryOf(target);
  let opened = false;
  const abandon = () => {
    if (opened) rmSync(temporary, { force: true });
  };
  try {
    const descriptor = openSync(temporary, 'wx', 0o600);
    opened = true;
    try {
      writeAll(descriptor, text);
      fchmodSync(descriptor, lstatSync(target).mode & 0o7777);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    abandon();
    throw unwritable(error, shown);
  }
  const commit = () => {
    try {
      const same = lstatSync(target).isFile() && readFileSync(target).equals(before);
      if (same) renameSync(temporary, target);
      else abandon();
      return same;
    } catch (error) {
      throw unwritable(error, shown);
    }
  };
  return { commit, abandon };
}

/** Makes a file that must not be there yet: `false` where it is. */
export function claimFile(path: string, text: string, shown: string): boolean {
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw unwritable(error, shown);
  }
}

/** What stands in a claimed file; nothing where it is gone, or is no such file. */
export function claimText(path: string): string | undefined {
  try {
    const { size } = lstatSync(path);
    return lstatSync(path).isFile() && size < 1000 ? readFileSync(path, 'utf8') : '';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw new StoreError(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

/** Removes a claimed file if it still holds a text; another's that came in its place is put back. */
export function releaseFile(path: string, text: string): void {
  const aside = temporaryOf(path);
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== text) linkSync(aside, path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw unwritable(error, path);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Writes all of a text to a descriptor: one synchronous write to a pipe may take a part only. */
export function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (!isBusy(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** A pipe that does not block says so when it is full. */
function isBusy(error: unknown): boolean {
  return codeOf(error) === 'EAGAIN';
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
