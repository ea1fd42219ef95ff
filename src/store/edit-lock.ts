import { hostname } from 'node:os';
import { join } from 'node:path';
import { claimFile, claimText, releaseFile } from './disk/claim.js';
import { finishFirst, hasEnded } from './disk/process.js';
import { StoreError } from './tree.js';

const lockName = '.traite.lock';
const held = new Set<string>();

/** The right to write to a store, which one process has at a time. */
export interface Lock {
  /** The process that left a lock behind when it ended, where one did. */
  readonly recovered?: number;
  release(): void;
}

/**
 * Takes the lock of a store, a file in it that names the process. One that a process of this
 * machine left behind is taken over.
 * @throws StoreError where another process has it.
 */
export function lockStore(folder: string, shown: string): Lock {
  finishFirst();
  const path = join(folder, lockName);
  const text = `${String(process.pid)} ${hostname()}\n`;
  if (claimFile(path, text, shown)) return lockAt(path, text);
  const found = claimText(path);
  const holder = found === undefined ? undefined : holderOf(found);
  if (found !== undefined && holder !== undefined && isOver(holder, path)) releaseFile(path, found);
  else if (found !== undefined) throw taken(shown, path, holder);
  if (!claimFile(path, text, shown)) throw taken(shown, path, undefined);
  return lockAt(path, text, holder?.process);
}

function lockAt(path: string, text: string, recovered?: number): Lock {
  const release = () => {
    if (!held.delete(path)) return;
    process.removeListener('exit', release);
    releaseFile(path, text);
  };
  held.add(path);
  process.once('exit', release);
  return recovered === undefined ? { release } : { recovered, release };
}

interface Holder {
  readonly process: number;
  readonly machine: string;
}

function holderOf(text: string): Holder | undefined {
  const [, id, machine] = /^(\d{1,10}) (\S+)\n$/.exec(text) ?? [];
  return id === undefined || machine === undefined ? undefined : { process: Number(id), machine };
}

/** Has a process ended? Of another machine's nobody can tell. */
function isOver(holder: Holder, path: string): boolean {
  if (holder.machine !== hostname()) return false;
  // In a container, the process that left it may have had the same number.
  if (holder.process === process.pid) return !held.has(path);
  return hasEnded(holder.process);
}

function taken(shown: string, path: string, holder: Holder | undefined): StoreError {
  const who =
    holder === undefined
      ? 'another process'
      : `process ${String(holder.process)} on ${holder.machine}`;
  return new StoreError(
    `${who} is writing to ${shown}: try again when it has ended; if it has, remove ${path}`,
  );
}
