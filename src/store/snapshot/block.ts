import { lastThat } from '../last-that.js';
import { ReadAgain } from '../tree.js';

/** What was kept is not what was written, or cannot be read. */
export class Damaged extends ReadAgain {
  constructor() {
    super('what was kept of the store is damaged', { storeIsSame: true });
  }
}

const fullSize = 2048;
const numberLength = 4;

/**
 * Entries as they are gathered for a block: how many, where each key and each value ends, counted from where
 * the keys begin, then the keys and the values themselves.
 */
export class BlockWriter {
  /** The number of entries in the table before those of the block. */
  readonly before: number;
  readonly firstKey: string;
  readonly #keys: Buffer[] = [];
  readonly #values: Buffer[] = [];
  #bytes = 0;

  constructor(before: number, firstKey: string) {
    this.before = before;
    this.firstKey = firstKey;
  }

  add(key: string, value: Buffer): void {
    const bytes = Buffer.from(key);
    this.#keys.push(bytes);
    this.#values.push(value);
    this.#bytes += bytes.length + value.length;
  }

  get isFull(): boolean {
    return this.#bytes >= fullSize;
  }

  toBytes(): Buffer {
    const parts = [...this.#keys, ...this.#values];
    const head = Buffer.alloc(numberLength * (1 + parts.length));
    head.writeUInt32LE(this.#keys.length);
    let end = 0;
    for (const [at, { length }] of parts.entries()) {
      head.writeUInt32LE((end += length), numberLength * (1 + at));
    }
    return Buffer.concat([head, ...parts]);
  }
}

/** A block that was read: its keys and values are taken out when they are asked for. */
export class Block {
  readonly before: number;
  /** How many entries it has. */
  readonly size: number;
  readonly #bytes: Buffer;
  readonly #view: DataView;
  readonly #start: number;

  /** @throws Damaged */
  constructor(bytes: Buffer, before: number) {
    if (bytes.length < numberLength) throw new Damaged();
    this.before = before;
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.size = this.#view.getUint32(0, true);
    this.#start = numberLength * (1 + 2 * this.size);
    if (bytes.length < this.#start || this.#end(2 * this.size) !== bytes.length)
      throw new Damaged();
  }

  key(index: number): string {
    return this.#bytes.toString('utf8', this.#end(index), this.#end(index + 1));
  }

  value(index: number): Buffer {
    const part = this.size + index;
    return this.#bytes.subarray(this.#end(part), this.#end(part + 1));
  }

  /** One of the numbers that a value is made of. */
  number(index: number, at: number): number {
    return this.#view.getFloat64(this.#end(this.size + index) + at * doubleLength, true);
  }

  /** The last entry whose key does not come after this one; -1 where all do. */
  lastNotAfter(key: string): number {
    return lastThat(this.size, (at) => this.key(at) <= key);
  }

  /** The last entry whose first number is no more than this one; -1 where all are. */
  lastWithin(number: number): number {
    return lastThat(this.size, (at) => this.number(at, 0) <= number);
  }

  /** Where the first so many keys and values end. */
  #end(parts: number): number {
    if (parts === 0) return this.#start;
    return this.#start + this.#view.getUint32(numberLength * parts, true);
  }
}

const doubleLength = 8;

/** A value that is made of numbers. */
export function valueOfNumbers(numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(doubleLength * numbers.length);
  for (const [at, number] of numbers.entries()) bytes.writeDoubleLE(number, doubleLength * at);
  return bytes;
}

/** @throws Damaged */
export function asNumbers(value: unknown): readonly number[] {
  if (!isList(value) || !value.every((one) => typeof one === 'number')) throw new Damaged();
  return value;
}

/** @throws Damaged */
export function asTexts(value: unknown): readonly string[] {
  if (!isList(value) || !value.every((one) => typeof one === 'string')) throw new Damaged();
  return value;
}

export function isList(value: unknown): value is unknown[] {
  return Array.isArray(value);
}
