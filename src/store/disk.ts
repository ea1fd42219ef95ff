import {
  closeSync,
  existsSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
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
  return existsSync(path) && statSync(path).isFile();
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

/** Writes a file whole or not at all: a temporary file in the same folder, fsync, rename. */
export function writeWhole(path: string, chunks: Iterable<string>): void {
  const target = resolve(path);
  const temporary = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx', 0o666);
    try {
      for (const chunk of chunks) writeAll(descriptor, chunk);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof Error && 'syscall' in error) {
      throw new StoreError(`${path} cannot be written: ${reasonOf(error)}`);
    }
    throw error;
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
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}
