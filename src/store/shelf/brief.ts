import type { KindName } from '../../model/entry.js';
import { property } from '../../model/property.js';
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

/** A record has under it what gives all of it, where something was left out. */
const whole = Symbol('whole');

/** One for each field: getters of its own would cost a record more than all else of it. */
const getters: ReadonlyMap<string, PropertyDescriptor> = new Map(
  Object.values(leftOut).flatMap((fields) =>
    fields.map((field) => {
      const get = function (this: object): unknown {
        complete(this);
        return Reflect.get(this, field);
      };
      return [field, { get, enumerable: true, configurable: true }] as const;
    }),
  ),
);

/**
 * The record that a brief is of. To whoever looks at it, it is whole: what was left out is asked of
 * `all` when it is looked at for the first time.
 */
export function recordFrom<K extends KindName>(
  kind: K,
  brief: string,
  all: () => RecordTypes[K],
): RecordTypes[K] {
  const record: unknown = JSON.parse(brief);
  if (!passed(kind, record)) throw new Error(`the brief of a record of ${kind} is no record`);
  let lacks = false;
  for (const field of leftOut[kind]) {
    const getter = property(record, field) === null ? getters.get(field) : undefined;
    if (getter === undefined) continue;
    Object.defineProperty(record, field, getter);
    lacks = true;
  }
  if (lacks) Object.defineProperty(record, whole, { value: all });
  return record;
}

/** Puts what was left out of a record into it. */
function complete(record: object): void {
  if (!isLacking(record)) return;
  const all = record[whole]();
  for (const field of getters.keys()) {
    const descriptor = Object.getOwnPropertyDescriptor(record, field);
    if (descriptor === undefined || 'value' in descriptor) continue;
    const value = property(all, field);
    Object.defineProperty(record, field, { value, enumerable: true, configurable: true });
  }
}

function isLacking(record: object): record is { readonly [whole]: () => object } {
  return Object.hasOwn(record, whole);
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
