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
      const file = join(root, path);
      return reading(file, () => {
        const descriptor = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
        try {
          const bytes = Buffer.allocUnsafe(end - start);
          return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, start));
        } finally {
          closeSync(descriptor);
        }
      });
    },
  };
}

function entriesOf(folder: string): Dirent[] {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return [];
  const items = reading(folder, () => readdirSync(folder, { withFileTypes: true }));
  return items.sort((a, b) => (a.name < b.name ? -1 : 1));
}
