import type { Diagnostic } from '../model/diagnostic.js';
import type { KindName } from '../model/entry.js';
import { isKind, kindNames } from '../model/kinds/names.js';
import type { StoreConfiguration, StoreFile } from '../model/register.js';
import type { FoundStore } from './config.js';
import { configurationFile, readConfiguration } from './config.js';
import type { Seen } from './gathering.js';
import type { OpenedKind } from './open-kind.js';
import { openKind, scanKind } from './open-kind.js';
import type { ReadRecord } from './reading/read.js';
import { shownName } from './reading/stored-file.js';
import type { Stock } from './register/store-register.js';
import { StoreRegister } from './register/store-register.js';
import { FoundIds } from './scan/scanned-documents.js';
import { Scanning } from './scan/scanning.js';
import type { Shelf } from './shelf/shelf.js';
import type { Cache } from './snapshot/cache.js';
import { StoreCache } from './snapshot/cache.js';
import type { Sharing } from './threads/sharing.js';
import type { StampedFiles, Stray } from './tree.js';

/** A store that can be asked, and everything that is wrong with its files themselves. */
export interface OpenedStore {
  readonly store: FoundStore;
  readonly register: StoreRegister;
  /** The same without regard to a day, where one was given. */
  readonly whole: StoreRegister;
  readonly configuration: StoreConfiguration;
  /** The document of `store.yaml`, where it can be read at all. */
  readonly configured: ReadRecord<StoreFile> | undefined;
  /** In the order of the kinds. */
  readonly kinds: readonly OpenedKind[];
  /** What is wrong with the files and documents that were read. */
  readonly findings: readonly Diagnostic[];
  /** The files of which records are left out, since they are not valid, as findings show them. */
  readonly broken: readonly string[];
  /** What was looked at: records, broken ones included, and files. */
  readonly records: number;
  readonly files: number;
  /** What is no record's, in the folders of the kinds and beside them; dot files there are not. */
  readonly strays: () => readonly Stray[];
  /** A file of the store as the user would name it. */
  shown(file: string): string;
}

/** A look at the documents of a store while they are read. */
export interface Inspection {
  /** In the register are the records of the kinds that were read before. */
  readonly inspect: (seen: Seen, register: StoreRegister) => void;
  /** The files of a kind of which all documents are to be seen, whatever is kept of them. */
  readonly toSee: (kind: KindName, listed: StampedFiles) => readonly string[];
}

export interface OpenOptions {
  /** The kinds to open; all of them where it is absent. */
  readonly kinds?: readonly KindName[];
  /** The last day, in days since 1970, of what had happened: later acts and records are left out. */
  readonly asOf?: number;
  /** Where snapshots are kept; none is read or written where it is absent. */
  readonly cache?: StoreCache | undefined;
  /**
   * Where no snapshot is used, records are found in the bytes of their files, and those are read that
   * are asked for. What can only be told by reading all of them throws `ReadAgain`.
   */
  readonly scans?: boolean;
  /** Where there is one, kinds that others name are opened before those that name them. */
  readonly inspection?: Inspection;
  /** Another thread that opens the same store, where there is one; only without a cache. */
  readonly sharing?: Sharing | undefined;
}

/**
 * The order in which kinds are opened to be looked at: what others name comes before those that name
 * it, as far as none names the other.
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

/** Opens a store, or some kinds of it. Only records that pass their schema are in the register. */
export async function openStore(
  store: FoundStore,
  { kinds = kindNames, asOf, cache, scans = false, inspection, sharing }: OpenOptions = {},
): Promise<OpenedStore> {
  const { configuration, configured, findings } = await readConfiguration(store);
  const soFar = new Map<KindName, Shelf>();
  const register = new StoreRegister({ configuration, store, shelves: soFar, broken: new Set() });
  const opened = new Map<KindName, OpenedKind>();
  const scanning = scans && cache === undefined ? new Scanning() : undefined;
  for (const kind of inspection === undefined ? kinds : readingOrder) {
    const look = inspection === undefined ? undefined : inspectionOf(kind, inspection, register);
    const one =
      scanning === undefined
        ? await openKind(store, kind, cache, { inspection: look, sharing })
        : await scanKind(store, kind, scanning);
    opened.set(kind, one);
    soFar.set(kind, one.shelf);
  }
  const inOrder = kinds.flatMap((kind) => opened.get(kind) ?? []);
  const all = [...findings, ...inOrder.flatMap(({ gathered }) => gathered.findings)];
  return {
    ...registersOf({ configuration, store }, inOrder, { asOf, scanned: scanning !== undefined }),
    store,
    configuration,
    configured,
    kinds: inOrder,
    findings: all,
    broken: [...new Set(all.map(({ location }) => location.file))],
    records: inOrder.reduce((sum, { records }) => sum + records, 0),
    files: inOrder.reduce((sum, { files }) => sum + files, 0),
    strays: () => [...straysOfRoot(store), ...inOrder.flatMap(({ strays }) => strays)],
    shown: (file) => shownName(store.name, file),
  };
}

function inspectionOf(kind: KindName, { inspect, toSee }: Inspection, register: StoreRegister) {
  return {
    inspect: (seen: Seen) => {
      inspect(seen, register);
    },
    toSee: (listed: StampedFiles) => toSee(kind, listed),
  };
}

function registersOf(
  from: Pick<Stock, 'configuration' | 'store'>,
  kinds: readonly OpenedKind[],
  { asOf, scanned }: { readonly asOf: number | undefined; readonly scanned: boolean },
): Pick<OpenedStore, 'register' | 'whole'> {
  const shelves = new Map(kinds.map(({ shelf }) => [shelf.kind, shelf]));
  const known = new Set(kinds.flatMap(({ gathered }) => gathered.brokenIds));
  const stock = { ...from, shelves, scanned, broken: scanned ? new FoundIds(known) : known };
  const whole = new StoreRegister(stock);
  const register = asOf === undefined ? whole : new StoreRegister(stock, { whole, day: asOf });
  return { register, whole };
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

/**
 * The snapshots of a store, where there may be some: only of a store on the disk can it be told, without
 * reading it, that nothing was changed.
 */
export function cacheFor(
  { folder, tree }: FoundStore,
  cache: Cache | undefined,
): StoreCache | undefined {
  if (cache === undefined || folder === undefined) return undefined;
  const configuration = tree.read(configurationFile);
  if ('tooLarge' in configuration) return undefined;
  const ofStore = new StoreCache(cache, folder, configuration);
  return ofStore.isOfUse ? ofStore : undefined;
}
