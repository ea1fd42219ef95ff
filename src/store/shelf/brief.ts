import type { KindName } from '../../model/entry.js';
import type { RecordTypes } from '../../model/records.js';

/**
 * What of a record is long and asked for by few: it is not kept in memory or between two calls, but read
 * from the record's file when something asks for it. What lists, filters and sums look at is kept.
 */
const leftOut: Readonly<Record<KindName, readonly string[]>> = {
  agreements: ['provisions', 'evidence', 'note'],
  events: ['evidence', 'note'],
  commitments: ['evidence', 'note'],
  projects: ['objectives', 'evidence', 'note'],
  people: ['evidence', 'note'],
  statistics: ['evidence', 'note'],
  ratings: ['evidence', 'note'],
  laws: ['evidence', 'note'],
  partners: ['evidence', 'note'],
  sources: ['published_deduced', 'evidence', 'note'],
  indicators: ['definition', 'evidence', 'note'],
  topics: ['evidence', 'note'],
};

/** A record as JSON, `null` in the place of what is left out: no valid record holds one. */
export function briefOf(kind: KindName, record: object): string {
  const brief: Record<string, unknown> = { ...record };
  for (const field of leftOut[kind]) if (brief[field] !== undefined) brief[field] = null;
  return JSON.stringify(brief);
}

/**
 * The record that a brief is of. To whoever looks at it, it is whole: what was left out is asked of
 * `whole` when it is looked at for the first time.
 */
export function recordFrom<K extends KindName>(
  kind: K,
  brief: string,
  whole: () => RecordTypes[K],
): RecordTypes[K] {
  const record: unknown = JSON.parse(brief);
  if (!passed(kind, record)) throw new Error(`the brief of a record of ${kind} is no record`);
  Object.defineProperty(record, rest, { value: whole });
  for (const field of leftOut[kind]) {
    if (Reflect.get(record, field) === null) Object.defineProperty(record, field, lookedUp(field));
  }
  return record;
}

/** What a record holds that is not all there: how the whole of it is read. */
const rest = Symbol('rest');
interface Incomplete {
  readonly [rest]: () => object;
}

const descriptors = new Map<string, PropertyDescriptor>();

/**
 * A field that is looked up when it is asked for. It is one function for all records: V8 holds on to a record
 * with one of its own long after nobody asks for the record.
 */
function lookedUp(field: string): PropertyDescriptor {
  const known = descriptors.get(field);
  if (known !== undefined) return known;
  const descriptor = {
    get(this: Incomplete): unknown {
      return Reflect.get(completed(this), field);
    },
    enumerable: true,
    configurable: true,
  };
  descriptors.set(field, descriptor);
  return descriptor;
}

/** The whole of a record, whose fields take the place of those that were to be looked up. */
function completed(record: Incomplete): object {
  const read = record[rest]();
  const described = Object.entries(Object.getOwnPropertyDescriptors(record));
  for (const [field, descriptor] of described) {
    if (descriptor.get === undefined) continue;
    const value: unknown = Reflect.get(read, field);
    Object.defineProperty(record, field, { value, enumerable: true, configurable: true });
  }
  return read;
}

/** Is a value the record that a brief was made of, as far as the brief tells? */
export function isBriefOf<K extends KindName>(
  kind: K,
  brief: string,
  value: unknown,
): value is RecordTypes[K] {
  return typeof value === 'object' && value !== null && briefOf(kind, value) === brief;
}

/** What is kept of records had passed their schema before. */
function passed<K extends KindName>(_kind: K, record: unknown): record is RecordTypes[K] {
  return typeof record === 'object' && record !== null;
}
