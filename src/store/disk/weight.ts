import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** So many files of a folder are weighed, from all over it: asking each of many takes long. */
const mostWeighed = 16;

/** About how many bytes the files of some folders of a folder have together. */
export function weightOf(root: string, folders: readonly string[]): number {
  return folders.reduce((sum, folder) => sum + weightOfFiles(join(root, folder)), 0);
}

function weightOfFiles(folder: string): number {
  const names = namesIn(folder);
  const every = Math.max(1, names.length / mostWeighed);
  let weighed = 0;
  let bytes = 0;
  for (let at = 0; at < names.length; at += every) {
    bytes += lstatSync(join(folder, names[Math.floor(at)] ?? ''), quiet)?.size ?? 0;
    weighed += 1;
  }
  return weighed === 0 ? 0 : (bytes / weighed) * names.length;
}

const quiet = { throwIfNoEntry: false } as const;

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
