import { Packed } from './packing.js';

/** What is kept of many records as one thing for another thread, which sees the same bytes. */
export interface Parcel {
  /** The ids of the records, a line each. */
  readonly ids: string;
  readonly files: readonly string[];
  readonly buffers: readonly ArrayBufferLike[];
  /** So many numbers a record: see `numbersOf`. */
  readonly numbers: Int32Array;
}

const absent = -1;

export function parcelOf(kept: readonly Packed[]): Parcel {
  const files = new Numbered<string>();
  const buffers = new Numbered<ArrayBufferLike>();
  const numbers = new Int32Array(kept.length * numbersEach);
  for (const [at, one] of kept.entries()) {
    const { document, extent, start, middle, end } = one;
    const [file, buffer] = [files.numberOf(one.file), buffers.numberOf(one.bytes.buffer)];
    const [from, to] = [extent?.start ?? absent, extent?.end ?? absent];
    numbers.set([file, document, from, to, buffer, start, middle, end], at * numbersEach);
  }
  const ids = kept.map(({ id }) => id).join('\n');
  return { ids, files: files.all, buffers: buffers.all, numbers };
}

const numbersEach = 8;

export function unpacked({ ids, files, buffers, numbers }: Parcel): Packed[] {
  if (numbers.length === 0) return [];
  const bytes = buffers.map((buffer) => Buffer.from(buffer));
  return ids.split('\n').map((id, at) => {
    const own = numbers.subarray(at * numbersEach, (at + 1) * numbersEach);
    const [
      file = 0,
      document = 0,
      from = 0,
      to = 0,
      buffer = 0,
      ...[start = 0, middle = 0, end = 0]
    ] = own;
    const extent = from === absent ? undefined : { start: from, end: to };
    const place = { id, file: files[file] ?? '', document, extent };
    return new Packed(place, bytes[buffer] ?? Buffer.alloc(0), [start, middle, end]);
  });
}

/** Things by the order in which they were met. */
class Numbered<Item> {
  readonly all: Item[] = [];
  readonly #numbers = new Map<Item, number>();

  numberOf(item: Item): number {
    const known = this.#numbers.get(item);
    if (known !== undefined) return known;
    this.#numbers.set(item, this.all.length);
    return this.all.push(item) - 1;
  }
}
