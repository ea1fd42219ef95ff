import type { Stats } from 'node:fs';
import { fstatSync, statSync, writeSync } from 'node:fs';
import { codeOf } from './failure.js';

/** May an open descriptor be a terminal: is it a device, and not the one that swallows everything? */
export function mayBeTerminal(descriptor: number): boolean {
  const device = deviceOf(() => fstatSync(descriptor));
  return device !== undefined && device !== deviceOf(() => statSync('/dev/null'));
}

function deviceOf(look: () => Stats): number | undefined {
  try {
    const stat = look();
    return stat.isCharacterDevice() ? stat.rdev : undefined;
  } catch {
    return undefined;
  }
}

const batchSize = 16 * 1024;

/** Texts to be written: the first by itself, so that something is seen, the others in batches. */
export function* batched(texts: Iterable<string>): Iterable<string> {
  let waiting = '';
  let first = true;
  for (const text of texts) {
    waiting += text;
    if (!first && waiting.length < batchSize) continue;
    yield waiting;
    waiting = '';
    first = false;
  }
  if (waiting !== '') yield waiting;
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
