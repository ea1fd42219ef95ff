import type { Stats } from 'node:fs';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StampedFiles, Stray } from '../tree.js';
import { stampLength } from '../tree.js';
import { reading } from './failure.js';

/** The files of a folder with their stamps; none of a folder that is not there. */
export function stampedFiles(root: string, folder: string): StampedFiles {
  const path = join(root, folder);
  return reading(path, () => {
    const all = namesIn(path);
    const stamps = new Float64Array(all.length * stampLength);
    const names: string[] = [];
    const strays: Stray[] = [];
    for (const name of all) {
      const stat = lstatSync(`${path}/${name}`, { throwIfNoEntry: false });
      if (stat !== undefined && !stat.isFile()) {
        strays.push({ path: `${folder}/${name}`, what: natureOf(stat) });
      } else if (name.endsWith('.yaml')) {
        stamp(stamps, names.length * stampLength, stat);
        names.push(name);
      } else if (name !== '.gitkeep') strays.push({ path: `${folder}/${name}`, what: 'file' });
    }
    return { names, stamps: stamps.subarray(0, names.length * stampLength), strays };
  });
}

function namesIn(path: string): string[] {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  return readdirSync(path).sort();
}

function stamp(stamps: Float64Array, at: number, stat: Stats | undefined): void {
  stamps[at] = stat?.size ?? NaN;
  stamps[at + 1] = stat?.mtimeMs ?? NaN;
  stamps[at + 2] = stat?.ctimeMs ?? NaN;
  stamps[at + 3] = stat?.ino ?? NaN;
}

/** What something is that is no file. */
export function natureOf(entry: {
  isSymbolicLink(): boolean;
  isDirectory(): boolean;
}): Stray['what'] {
  if (entry.isSymbolicLink()) return 'symbolic link';
  return entry.isDirectory() ? 'folder' : 'special file';
}
