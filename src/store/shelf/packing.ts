import type { Extent } from '../reading/documents.js';
import type { Kept } from './shelf.js';

const portion = 1024 * 1024;

/**
 * Holds what is kept of records as bytes, many in one buffer: as texts of their own they would be moved
 * about whenever memory is tidied. Other threads can see the bytes.
 */
export class Packing {
  #bytes: Buffer = Buffer.alloc(0);
  #end = 0;

  pack(kept: Kept): Packed {
    const { brief, names } = kept;
    const most = 3 * (brief.length + names.length);
    if (this.#end + most > this.#bytes.length) {
      this.#bytes = Buffer.from(new SharedArrayBuffer(Math.max(portion, most)));
      this.#end = 0;
    }
    const start = this.#end;
    const middle = start + this.#bytes.write(brief, start);
    this.#end = middle + this.#bytes.write(names, middle);
    return new Packed(kept, this.#bytes, [start, middle, this.#end]);
  }
}

/** What is kept of a record, among others in one buffer. */
export class Packed implements Kept {
  readonly id: string;
  readonly file: string;
  readonly document: number;
  readonly extent: Extent | undefined;
  readonly bytes: Buffer;
  /** Where its brief begins; where that ends and its names begin; where those end. */
  readonly start: number;
  readonly middle: number;
  readonly end: number;

  constructor(
    { id, file, document, extent }: Omit<Kept, 'brief' | 'names'>,
    bytes: Buffer,
    [start, middle, end]: readonly [number, number, number],
  ) {
    this.id = id;
    this.file = file;
    this.document = document;
    this.extent = extent;
    this.bytes = bytes;
    this.start = start;
    this.middle = middle;
    this.end = end;
  }

  get brief(): string {
    return this.bytes.toString('utf8', this.start, this.middle);
  }

  get names(): string {
    return this.bytes.toString('utf8', this.middle, this.end);
  }
}
