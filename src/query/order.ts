import type { Reader } from '../model/reader.js';
import { inLanguage } from '../model/cell.js';
import type { EdtfValue } from '../model/edtf.js';
import { compareEdtf, parsePeriod } from '../model/edtf.js';
import type { KindName } from '../model/entry.js';
import type { Field, FieldValue } from '../model/field.js';
import { fieldOf, kindOf } from '../model/kinds/index.js';
import { fold, nearest } from '../model/names.js';
import type { Match } from '../model/register.js';
import { unknownWord } from '../model/usage-error.js';

/** A number, a date, or a text as it is compared: folded. */
type SortValue = string | number;

/**
 * The order that was asked (`-signed,id`), else the best match of a search first, else the kind's own order.
 * What lacks the field comes last either way. Records are added one by one, in the order of their ids: of
 * each nothing is held but what it is sorted by.
 */
export class Order {
  readonly #keys: readonly SortKey[];
  readonly #reader: Reader;
  /** How well each fits a search, where that decides. */
  readonly #scores: number[] | undefined;
  #size = 0;

  constructor(kind: KindName, asked: string | undefined, reader: Reader) {
    this.#keys = sortKeys(kind, asked ?? kindOf(kind).order);
    this.#reader = reader;
    this.#scores = asked === undefined ? [] : undefined;
  }

  add(match: Match): void {
    for (const key of this.#keys) key.add(firstValue(key.field, match, this.#reader));
    this.#scores?.push(match.score);
    this.#size += 1;
  }

  /** The numbers of the records, from 0 as they were added, in the order of the listing. */
  numbers(): number[] {
    const ranks = this.#keys.map((key) => key.ranks());
    const scores = this.#scores;
    return Array.from({ length: this.#size }, (_, number) => number).sort((a, b) => {
      const better = (scores?.[b] ?? 0) - (scores?.[a] ?? 0);
      if (better !== 0) return better;
      for (const rank of ranks) {
        const order = (rank[a] ?? 0) - (rank[b] ?? 0);
        if (order !== 0) return order;
      }
      return a - b;
    });
  }
}

/** One field that records are sorted by. Of a value that several have, one is held. */
class SortKey {
  readonly field: Field;
  readonly #descending: boolean;
  readonly #values: SortValue[] = [];
  readonly #known = new Map<SortValue, number>();
  /** Record by record the number of its value, -1 where it has none. */
  readonly #numbers: number[] = [];

  constructor(field: Field, descending: boolean) {
    this.field = field;
    this.#descending = descending;
  }

  add(value: SortValue | undefined): void {
    this.#numbers.push(value === undefined ? -1 : this.#numberOf(value));
  }

  /** Record by record, the rank of its value: alike where none comes before the other. */
  ranks(): number[] {
    const values = this.#values.map((value) => comparable(this.field, value));
    const sorted = values.map((_, number) => number);
    const compare = (a: number, b: number) => compareValues(values[a], values[b]);
    sorted.sort((a, b) => (this.#descending ? compare(b, a) : compare(a, b)));
    const ranks: number[] = [];
    let rank = 0;
    for (const [at, number] of sorted.entries()) {
      if (at > 0 && compare(sorted[at - 1] ?? 0, number) !== 0) rank += 1;
      ranks[number] = rank;
    }
    return this.#numbers.map((number) => ranks[number] ?? this.#values.length);
  }

  #numberOf(value: SortValue): number {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const number = this.#values.push(value) - 1;
    this.#known.set(value, number);
    return number;
  }
}

function sortKeys(kind: KindName, asked: string): SortKey[] {
  return asked.split(',').flatMap((part) => {
    const descending = part.trim().startsWith('-');
    const field = fieldOf(kind, part.trim().replace(/^-/, ''));
    return field === undefined ? [] : [new SortKey(field, descending)];
  });
}

/** @throws UsageError where one of the fields is none of any of these kinds. */
export function checkSortFields(asked: string, kinds: readonly KindName[]): void {
  for (const part of asked.split(',')) checkField(part.trim().replace(/^-/, ''), kinds);
}

/** @throws UsageError where a field is none of any of these kinds. */
export function checkField(name: string, kinds: readonly KindName[]): void {
  if (kinds.some((kind) => fieldOf(kind, name) !== undefined)) return;
  const names = new Set(kinds.flatMap((kind) => kindOf(kind).fields.map((field) => field.name)));
  const [kind] = kinds;
  const what = kind !== undefined && kinds.length === 1 ? `field of ${kind}` : 'field';
  throw unknownWord(what, name, nearest(name, names), [...names].sort());
}

function firstValue(field: Field, match: Match, reader: Reader): SortValue | undefined {
  const values = field.read(match.entry, reader.register, reader.day);
  if (values.length > 1 && field.type === 'moment') return latest(values.map(String));
  const [value] = values;
  if (value === undefined || typeof value === 'number' || isDated(field)) return plainOf(value);
  return fold(typeof value === 'object' ? inLanguage(value, reader.language) : value);
}

function isDated({ type }: Field): boolean {
  return type === 'moment' || type === 'extent';
}

function plainOf(value: FieldValue | undefined): SortValue | undefined {
  return typeof value === 'object' ? undefined : value;
}

function latest(dates: string[]): SortValue | undefined {
  return dates.sort(compareDates).at(-1);
}

/** A value as it is compared: a date as what it stands for. */
function comparable(field: Field, value: SortValue): SortValue | EdtfValue | undefined {
  if (!isDated(field) || typeof value === 'number') return value;
  const date = parsePeriod(value);
  return 'problem' in date ? undefined : date;
}

type Comparable = ReturnType<typeof comparable>;

function compareValues(a: Comparable, b: Comparable): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'object' && typeof b === 'object') return compareEdtf(a, b);
  if (typeof a !== 'string' || typeof b !== 'string') return 0;
  return a < b ? -1 : a > b ? 1 : 0;
}

function compareDates(a: string, b: string): number {
  const [one, other] = [parsePeriod(a), parsePeriod(b)];
  return 'problem' in one || 'problem' in other ? 0 : compareEdtf(one, other);
}
