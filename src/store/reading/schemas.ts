import type { KindName } from '../../model/entry.js';
import type { RecordTypes } from '../../model/records.js';
import type { StoreFile } from '../../model/register.js';

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

/** Says whether a value is of its type. */
export type Guard<T> = (value: unknown) => value is T;

/** The same, and what is wrong with it where it is not. */
export interface Validator<T> extends Guard<T> {
  errors?: readonly SchemaError[] | null;
}

/** What the files of a store hold, by the name of their schema: records of a kind, or the store's own. */
export type SchemaTypes = RecordTypes & { readonly store: StoreFile };
export type SchemaName = KindName | 'store';

/** A record of any kind. */
export type AnyRecord = RecordTypes[KindName];

type Guards = { readonly [K in SchemaName]: () => Promise<{ default: Guard<SchemaTypes[K]> }> };
type Validators = {
  readonly [K in SchemaName]: () => Promise<{ default: Validator<SchemaTypes[K]> }>;
};

/** Compiled ahead by tools/compile-validators.mjs, so that no schema is compiled on a user's machine. */
const guards: Guards = {
  agreements: () => import('./guards/agreements.js'),
  partners: () => import('./guards/partners.js'),
  people: () => import('./guards/people.js'),
  events: () => import('./guards/events.js'),
  projects: () => import('./guards/projects.js'),
  commitments: () => import('./guards/commitments.js'),
  laws: () => import('./guards/laws.js'),
  statistics: () => import('./guards/statistics.js'),
  ratings: () => import('./guards/ratings.js'),
  sources: () => import('./guards/sources.js'),
  indicators: () => import('./guards/indicators.js'),
  topics: () => import('./guards/topics.js'),
  store: () => import('./guards/store.js'),
};

/** The same schemas, for what a guard refuses. */
const validators: Validators = {
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
  store: () => import('./validators/store.js'),
};

export async function guardOf<K extends SchemaName>(name: K): Promise<Guard<SchemaTypes[K]>> {
  return (await guards[name]()).default;
}

export async function validatorOf<K extends SchemaName>(
  name: K,
): Promise<Validator<SchemaTypes[K]>> {
  return (await validators[name]()).default;
}
