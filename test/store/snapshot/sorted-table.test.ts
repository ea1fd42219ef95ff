import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Damaged } from '../../../src/store/snapshot/block.js';
import type { TableRoot } from '../../../src/store/snapshot/sorted-table.js';
import { SortedTable, TableWriter } from '../../../src/store/snapshot/sorted-table.js';

interface Written {
  readonly bytes: Buffer;
  readonly root: TableRoot;
}

/** A table as it lies in a file, after something else. */
function written(entries: readonly (readonly [string, string])[]): Written {
  const pieces: Buffer[] = [Buffer.from('something else')];
  let length = 14;
  const writer = new TableWriter((bytes) => {
    pieces.push(bytes);
    length += bytes.length;
    return length - bytes.length;
  });
  for (const [key, value] of entries) writer.add(key, value);
  const root = writer.end();
  return { bytes: Buffer.concat(pieces), root };
}

/** Read into the room that is offered, as from a file. */
function tableIn({ bytes, root }: Written): SortedTable {
  return new SortedTable((offset, size, room) => {
    const part = bytes.subarray(offset, offset + size);
    if (room === undefined) return part;
    part.copy(room);
    return room.subarray(0, part.length);
  }, root);
}

/** Entries in the order of their keys, in blocks on several levels. */
const entries = fc
  .dictionary(fc.string({ unit: 'binary', maxLength: 20 }), fc.string({ maxLength: 400 }), {
    maxKeys: 60,
  })
  .map((map) => Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));

const many = Array.from({ length: 20_000 }, (_, at): [string, string] => [
  `key-${String(at).padStart(6, '0')}`,
  `value ${String(at)}`.repeat(5),
]);

describe('a sorted table', () => {
  it('finds each of its entries by key and by place, and nothing else', () => {
    fc.assert(
      fc.property(entries, fc.string(), (list, other) => {
        const table = tableIn(written(list));
        expect(table.size).toBe(list.length);
        for (const [place, [key, value]] of list.entries()) {
          expect(table.find(key)).toMatchObject({ place, key });
          expect(table.at(place).bytes.toString()).toBe(Buffer.from(value).toString());
        }
        expect([...table.entries()].map(({ key }) => key)).toEqual(list.map(([key]) => key));
        if (!list.some(([key]) => key === other)) expect(table.find(other)).toBeUndefined();
      }),
    );
  });

  it('of many entries reads a few blocks for one', () => {
    const { bytes, root } = written(many);
    let read = 0;
    const table = new SortedTable((offset, size) => {
      read += size;
      return bytes.subarray(offset, offset + size);
    }, root);
    expect(table.find('key-012345')?.bytes.toString()).toBe('value 12345'.repeat(5));
    expect(table.at(19_999).key).toBe('key-019999');
    expect(read).toBeLessThan(bytes.length / 50);
  });

  it('is right or damaged where a byte of it is another', () => {
    const { bytes, root } = written(many.slice(0, 300));
    fc.assert(
      fc.property(fc.nat(bytes.length - 15), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(bytes);
        changed[at + 14] = (changed[at + 14] ?? 0) ^ by;
        const table = tableIn({ bytes: changed, root });
        for (const [key, value] of many.slice(0, 300)) {
          try {
            expect(table.find(key)?.bytes.toString()).toBe(value);
          } catch (error) {
            if (!(error instanceof Damaged)) throw error;
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
