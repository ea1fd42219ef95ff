import { fstatSync, writeSync } from 'node:fs';
import { codeOf } from './failure.js';

/** Is an open descriptor a device, as a terminal is, and no file or pipe? */
export function isDevice(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isCharacterDevice();
  } catch {
    return false;
  }
}

/** Writes all of a text to a descriptor: one synchronous write to a pipe may take a part only. */
export function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let written = 0;
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written);
    } catch (error) {
      if (!isBusy(error)) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** A pipe that does not block says so when it is full. */
function isBusy(error: unknown): boolean {
  return codeOf(error) === 'EAGAIN';
}
