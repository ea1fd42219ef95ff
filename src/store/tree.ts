/** A file, folder or link that is not where a store keeps its records. */
export interface Stray {
  readonly path: string;
  readonly what: 'symbolic link' | 'folder' | 'special file' | 'file';
}

/** How many numbers the stamp of a file has. */
export const stampLength = 4;

/** The files of a folder as a look at it shows them, without reading one. */
export interface StampedFiles {
  /** The names of what ends in `.yaml` and is a file, in order. */
  readonly names: readonly string[];
  /**
   * File by file its bytes, the times of change of its contents and of its state, and its inode. Times
   * are in milliseconds, and tell a quarter of a microsecond. What cannot be had is NaN.
   */
  readonly stamps: Float64Array;
  /** What else stands in the folder. */
  readonly strays: readonly Stray[];
}

/** The files of a store, wherever they come from: the disk, or a revision. Paths have `/`. */
export interface Tree {
  /** The files directly in a folder (`''` is the store itself), in order of name. */
  list(folder: string): { readonly files: readonly string[]; readonly strays: readonly Stray[] };
  /** A file's bytes, or its size where that is more than a store's file may have. */
  read(path: string): Uint8Array | { readonly tooLarge: number };
  /** The files of a folder by what tells if one was changed, where there is such a thing. */
  stamped?(folder: string): StampedFiles;
  /** Some of a file's bytes, where that costs less than reading it; fewer where it ends before. */
  part?(path: string, start: number, end: number): Uint8Array;
  /**
   * Reads a file into bytes that are there already, where that costs less than into bytes of its own.
   * @returns how many bytes it has, or as many as there is room for.
   */
  readInto?(path: string, bytes: Uint8Array): number;
}

/** The files of the records of a kind, and what stands beside them; `.gitkeep` may. */
export function recordFiles(
  tree: Tree,
  kind: string,
): { readonly files: readonly string[]; readonly strays: readonly Stray[] } {
  const { files, strays } = tree.list(kind);
  const others = files.filter((file) => !file.endsWith('.yaml') && file !== `${kind}/.gitkeep`);
  return {
    files: files.filter((file) => file.endsWith('.yaml')),
    strays: [...strays, ...others.map((path) => ({ path, what: 'file' }) as const)],
  };
}

/** Some of a file's bytes; fewer where it ends before. */
export function partOf(tree: Tree, path: string, start: number, end: number): Uint8Array {
  if (tree.part !== undefined) return tree.part(path, start, end);
  const bytes = tree.read(path);
  return 'tooLarge' in bytes ? new Uint8Array() : bytes.subarray(start, end);
}

/** The most bytes that one file of a store may have: some 6,000 records. */
export const maximumFileSize = 8 * 1024 * 1024;

/** The world's fault: the store cannot be read or written. Its message is for the user. */
export class StoreError extends Error {}

/** What is known of the store does not hold: it is to be read again, all of it. */
export class ReadAgain extends StoreError {
  /** The store is what it was; only what was kept of it is wrong. */
  readonly storeIsSame: boolean;

  constructor(message: string, { storeIsSame }: { readonly storeIsSame: boolean }) {
    super(message);
    this.storeIsSame = storeIsSame;
  }
}
