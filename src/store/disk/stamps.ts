import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { StampedFiles } from '../tree.js';
import { stampLength } from '../tree.js';
import { reading } from './failure.js';

/** The files of a folder with their stamps; none of a folder that is not there. */
export function stampedFiles(root: string, folder: string): StampedFiles {
  const path = join(root, folder);
  return reading(path, () => {
    const names = namesIn(path);
    const stamps = new Float64Array(names.length * stampLength);
    const files: string[] = [];
    for (const name of names) {
      const stat = lstatSync(`${path}/${name}`, { throwIfNoEntry: false });
      if (stat?.isFile() === false) continue;
      const at = files.length * stampLength;
      stamps[at] = stat?.size ?? NaN;
      stamps[at + 1] = stat?.mtimeMs ?? NaN;
      stamps[at + 2] = stat?.ctimeMs ?? NaN;
      stamps[at + 3] = stat?.ino ?? NaN;
      files.push(name);
    }
    return { names: files, stamps: stamps.subarray(0, files.length * stampLength) };
  });
}

function namesIn(path: string): string[] {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const names = readdirSync(path);
  return names.filter((name) => name.endsWith('.yaml')).sort();
}
