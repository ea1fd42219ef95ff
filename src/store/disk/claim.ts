import { linkSync, lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { StoreError } from '../tree.js';
import { codeOf, reasonOf, unwritable } from './failure.js';
import { temporaryOf } from './write.js';

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
