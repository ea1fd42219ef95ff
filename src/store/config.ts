import { isAbsolute, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import type { StoreConfiguration, StoreFile } from '../model/register.js';
import { holdsStore, nearestStore } from './disk/find.js';
import { diskTree } from './disk/tree.js';
import { readFile } from './reading/files.js';
import type { ReadRecord } from './reading/read.js';
import { readingOf } from './reading/read.js';
import type { Tree } from './tree.js';
import { StoreError } from './tree.js';

export const configurationFile = 'store.yaml';

/** A store that was found: its files, what it is called, and how it was come by. */
export interface FoundStore {
  readonly tree: Tree;
  /** The folder in full, where its files are on the disk. */
  readonly folder?: string;
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
    return { tree: diskTree(folder), folder, name: named, shipped: false };
  }
  const near = nearestStore(directory);
  const folder = near ?? join(packageRoot, 'data');
  if (!holdsStore(folder)) throw new StoreError('no store is here: none has a store.yaml');
  const name = nameFrom(directory, folder);
  return { tree: diskTree(folder), folder, name, shipped: near === undefined };
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

/** What `store.yaml` says, and the document that says it. */
interface ReadStoreFile {
  readonly configuration: StoreConfiguration;
  readonly configured: ReadRecord<StoreFile> | undefined;
  readonly findings: readonly Diagnostic[];
}

/** Reads `store.yaml`; where it is not valid, what is wrong, and a configuration that knows nothing. */
export async function readConfiguration(store: FoundStore): Promise<ReadStoreFile> {
  const documents: ReadRecord<StoreFile>[] = [];
  const reading = await readingOf('store');
  const { findings } = await readFile(store, configurationFile, reading, (read) => {
    documents.push(read);
  });
  const [configured, further] = documents;
  const configuration = { ...fallback, ...configured?.record };
  return {
    configuration,
    configured,
    findings: further === undefined ? findings : [...findings, await secondDocument(further)],
  };
}

async function secondDocument({ source, document }: ReadRecord<StoreFile>): Promise<Diagnostic> {
  return {
    rule: 'yaml/profile',
    severity: 'error',
    message: `${configurationFile} holds one document, and this is another`,
    suggestion: 'remove it',
    location: await source.locate(document, [], 'value'),
    path: '',
  };
}
