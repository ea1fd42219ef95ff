import type { KindName } from '../model/entry.js';
import { kindNames } from '../model/kinds/names.js';
import type { Register, StoreConfiguration } from '../model/register.js';
import type { FoundStore } from './config.js';
import { configurationFile, readConfiguration } from './config.js';
import type { OpenedKind } from './open-kind.js';
import { openKind } from './open-kind.js';
import { StoreRegister } from './register/store-register.js';
import type { Cache } from './snapshot/cache.js';
import { StoreCache } from './snapshot/cache.js';

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
  /** Where snapshots are kept; none is read or written where it is absent. */
  readonly cache?: Cache | undefined;
}

/** Opens a store, or some kinds of it. Only records that pass their schema are in the register. */
export async function openStore(
  store: FoundStore,
  { kinds = kindNames, asOf, cache }: OpenOptions = {},
): Promise<OpenedStore> {
  const { configuration, findings } = await readConfiguration(store);
  const kept = cacheFor(store, cache);
  const opened: OpenedKind[] = [];
  for (const kind of kinds) opened.push(await openKind(store, kind, kept));
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

/** Only of a store on the disk can it be told, without reading it, that nothing was changed. */
function cacheFor({ folder, tree }: FoundStore, cache: Cache | undefined): StoreCache | undefined {
  if (cache === undefined || folder === undefined) return undefined;
  const configuration = tree.read(configurationFile);
  return 'tooLarge' in configuration ? undefined : new StoreCache(cache, folder, configuration);
}
