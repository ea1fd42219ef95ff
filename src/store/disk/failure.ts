import { StoreError } from '../tree.js';

/** Turns a failure of the file system into a sentence for the user. */
export function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new StoreError(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replace(/, \w+ '.*'$/, '') : String(error);
}

/** A failure of the file system as a sentence for the user; any other fault as it is. */
export function unwritable(error: unknown, shown: string): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new StoreError(`${shown} cannot be written: ${reasonOf(error)}`);
}

/** What the system calls a failure: `ENOENT`. */
export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
