import type { Diagnostic } from '../model/diagnostic.js';
import type { Entry, KindName } from '../model/entry.js';
import { isKind, kindNames } from '../model/kinds/names.js';
import type { Register, StoreConfiguration, StoreFile } from '../model/register.js';
import type { FoundStore } from './config.js';
import { configurationFile, readConfiguration } from './config.js';
import { readFiles } from './reading/files.js';
import type { ReadRecord } from './reading/read.js';
import { readingOf } from './reading/read.js';
import { shownName } from './reading/stored-file.js';
import { ReadRegister } from './select.js';
import type { Stray } from './tree.js';

/** One document of a store, whether or not it is a record of its kind. */
export interface StoredDocument extends ReadRecord {
  readonly kind: KindName;
  /** The documents in its file. */
  readonly companions: number;
}

/** A store that has been read: what of it is a register, and everything that is wrong so far. */
export interface LoadedStore {
  readonly register: Register;
  readonly configuration: StoreConfiguration;
  /** The document of `store.yaml`, where it can be read at all. */
  readonly configured: ReadRecord<StoreFile> | undefined;
  /** Every document, broken ones included, in the order of kinds and files. */
  readonly documents: readonly StoredDocument[];
  /** What is wrong with the files and documents themselves. */
  readonly findings: readonly Diagnostic[];
  /** What is no record's, in the folders of the kinds and beside them; dot files there are not. */
  readonly strays: readonly Stray[];
  /** The files that were read. */
  readonly files: number;
  /** A file of the store as the user would name it. */
  shown(file: string): string;
}

/** Reads a store whole, to check it. Only records that pass their schema enter the register. */
export async function loadStore(store: FoundStore): Promise<LoadedStore> {
  const { configuration, configured, findings } = await readConfiguration(store);
  const read: ReadKind[] = [];
  for (const kind of kindNames) read.push(await readKind(store, kind));
  const documents = read.flatMap((one) => one.documents);
  const entries = uniqueEntries(documents);
  const known = new Set(documents.flatMap(({ id }) => id ?? []));
  for (const { brokenIds } of read) for (const id of brokenIds) known.add(id);
  return {
    register: new ReadRegister(configuration, kindNames, entries, known),
    configuration,
    configured,
    documents,
    findings: [...findings, ...read.flatMap((one) => one.findings)],
    strays: [...straysOfRoot(store), ...read.flatMap((one) => one.strays)],
    files: read.reduce((sum, one) => sum + one.files, 0),
    shown: (file) => shownName(store.name, file),
  };
}

/** What stands in the store itself and is neither `store.yaml` nor the folder of a kind. */
function straysOfRoot({ tree }: FoundStore): Stray[] {
  const { files, strays } = tree.list('');
  const others = files.filter((path) => path !== configurationFile);
  return [
    ...strays.filter(({ path, what }) => what !== 'folder' || !isKind(path)),
    ...others.map((path) => ({ path, what: 'file' }) as const),
  ].filter(({ path }) => !path.startsWith('.'));
}

interface ReadKind {
  readonly documents: readonly StoredDocument[];
  readonly findings: readonly Diagnostic[];
  readonly strays: readonly Stray[];
  /** The ids that stand in files which could not be read as YAML. */
  readonly brokenIds: readonly string[];
  readonly files: number;
}

async function readKind(store: FoundStore, kind: KindName): Promise<ReadKind> {
  const { files, strays } = store.tree.list(kind);
  const yaml = files.filter((file) => file.endsWith('.yaml'));
  const others = files.filter((file) => !file.endsWith('.yaml') && !file.endsWith('/.gitkeep'));
  const results = await readFiles(store, yaml, await readingOf(kind));
  return {
    documents: results.flatMap(({ documents }) =>
      documents.map((one) => ({ ...one, kind, companions: documents.length })),
    ),
    findings: results.flatMap(({ findings }) => findings),
    strays: [...strays, ...others.map((path) => ({ path, what: 'file' }) as const)],
    brokenIds: results.flatMap(({ salvagedIds }) => salvagedIds),
    files: yaml.length,
  };
}

/** The typed records; of several with one id the first stands, the check of ids names the others. */
function uniqueEntries(documents: readonly StoredDocument[]): Entry[] {
  const entries = new Map<string, Entry>();
  for (const { kind, id, record, source, document } of documents) {
    if (record === undefined || id === undefined || entries.has(id)) continue;
    entries.set(id, { kind, id, record, source, document });
  }
  return [...entries.values()];
}
