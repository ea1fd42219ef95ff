import { ReadAgain } from '../tree.js';

/** What was kept is not what was written, or cannot be read. */
export class Damaged extends ReadAgain {
  constructor() {
    super('what was kept of the store is damaged', { storeIsSame: true });
  }
}

const fullSize = 2048;

/** Entries as they are gathered for a block: a line with their keys and lengths, then the values. */
export class BlockWriter {
  /** The number of entries in the table before those of the block. */
  readonly before: number;
  readonly #keys: string[] = [];
  readonly #lengths: number[] = [];
  readonly #values: Buffer[] = [];
  #bytes = 0;

  constructor(before: number) {
    this.before = before;
  }

  add(key: string, value: string): void {
    const bytes = Buffer.from(value);
    this.#keys.push(key);
    this.#lengths.push(bytes.length);
    this.#values.push(bytes);
    this.#bytes += bytes.length + key.length;
  }

  get firstKey(): string {
    return this.#keys[0] ?? '';
  }

  get isFull(): boolean {
    return this.#bytes >= fullSize;
  }

  toBytes(): Buffer {
    const head = Buffer.from(`${JSON.stringify([this.#keys, this.#lengths])}\n`);
    return Buffer.concat([head, ...this.#values]);
  }
}

/** A block that was read: its values are taken out when they are asked for. */
export class Block {
  readonly before: number;
  readonly keys: readonly string[];
  readonly #bytes: Buffer;
  /** Where each value begins, and where the last one ends. */
  readonly #starts: readonly number[];
  readonly #numbers: (readonly number[] | undefined)[] = [];

  /** @throws Damaged */
  constructor(bytes: Buffer, before: number) {
    const head = bytes.indexOf(0x0a);
    const { keys, lengths } = parseHead(bytes.toString('utf8', 0, head));
    const starts = [head + 1];
    let start = head + 1;
    for (const length of lengths) starts.push((start += length));
    this.before = before;
    this.keys = keys;
    this.#bytes = bytes;
    this.#starts = starts;
  }

  value(index: number): Buffer {
    return this.#bytes.subarray(this.#starts[index], this.#starts[index + 1]);
  }

  /** A value that is a list of numbers, which are asked for again and again. */
  numbers(index: number): readonly number[] {
    const known = this.#numbers[index];
    if (known !== undefined) return known;
    const numbers = asNumbers(JSON.parse(this.value(index).toString('latin1')));
    this.#numbers[index] = numbers;
    return numbers;
  }

  /** The last entry whose key does not come after this one; -1 where all do. */
  lastNotAfter(key: string): number {
    return lastThat(this.keys.length, (at) => (this.keys[at] ?? '') <= key);
  }

  /** The last entry that is a block with no more than so many entries before it. */
  lastWithin(place: number): number {
    return lastThat(this.keys.length, (at) => (this.numbers(at)[0] ?? 0) <= place);
  }
}

/** Of the first so many whole numbers the last of which something is true, as of all before it. */
function lastThat(count: number, isTrue: (at: number) => boolean): number {
  let low = -1;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isTrue(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

function parseHead(text: string): { readonly keys: string[]; readonly lengths: number[] } {
  const head: unknown = JSON.parse(text);
  if (!isList(head)) throw new Damaged();
  const keys = asTexts(head[0]);
  const lengths = asNumbers(head[1]);
  if (keys.length !== lengths.length) throw new Damaged();
  return { keys, lengths };
}

/** @throws Damaged */
export function asNumbers(value: unknown): number[] {
  if (!isList(value)) throw new Damaged();
  const numbers = value.filter((one) => typeof one === 'number');
  if (numbers.length !== value.length) throw new Damaged();
  return numbers;
}

/** @throws Damaged */
export function asTexts(value: unknown): string[] {
  if (!isList(value)) throw new Damaged();
  const texts = value.filter((one) => typeof one === 'string');
  if (texts.length !== value.length) throw new Damaged();
  return texts;
}

export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
