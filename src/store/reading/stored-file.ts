import type { Location } from '../../model/diagnostic.js';
import type { DataPath, Source } from '../../model/entry.js';
import { Recent } from '../recent.js';
import type { Tree } from '../tree.js';
import type { SourceFile } from './thorough/source.js';

/** Where findings show a file of the store: as seen from where the user stands. */
export interface Shown {
  readonly tree: Tree;
  readonly name: string;
}

/** A file of a store as the user would name it from where they stand. */
export function shownName(store: string, file: string): string {
  return store === '.' ? file : `${store.replace(/\/$/, '')}/${file}`;
}

/** Of the files of a store, those in which places were looked up last: findings come file by file. */
const lookedUp = new WeakMap<Shown, Recent<string, SourceFile>>();
const mostLookedUp = 2;

/** A file of a store. It is read again, by the YAML library, where a finding asks for a place in it. */
export class StoredFile implements Source {
  readonly file: string;
  readonly #store: Shown;
  /** Its documents are not those between lines of `---`: only the library can part them. */
  entangled = false;

  constructor(store: Shown, file: string) {
    this.file = file;
    this.#store = store;
  }

  get shown(): string {
    return shownName(this.#store.name, this.file);
  }

  /** Its bytes, or its size where that is more than a store's file may have. */
  bytes(): Buffer | { readonly tooLarge: number } {
    const bytes = this.#store.tree.read(this.file);
    if ('tooLarge' in bytes) return bytes;
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  async locate(document: number, path: DataPath, part: 'key' | 'value'): Promise<Location> {
    return (await this.#open()).locate(document, path, part);
  }

  async #open(): Promise<SourceFile> {
    const { SourceFile } = await import('./thorough/source.js');
    const lately = lookedUp.get(this.#store) ?? new Recent<string, SourceFile>(mostLookedUp);
    lookedUp.set(this.#store, lately);
    const way = this.entangled ? 'whole' : 'apart';
    return lately.get(`${way} ${this.file}`, () => {
      const bytes = this.bytes();
      const text = 'tooLarge' in bytes ? '' : bytes.toString('utf8');
      return new SourceFile(this.shown, text, !this.entangled);
    });
  }
}
