import type { KindName } from '../model/entry.js';
import { kindNames } from '../model/kinds/names.js';
import type { Register, StoreConfiguration } from '../model/register.js';
import type { FoundStore } from './config.js';
import { readConfiguration } from './config.js';
import { readFiles } from './reading/files.js';
import { readingOf } from './reading/read.js';
import { StoreRegister } from './register/store-register.js';
import { keep } from './shelf/keep.js';
import { MemoryShelf } from './shelf/memory-shelf.js';
import type { Shelf } from './shelf/shelf.js';

/** A store that can be asked. */
export interface OpenedStore {
  readonly register: Register;
  /** The same without regard to a day, where one was given. */
  readonly whole: Register;
  readonly configuration: StoreConfiguration;
  /** The files of which records are left out, since they are not valid, as findings show them. */
  readonly broken: readonly string[];
  /** What was looked at: records, broken ones included, and files. */
  readonly records: number;
  readonly files: number;
}

export interface OpenOptions {
  /** The kinds to open; all of them where it is absent. */
  readonly kinds?: readonly KindName[];
  /** The last day, in days since 1970, of what had happened: later acts and records are left out. */
  readonly asOf?: number;
}

/** Opens a store, or some kinds of it. Only records that pass their schema are in the register. */
export async function openStore(
  store: FoundStore,
  { kinds = kindNames, asOf }: OpenOptions = {},
): Promise<OpenedStore> {
  const { configuration, findings } = await readConfiguration(store);
  const opened: OpenedKind[] = [];
  for (const kind of kinds) opened.push(await openKind(store, kind));
  const stock = {
    configuration,
    store,
    shelves: new Map(opened.map(({ shelf }) => [shelf.kind, shelf])),
    broken: new Set(opened.flatMap(({ brokenIds }) => brokenIds)),
  };
  const whole = new StoreRegister(stock);
  const files = new Set(findings.map(({ location }) => location.file));
  return {
    register: asOf === undefined ? whole : new StoreRegister(stock, { whole, day: asOf }),
    whole,
    configuration,
    broken: [...files, ...opened.flatMap((one) => one.broken)],
    records: opened.reduce((sum, one) => sum + one.records, 0),
    files: opened.reduce((sum, one) => sum + one.files, 0),
  };
}

interface OpenedKind {
  readonly shelf: Shelf;
  readonly broken: readonly string[];
  /** The ids of records that are not valid, or stand in files which cannot be read as YAML. */
  readonly brokenIds: readonly string[];
  readonly records: number;
  readonly files: number;
}

async function openKind(store: FoundStore, kind: KindName): Promise<OpenedKind> {
  const files = store.tree.list(kind).files.filter((file) => file.endsWith('.yaml'));
  const results = await readFiles(store, files, await readingOf(kind));
  const documents = results.flatMap((one) => one.documents);
  const findings = results.flatMap((one) => one.findings);
  return {
    shelf: new MemoryShelf(
      kind,
      documents.flatMap((read) => keep(kind, read)),
    ),
    broken: [...new Set(findings.map(({ location }) => location.file))],
    brokenIds: [
      ...documents.flatMap(({ valid, id }) => (valid ? [] : (id ?? []))),
      ...results.flatMap(({ salvagedIds }) => salvagedIds),
    ],
    records: documents.length,
    files: files.length,
  };
}
