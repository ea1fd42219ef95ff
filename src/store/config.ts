import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import type { StoreConfiguration } from '../model/register.js';
import { diskTree, holdsStore, nearestStore } from './disk.js';
import { readFile } from './read.js';
import type { Validator } from './schemas.js';
import type { Tree } from './tree.js';
import { StoreError } from './tree.js';

/** A store that was found: its files, what it is called, and how it was come by. */
export interface FoundStore {
  readonly tree: Tree;
  /** The folder as it was given, else as seen from the working directory. */
  readonly name: string;
  /** It is the register that ships with the package, since there is none here. */
  readonly shipped: boolean;
}

/**
 * The store to read: the folder that was named (`--store`, `$TRAITE_STORE`), else the nearest one
 * upward from the working directory, else the register that ships with the package.
 */
export function findStore(
  named: string | undefined,
  directory: string,
  packageRoot: string,
): FoundStore {
  if (named !== undefined) {
    const folder = resolve(directory, named);
    if (!holdsStore(folder)) throw new StoreError(`${named} is no store: it has no store.yaml`);
    return { tree: diskTree(folder), name: named, shipped: false };
  }
  const near = nearestStore(directory);
  const folder = near ?? join(packageRoot, 'data');
  if (!holdsStore(folder)) throw new StoreError('no store is here: none has a store.yaml');
  return { tree: diskTree(folder), name: nameFrom(directory, folder), shipped: near === undefined };
}

function nameFrom(directory: string, folder: string): string {
  const path = relative(directory, folder);
  return path === '' ? '.' : path.startsWith('..') || isAbsolute(path) ? folder : path;
}

/** What stands for a configuration that is broken, so that the records can be read all the same. */
const fallback: StoreConfiguration = {
  title: { en: 'A register without a valid store.yaml' },
  home: 'ZZ',
  languages: ['en'],
  licence: '',
  severities: {},
};

async function loadValidator(): Promise<Validator> {
  return (await import('./validators/store.js')).default;
}

/** Reads `store.yaml`; where it is not valid, what is wrong, and a configuration that knows nothing. */
export async function readConfiguration(
  store: FoundStore,
): Promise<{ configuration: StoreConfiguration; findings: readonly Diagnostic[] }> {
  const validator = await loadValidator();
  const { documents, findings } = readFile(store, 'store.yaml', validator, new Set());
  const value = documents[0]?.valid === true ? documents[0].value : undefined;
  return { configuration: isConfiguration(validator, value) ? value : fallback, findings };
}

function isConfiguration(validator: Validator, value: unknown): value is StoreConfiguration {
  return value !== undefined && validator(value);
}
