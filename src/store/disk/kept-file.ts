import {
  closeSync,
  constants,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** A file of the program's own, which may be gone or damaged at any time. */
export interface KeptFile {
  /** In bytes. */
  readonly size: number;
  /** Some of its bytes; fewer where it ends before, or cannot be read. */
  readAt(offset: number, length: number): Buffer;
}

const tailLength = 8192;

/** Opens a file that was kept; `undefined` where there is none. It stays open. */
export function openKept(path: string): KeptFile | undefined {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW);
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) {
      closeSync(descriptor);
      return undefined;
    }
    const { size } = stat;
    const within = (offset: number, length: number) => Math.min(length, Math.max(0, size - offset));
    // What says where the rest is lies at the end, and is asked for at once.
    const tailAt = Math.max(0, size - tailLength);
    const tail = readPart(descriptor, tailAt, size - tailAt);
    return {
      size,
      readAt(offset, length) {
        const end = offset + within(offset, length);
        if (offset >= tailAt) return tail.subarray(offset - tailAt, end - tailAt);
        return readPart(descriptor, offset, end - offset);
      },
    };
  } catch {
    return undefined;
  }
}

function readPart(descriptor: number, offset: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
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
  const temporary = `${path}.${String(process.pid)}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
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

/** Removes a file or a folder of the program's own, where that can be done. */
export function removeKept(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // It may be somebody else's, or in use: then it is done without.
  }
}
