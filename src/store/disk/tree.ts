import {
  closeSync,
  constants,
  existsSync,
  lstatSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
} from 'node:fs';
import type { Dirent } from 'node:fs';
import { join } from 'node:path';
import type { Stray, Tree } from '../tree.js';
import { maximumFileSize } from '../tree.js';
import { reading } from './failure.js';
import { natureOf, stampedFiles } from './stamps.js';

/** The files of a folder and of the folders in it. Symbolic links are named and never followed. */
export function diskTree(root: string): Tree {
  return {
    list(folder) {
      const files: string[] = [];
      const strays: Stray[] = [];
      for (const item of entriesOf(join(root, folder))) {
        const path = folder === '' ? item.name : `${folder}/${item.name}`;
        if (item.isFile()) files.push(path);
        else strays.push({ path, what: natureOf(item) });
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
    stamped: (folder) => stampedFiles(root, folder),
    part(path, start, end) {
      const bytes = Buffer.allocUnsafe(end - start);
      return bytes.subarray(0, readFrom(join(root, path), bytes, start));
    },
    readInto: (path, bytes) => readFrom(`${root}/${path}`, bytes, 0),
  };
}

/** Fills some bytes with those of a file from an offset on. @returns how many there were. */
function readFrom(file: string, bytes: Uint8Array, offset: number): number {
  return reading(file, () => {
    const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      let length = 0;
      for (;;) {
        const read = readSync(descriptor, bytes, length, bytes.length - length, offset + length);
        length += read;
        if (read === 0 || length === bytes.length) return length;
      }
    } finally {
      closeSync(descriptor);
    }
  });
}

function entriesOf(folder: string): Dirent[] {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return [];
  const items = reading(folder, () => readdirSync(folder, { withFileTypes: true }));
  return items.sort((a, b) => (a.name < b.name ? -1 : 1));
}
