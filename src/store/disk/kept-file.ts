import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import type { Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './failure.js';
import { hasEnded } from './process.js';

/** A file of the program's own, which may be gone or damaged at any time. */
export interface KeptFile {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds since 1970. */
  readonly written: number;
  /**
   * Some of its bytes; fewer where it ends before, or cannot be read. Where `room` is given, they may
   * stand in it until it is used again.
   */
  readAt(offset: number, length: number, room?: Buffer): Buffer;
}

const tailLength = 8192;

/** Closes the files that nobody reads any more. */
const unread = new FinalizationRegistry<number>(closeSync);

/** Opens a file that was kept; `undefined` where there is none. */
export function openKept(path: string): KeptFile | undefined {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    const stat = fstatSync(descriptor);
    if (!stat.isFile() || !isOurs(stat)) {
      closeSync(descriptor);
      return undefined;
    }
    const file = keptFile(descriptor, stat);
    unread.register(file, descriptor);
    return file;
  } catch {
    return undefined;
  }
}

function keptFile(descriptor: number, { size, mtimeMs }: Stats): KeptFile {
  // What says where the rest is lies at the end, and is asked for at once.
  const tailAt = Math.max(0, size - tailLength);
  const tail = readPart(descriptor, tailAt, size - tailAt);
  return {
    size,
    written: mtimeMs,
    readAt(offset, length, room) {
      const end = offset + Math.min(length, Math.max(0, size - offset));
      if (offset >= tailAt) return tail.subarray(offset - tailAt, end - tailAt);
      return readPart(descriptor, offset, end - offset, room);
    },
  };
}

/** What somebody else wrote is not believed. */
function isOurs({ uid }: Stats): boolean {
  return process.getuid === undefined || process.getuid() === uid;
}

function readPart(descriptor: number, offset: number, length: number, room?: Buffer): Buffer {
  // A small one of Node's pool would hold on to its neighbours there.
  const bytes = room ?? Buffer.allocUnsafeSlow(length);
  try {
    return bytes.subarray(0, readSync(descriptor, bytes, 0, length, offset));
  } catch {
    return bytes.subarray(0, 0);
  }
}

const portion = 1024 * 1024;

/**
 * Writes a file that only its user may read, whole or not at all: what `fill` appends, which is told
 * at what offset it lies. Where it cannot be written, nothing is. @returns if it was.
 */
export function writeKept(
  path: string,
  fill: (append: (bytes: Buffer) => number) => void,
): boolean {
  const unlikeOthers = Math.random().toString(36).slice(2);
  const temporary = `${path}.${String(process.pid)}.${unlikeOthers}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    removeLeftOver(path);
    const descriptor = openSync(temporary, 'wx', 0o600);
    try {
      fillFile(descriptor, fill);
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, path);
    return true;
  } catch (error) {
    removeKept(temporary);
    if (error instanceof Error && 'syscall' in error) return false;
    throw error;
  }
}

/**
 * Removes what calls that were interrupted left of a file. One of the same number in another container
 * may be writing still, and then keeps nothing this time.
 */
function removeLeftOver(path: string): void {
  for (const name of keptIn(dirname(path))) {
    if (!name.startsWith(`${basename(path)}.`)) continue;
    const [, number] = /\.(\d{1,10})\.\w*\.tmp$/.exec(name) ?? [];
    if (number === undefined) continue;
    const writer = Number(number);
    if (writer === process.pid || hasEnded(writer)) removeKept(join(dirname(path), name));
  }
}

function fillFile(descriptor: number, fill: (append: (bytes: Buffer) => number) => void): void {
  let waiting: Buffer[] = [];
  let size = 0;
  let offset = 0;
  const flush = () => {
    const bytes = Buffer.concat(waiting);
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    waiting = [];
    size = 0;
  };
  fill((bytes) => {
    const at = offset;
    waiting.push(bytes);
    size += bytes.length;
    offset += bytes.length;
    if (size >= portion) flush();
    return at;
  });
  flush();
}

/** Can something be kept in a folder, as far as that is told by the nearest folder that is there? */
export function canKeepIn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return lstatSync(folder).isDirectory();
  } catch (error) {
    const above = dirname(folder);
    return codeOf(error) === 'ENOENT' && above !== folder && canKeepIn(above);
  }
}

/** The names of what was kept in a folder; none where there is no such folder. */
export function keptIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** Removes a file or a folder of the program's own. @returns if it is gone. */
export function removeKept(path: string): boolean {
  try {
    rmSync(path, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}
