import { resolve } from 'node:path';
import type { StagedFile } from '../disk/write.js';
import { stageFile } from '../disk/write.js';
import type { Lock } from '../edit-lock.js';
import { lockStore } from '../edit-lock.js';
import type { FileLayout } from './files.js';

/**
 * New texts of a store's files, all written beside the old ones before the first takes its place:
 * where one cannot be written, nothing is changed.
 */
export class Saving {
  readonly #directory: string;
  readonly #store: string;
  readonly #staged: { readonly shown: string; readonly file: StagedFile }[] = [];
  #lock: Lock | undefined;
  readonly #end = () => {
    this.abandon();
  };

  /** `store` is its folder as seen from the working directory. */
  constructor(directory: string, store: string) {
    this.#directory = directory;
    this.#store = store;
  }

  /** The process that ended and left its lock, where one did. */
  get recovered(): number | undefined {
    return this.#lock?.recovered;
  }

  stage({ shown, bytes, after }: FileLayout): void {
    if (this.#lock === undefined) {
      this.#lock = lockStore(resolve(this.#directory, this.#store), this.#store);
      process.once('exit', this.#end);
    }
    const path = resolve(this.#directory, shown);
    this.#staged.push({ shown, file: stageFile(path, bytes, after, shown) });
  }

  /** The files that somebody changed meanwhile, which keep what they hold. */
  commit(): ReadonlySet<string> {
    try {
      const changed = this.#staged.filter(({ file }) => !file.commit());
      return new Set(changed.map(({ shown }) => shown));
    } finally {
      this.abandon();
    }
  }

  /** Removes what did not take its place, and lets others write. */
  abandon(): void {
    process.removeListener('exit', this.#end);
    for (const { file } of this.#staged.splice(0)) file.abandon();
    this.#lock?.release();
  }
}
