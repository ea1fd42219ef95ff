/** What was asked for last, so many at least and twice as many at most. */
export class Recent<Key, Value> {
  readonly #most: number;
  #now = new Map<Key, Value>();
  #before: ReadonlyMap<Key, Value> = new Map();
  readonly #held: (key: Key) => Key;

  /** `held` makes of a key one that is equal, and may be held for long. */
  constructor(most: number, held: (key: Key) => Key = (key) => key) {
    this.#most = most;
    this.#held = held;
  }

  /** What is known by this key, else what `make` makes. */
  get(key: Key, make: () => Value): Value {
    const known = this.#now.get(key);
    if (known !== undefined) return known;
    const value = this.#before.get(key) ?? make();
    if (this.#now.size >= this.#most) {
      this.#before = this.#now;
      this.#now = new Map();
    }
    this.#now.set(this.#held(key), value);
    return value;
  }
}
