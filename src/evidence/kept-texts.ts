import { createHash } from 'node:crypto';
import { basename, dirname, resolve, sep } from 'node:path';
import { diskTree } from '../store/disk/tree.js';
import { StoreError } from '../store/tree.js';
import { Article } from './article.js';

/** The kept texts that were found, and what else the folder holds. */
export interface KeptTexts {
  /** By the SHA-256 digest of their bytes, in lower-case hexadecimal digits. */
  readonly articles: ReadonlyMap<string, Article>;
  /** The names of all regular files. */
  readonly names: ReadonlySet<string>;
  /** The names of the files that are larger than a text may be and were not read. */
  readonly tooLarge: readonly string[];
}

/**
 * Finds texts in a folder by what they are and not by what they are called. Only its regular files
 * are read, each once; a link to the folder itself is followed. `name` is what the user calls it.
 * @throws StoreError where the folder or one of its files cannot be read.
 */
export function findTexts(
  folder: string,
  digests: ReadonlySet<string>,
  name: string = folder,
): KeptTexts {
  const root = resolve(folder);
  const tree = diskTree(root.endsWith(sep) ? root : root + sep);
  const { files, strays } = tree.list('');
  if (files.length + strays.length === 0 && !isFolder(root)) {
    throw new StoreError(`${name} cannot be read: it is no folder`);
  }
  const articles = new Map<string, Article>();
  const tooLarge: string[] = [];
  for (const file of files) {
    const bytes = tree.read(file);
    if ('tooLarge' in bytes) {
      tooLarge.push(file);
      continue;
    }
    const digest = createHash('sha256').update(bytes).digest('hex');
    if (digests.has(digest) && !articles.has(digest)) articles.set(digest, new Article(bytes));
  }
  return { articles, names: new Set(files), tooLarge };
}

/** Nothing in it to read: is it an empty folder, or no folder at all? Its parent knows. */
function isFolder(root: string): boolean {
  if (dirname(root) === root) return true;
  const { strays } = diskTree(dirname(root)).list('');
  return strays.some(({ path, what }) => path === basename(root) && what === 'folder');
}
