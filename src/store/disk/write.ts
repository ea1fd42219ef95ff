import {
  closeSync,
  fchmodSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { unwritable } from './failure.js';
import { finishFirst } from './process.js';
import { batched, writeAll } from './stream.js';

/**
 * Writes a file whole or not at all: a temporary file in the same folder, fsync, rename. `shown` is
 * what the user calls it.
 */
export function writeWhole(path: string, chunks: Iterable<string>, shown = path): void {
  finishFirst();
  const target = resolve(path);
  const temporary = temporaryOf(target);
  let opened = false;
  try {
    const descriptor = openSync(temporary, 'wx', 0o666);
    opened = true;
    try {
      for (const batch of batched(chunks)) writeAll(descriptor, batch);
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

/** Where the new text of a file lies until it takes its place: beside it. */
export function temporaryOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
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
  finishFirst();
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
