import type { KindName } from '../model/entry.js';
import type { RecordTypes } from '../model/records.js';

/** What a compiled validator says of one place; Ajv's own shape. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly schema: unknown;
  readonly parentSchema: Readonly<Record<string, unknown>>;
  readonly data: unknown;
}

/** Says whether a value is of its type, and what is wrong with it where it is not. */
export interface Validator<T> {
  (value: unknown): value is T;
  errors?: readonly SchemaError[] | null;
}

/** A record of any kind. */
export type AnyRecord = RecordTypes[KindName];

type Loaders = {
  readonly [K in KindName]: () => Promise<{ default: Validator<RecordTypes[K]> }>;
};

/** Compiled ahead by tools/compile-validators.mjs, so that Ajv runs on no user's machine. */
const loaders: Loaders = {
  agreements: () => import('./validators/agreements.js'),
  partners: () => import('./validators/partners.js'),
  people: () => import('./validators/people.js'),
  events: () => import('./validators/events.js'),
  projects: () => import('./validators/projects.js'),
  commitments: () => import('./validators/commitments.js'),
  laws: () => import('./validators/laws.js'),
  statistics: () => import('./validators/statistics.js'),
  ratings: () => import('./validators/ratings.js'),
  sources: () => import('./validators/sources.js'),
  indicators: () => import('./validators/indicators.js'),
  topics: () => import('./validators/topics.js'),
};

/** The validators of the kinds that are read, and of no other. */
export async function loadValidators(
  kinds: readonly KindName[],
): Promise<ReadonlyMap<KindName, Validator<AnyRecord>>> {
  const loaded = kinds.map(async (kind) => [kind, (await loaders[kind]()).default] as const);
  return new Map(await Promise.all(loaded));
}
