import type { KindName } from './entry.js';
import type { RecordTypes } from './records.js';
import type { Register } from './register.js';

/** So many are remembered for each register, some 200 bytes each. */
const most = 100_000;

/**
 * The little of a record that is asked for whenever another names it. It is worked out once for each
 * register: to take the record out of what is kept of it costs ten times as much.
 */
export class Gist<K extends KindName, Value> {
  readonly #kind: K;
  readonly #take: (record: RecordTypes[K]) => Value;
  readonly #known = new WeakMap<Register, Map<string, Value>>();

  constructor(kind: K, take: (record: RecordTypes[K]) => Value) {
    this.#kind = kind;
    this.#take = take;
  }

  /** That of the record of an id; none where it is not in the register. */
  of(id: string, register: Register): Value | undefined {
    const known = this.#known.get(register) ?? new Map<string, Value>();
    this.#known.set(register, known);
    const before = known.get(id);
    if (before !== undefined) return before;
    const record = register.find(this.#kind, id)?.record;
    if (record === undefined) return undefined;
    const value = this.#take(record);
    if (known.size >= most) known.clear();
    // Its own id, for the one that was asked for may be a part of a whole file's text.
    known.set(record.id, value);
    return value;
  }
}
