import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

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
