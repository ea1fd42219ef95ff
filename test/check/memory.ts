import { checkStore } from '../../src/check/check-store.js';
import type { Diagnostic } from '../../src/model/diagnostic.js';
import type { OpenedStore } from '../../src/store/open.js';
import type { Tree } from '../../src/store/tree.js';
import { maximumFileSize } from '../../src/store/tree.js';

/** A `store.yaml` that says as little as it may. */
export const configuration =
  'title: {en: A register}\nhome: VN\nlanguages: [en]\nlicence: CC0-1.0\n';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A store in memory: what its files hold, by their paths. */
export function treeOf(files: Files): Tree {
  const all = new Map(Object.entries({ 'store.yaml': configuration, ...files }));
  return {
    list(folder) {
      const paths = [...all.keys()].filter((path) => {
        const at = path.lastIndexOf('/');
        return (at === -1 ? '' : path.slice(0, at)) === folder;
      });
      return { files: paths.sort(), strays: [] };
    },
    read(path) {
      const bytes = Buffer.from(all.get(path) ?? '');
      return bytes.length > maximumFileSize ? { tooLarge: bytes.length } : bytes;
    },
  };
}

export interface LoadedFindings {
  readonly store: OpenedStore;
  readonly findings: readonly Diagnostic[];
}

export async function load(tree: Tree): Promise<LoadedFindings> {
  const { opened, findings } = await checkStore({ tree, name: '.', shipped: false }, 20_000);
  return { store: opened, findings };
}

export async function findingsIn(files: Files): Promise<readonly Diagnostic[]> {
  return (await load(treeOf(files))).findings;
}
