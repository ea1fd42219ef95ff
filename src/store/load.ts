import type { Diagnostic } from '../model/diagnostic.js';
import type { Entry, KindName } from '../model/entry.js';
import { isKind, kindNames } from '../model/kinds/names.js';
import type { StoreConfiguration, StoreFile } from '../model/register.js';
import type { FoundStore } from './config.js';
import { configurationFile, readConfiguration } from './config.js';
import type { StoredDocument } from './documents.js';
import { brokenDocument, keptDocument } from './documents.js';
import { readFile } from './reading/files.js';
import type { ReadRecord, Reading } from './reading/read.js';
import { readingOf } from './reading/read.js';
import { shownName } from './reading/stored-file.js';
import { StoreRegister } from './register/store-register.js';
import { keep } from './shelf/keep.js';
import { MemoryShelf } from './shelf/memory-shelf.js';
import type { Kept, Shelf } from './shelf/shelf.js';
import { Targets } from './shelf/targets.js';
import type { Stray } from './tree.js';

/** A store that has been read: what of it is a register, and everything that is wrong so far. */
export interface LoadedStore {
  readonly register: StoreRegister;
  readonly configuration: StoreConfiguration;
  /** The document of `store.yaml`, where it can be read at all. */
  readonly configured: ReadRecord<StoreFile> | undefined;
  /** Every document, broken ones included, in the order of kinds and files. */
  readonly documents: readonly StoredDocument[];
  /** Which ids records name, kind by kind and path by path. */
  readonly targets: Targets;
  /** What is wrong with the files and documents themselves. */
  readonly findings: readonly Diagnostic[];
  /** What is no record's, in the folders of the kinds and beside them; dot files there are not. */
  readonly strays: readonly Stray[];
  /** The files that were read. */
  readonly files: number;
  /** A file of the store as the user would name it. */
  shown(file: string): string;
}

/**
 * Looks at each record while all of it is at hand: in the register are the records of the kinds that
 * were read before it.
 */
export type Inspect = (entry: Entry, register: StoreRegister) => void;

/**
 * The order in which kinds are read to be checked: what others name comes before those that name it, as
 * far as none names the other.
 */
export const readingOrder: readonly KindName[] = [
  'sources',
  'topics',
  'indicators',
  'partners',
  'people',
  'projects',
  'events',
  'agreements',
  'laws',
  'statistics',
  'ratings',
  'commitments',
];

/** Each record that is read names some that were read before it, and the same ones again and again. */
const remembers = 50_000;

/** Reads a store whole, to check it. Only records that pass their schema enter the register. */
export async function loadStore(
  store: FoundStore,
  inspect: Inspect = () => undefined,
): Promise<LoadedStore> {
  const { configuration, configured, findings } = await readConfiguration(store);
  const targets = new Targets();
  const read = new Map<KindName, ReadKind>();
  const soFar = new Map<KindName, Shelf>();
  const nothingBroken = new Set<string>();
  const stock = { configuration, store, shelves: soFar, broken: nothingBroken, remembers };
  const register = new StoreRegister(stock);
  const look = (entry: Entry) => {
    inspect(entry, register);
  };
  for (const kind of readingOrder) {
    const one = await readKind({ store, kind, targets, inspect: look });
    read.set(kind, one);
    soFar.set(kind, one.shelf);
  }
  const kinds = kindNames.flatMap((kind) => read.get(kind) ?? []);
  const shelves = new Map(kinds.map(({ shelf }) => [shelf.kind, shelf]));
  const broken = new Set(kinds.flatMap(({ brokenIds }) => brokenIds));
  return {
    register: new StoreRegister({ ...stock, shelves, broken }),
    configuration,
    configured,
    documents: kinds.flatMap((one) => one.documents),
    targets,
    findings: [...findings, ...kinds.flatMap((one) => one.findings)],
    strays: [...straysOfRoot(store), ...kinds.flatMap((one) => one.strays)],
    files: kinds.reduce((sum, one) => sum + one.files, 0),
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
  readonly shelf: Shelf;
  readonly documents: readonly StoredDocument[];
  readonly findings: readonly Diagnostic[];
  readonly strays: readonly Stray[];
  /** The ids of broken records, and those in files which could not be read as YAML. */
  readonly brokenIds: readonly string[];
  readonly files: number;
}

interface KindToRead {
  readonly store: FoundStore;
  readonly kind: KindName;
  readonly targets: Targets;
  readonly inspect: (entry: Entry) => void;
}

async function readKind(asked: KindToRead): Promise<ReadKind> {
  const { store, kind } = asked;
  const { files, strays } = store.tree.list(kind);
  const yaml = files.filter((file) => file.endsWith('.yaml'));
  const others = files.filter((file) => !file.endsWith('.yaml') && !file.endsWith('/.gitkeep'));
  const reading = await readingOf(kind);
  const read = new DocumentsOfKind(asked);
  // One file after the other, so that only one file's records are in memory whole.
  for (const file of yaml) await read.add(file, reading);
  return {
    shelf: new MemoryShelf(kind, read.kept),
    documents: read.documents,
    findings: read.findings,
    strays: [...strays, ...others.map((path) => ({ path, what: 'file' }) as const)],
    brokenIds: read.brokenIds,
    files: yaml.length,
  };
}

/** What is kept of the documents of a kind while its files are read one by one. */
class DocumentsOfKind {
  readonly kept: Kept[] = [];
  readonly documents: StoredDocument[] = [];
  readonly findings: Diagnostic[] = [];
  readonly brokenIds: string[] = [];
  readonly #asked: KindToRead;

  constructor(asked: KindToRead) {
    this.#asked = asked;
  }

  async add(file: string, reading: Reading<KindName>): Promise<void> {
    const { documents, findings, salvagedIds } = await readFile(this.#asked.store, file, reading);
    this.findings.push(...findings);
    this.brokenIds.push(...salvagedIds);
    for (const one of documents) this.#addDocument(one, documents.length);
  }

  #addDocument(read: ReadRecord, companions: number): void {
    const { kind, store, targets, inspect } = this.#asked;
    const { id, record, source, document } = read;
    if (id === undefined || record === undefined) {
      this.documents.push(brokenDocument(kind, read, companions));
      if (id !== undefined) this.brokenIds.push(id);
      return;
    }
    inspect({ kind, id, record, source, document });
    const kept = keep(kind, id, record, read, targets);
    this.kept.push(kept);
    this.documents.push(keptDocument(kind, kept, store, companions));
  }
}
