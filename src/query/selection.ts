import type { Condition } from '../model/condition.js';
import type { KindName } from '../model/entry.js';
import type { Reader } from '../model/reader.js';
import type { Match } from '../model/register.js';
import { Order } from './order.js';

/** A record that is listed: surely, or only if an imprecise date falls right. */
export type ListedRecord = Pick<Match, 'entry' | 'certainty'>;

/**
 * The records of one kind that answer a question, looked for as far as somebody asks. Of each its id is held
 * and what it is sorted by, and no more: it is taken from the register again when it is listed.
 */
export class Selection {
  readonly kind: KindName;
  readonly #reader: Reader;
  /** How many there are, where that is known without looking for them. */
  readonly #count: number | undefined;
  readonly #matches: Iterator<Match>;
  /** What they are sorted by, until they are. */
  #order: Order | undefined;
  /** The ids of those that were found so far, sorted when all were. */
  #found: string[] = [];
  /** Those of them that only may match. */
  readonly #uncertain = new Set<string>();

  /** `sort` is the order that was asked for. */
  constructor(kind: KindName, condition: Condition, sort: string | undefined, reader: Reader) {
    const { register, day } = reader;
    this.kind = kind;
    this.#reader = reader;
    this.#count = register.count(kind, condition);
    this.#matches = register.select(kind, condition, day)[Symbol.iterator]();
    this.#order = new Order(kind, sort, reader);
  }

  get isEmpty(): boolean {
    return (this.#count ?? this.#findUpTo(1)) === 0;
  }

  get size(): number {
    return this.#count ?? this.#findUpTo(Infinity);
  }

  /** The ids of those that only may match, in their own order. */
  get uncertain(): ReadonlySet<string> {
    // What can be counted without a look at each record matches surely.
    if (this.#count === undefined) this.#findUpTo(Infinity);
    return this.#uncertain;
  }

  /** The ids of all, in the order of the listing. */
  get ids(): readonly string[] {
    const order = this.#order;
    if (order !== undefined) {
      this.#findUpTo(Infinity);
      const found = this.#found;
      this.#found = order.numbers().flatMap((number) => found[number] ?? []);
      this.#order = undefined;
    }
    return this.#found;
  }

  /** The records of some of the ids, each taken from the register when it is asked for. */
  *take(ids: Iterable<string>): Iterable<ListedRecord> {
    for (const id of ids) {
      const entry = this.#reader.register.find(this.kind, id);
      if (entry === undefined) throw new Error(`${this.kind} ${id} is gone from the register`);
      yield { entry, certainty: this.#uncertain.has(id) ? 'maybe' : 'yes' };
    }
  }

  /** Looks for records until there are so many. @returns how many were found so far. */
  #findUpTo(wanted: number): number {
    while (this.#order !== undefined && this.#found.length < wanted) {
      const next = this.#matches.next();
      if (next.done === true) break;
      const { entry, certainty } = next.value;
      this.#order.add(next.value);
      this.#found.push(entry.id);
      if (certainty === 'maybe') this.#uncertain.add(entry.id);
    }
    return this.#found.length;
  }
}

/** The records that answer a question, kind by kind. */
export function selectionsOf(
  conditions: ReadonlyMap<KindName, Condition>,
  sort: string | undefined,
  reader: Reader,
): Selection[] {
  return [...conditions].map(([kind, condition]) => new Selection(kind, condition, sort, reader));
}
