import { Recent } from '../recent.js';
import { checksum } from './checksum.js';
import { Block, BlockWriter, Damaged, valueOfNumbers } from './block.js';

/** Reads a stretch of a file, into some room where that is given; fewer bytes where it ends before. */
export type ReadAt = (offset: number, length: number, room?: Buffer) => Buffer;

/** Where a block lies, and how it is known to be whole. */
interface BlockAt {
  /** The number of entries in the table before those of the block. */
  readonly before: number;
  readonly offset: number;
  readonly length: number;
  readonly check: number;
}

/** What a table is found by again. */
export interface TableRoot {
  /** How many blocks lead to an entry, that of the entry left out. */
  readonly levels: number;
  readonly size: number;
  readonly root: BlockAt;
}

export interface TableEntry {
  /** How many entries come before it. */
  readonly place: number;
  readonly key: string;
  /** Its value: UTF-8. It stands there until the table is asked for something else. */
  readonly bytes: Buffer;
}

/**
 * Writes entries, which come in the order of their keys, as a table in which a key is found by reading
 * a few blocks: blocks of entries, blocks that say where these are, and so on up to one.
 */
export class TableWriter {
  readonly #write: (bytes: Buffer) => number;
  /** The block that is being filled on each level. */
  readonly #open: (BlockWriter | undefined)[] = [];
  #size = 0;

  /** `write` says at what offset it wrote. */
  constructor(write: (bytes: Buffer) => number) {
    this.#write = write;
  }

  add(key: string, value: string): void {
    this.#add(0, key, Buffer.from(value), this.#size);
    this.#size += 1;
  }

  end(): TableRoot {
    for (let level = 0; level < this.#open.length - 1; level += 1) this.#close(level);
    const last = this.#open.length - 1;
    const root = this.#written(this.#open[last] ?? new BlockWriter(0, ''));
    return { levels: Math.max(0, last), size: this.#size, root };
  }

  #add(level: number, key: string, value: Buffer, before: number): void {
    const block = (this.#open[level] ??= new BlockWriter(before, key));
    block.add(key, value);
    if (block.isFull) this.#close(level);
  }

  /** Writes the block of a level, where there is one, and tells the level above where it is. */
  #close(level: number): void {
    const block = this.#open[level];
    if (block === undefined) return;
    this.#open[level] = undefined;
    const { before, offset, length, check } = this.#written(block);
    const where = valueOfNumbers([before, offset, length, check]);
    this.#add(level + 1, block.firstKey, where, before);
  }

  #written(block: BlockWriter): BlockAt {
    const bytes = block.toBytes();
    const offset = this.#write(bytes);
    return { before: block.before, offset, length: bytes.length, check: checksum(bytes) };
  }
}

/** Of the blocks that lead to others, so many are remembered, for they are asked for again and again. */
const mostLeading = 1024;

/** Blocks of entries that are at hand at once, and the room for each in bytes; a block may be larger. */
const mostOfEntries = 4;
const roomForBlock = 4096;

/** A table that was written before. @throws Damaged in any of its calls. */
export class SortedTable {
  readonly #readAt: ReadAt;
  readonly #root: TableRoot;
  /** The blocks that lead to others and were read last, by their offsets. */
  readonly #leading = new Recent<number, Block>(mostLeading);
  readonly #places = Array.from({ length: mostOfEntries }, () => new BlockPlace());
  #next = 0;

  constructor(readAt: ReadAt, root: TableRoot) {
    this.#readAt = readAt;
    this.#root = root;
  }

  get size(): number {
    return this.#root.size;
  }

  find(key: string): TableEntry | undefined {
    const block = this.#leaf((one) => one.lastNotAfter(key));
    const at = block.lastNotAfter(key);
    return at >= 0 && block.key(at) === key ? entryAt(block, at) : undefined;
  }

  at(place: number): TableEntry {
    const block = this.#leaf((one) => one.lastWithin(place));
    return entryAt(block, place - block.before);
  }

  /** All entries, in the order of their keys. */
  *entries(): Iterable<TableEntry> {
    yield* this.#entriesOf(this.#root.root, this.#root.levels);
  }

  *#entriesOf(at: BlockAt, level: number): Iterable<TableEntry> {
    const block = this.#read(at);
    for (let index = 0; index < block.size; index += 1) {
      if (level === 0) yield entryAt(block, index);
      else yield* this.#entriesOf(blockAt(block, index), level - 1);
    }
  }

  /** The block of entries to which `choose` leads, block by block. */
  #leaf(choose: (block: Block) => number): Block {
    const { levels, root } = this.#root;
    let at = root;
    for (let level = levels; level > 0; level -= 1) {
      const here = at;
      const block = this.#leading.get(here.offset, () => this.#read(here));
      at = blockAt(block, Math.max(0, choose(block)));
    }
    return this.#ofEntries(at);
  }

  /** A block of entries. They are read in turn into the same few places, since each is needed once. */
  #ofEntries(at: BlockAt): Block {
    const known = this.#places.find(({ offset }) => offset === at.offset)?.block;
    if (known !== undefined) return known;
    const place = this.#places[this.#next];
    if (place === undefined || at.length > roomForBlock) return this.#read(at);
    this.#next = (this.#next + 1) % mostOfEntries;
    place.offset = undefined;
    const block = this.#read(at, (place.room ??= Buffer.allocUnsafeSlow(roomForBlock)));
    place.block = block;
    place.offset = at.offset;
    return block;
  }

  #read({ before, offset, length, check }: BlockAt, room?: Buffer): Block {
    const bytes = this.#readAt(offset, length, room?.subarray(0, length));
    if (bytes.length !== length || checksum(bytes) !== check) throw new Damaged();
    return new Block(bytes, before);
  }
}

/** Where one block of entries is after another. */
class BlockPlace {
  /** Where in the file the one that is there now is from. */
  offset: number | undefined;
  block: Block | undefined;
  room: Buffer | undefined;
}

function entryAt(block: Block, index: number): TableEntry {
  if (index < 0 || index >= block.size) throw new Damaged();
  return { place: block.before + index, key: block.key(index), bytes: block.value(index) };
}

function blockAt(block: Block, index: number): BlockAt {
  if (index >= block.size) throw new Damaged();
  return {
    before: block.number(index, 0),
    offset: block.number(index, 1),
    length: block.number(index, 2),
    check: block.number(index, 3),
  };
}
