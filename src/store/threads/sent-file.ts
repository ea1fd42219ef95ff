import type { Source } from '../../model/entry.js';
import type { Shown } from '../reading/stored-file.js';
import { StoredFile } from '../reading/stored-file.js';

/** A file of the store as one thread tells another of it. */
export interface SentFile {
  readonly file: string;
  readonly entangled: boolean;
}

export function sentFile(source: Source): SentFile {
  const entangled = source instanceof StoredFile && source.entangled;
  return { file: source.file, entangled };
}

export function receivedFile({ file, entangled }: SentFile, store: Shown): StoredFile {
  const stored = new StoredFile(store, file);
  stored.entangled = entangled;
  return stored;
}
