import type { Document } from '../model/document.js';
import type { Cell, Listing } from '../model/table.js';
import { join, safe, type Safe } from './escape.js';

/** How a line of separated values is written. */
export interface Separation {
  readonly separator: Safe;
  cell(value: Cell['value']): Safe;
}

/**
 * One header and a line a row. Several tables share the header: the column `kind` first, then every
 * column that one of them has.
 */
export function* separatedListing(listing: Listing, separation: Separation): Iterable<Safe> {
  const several = listing.tables.length > 1;
  const names = [
    ...new Set(listing.tables.flatMap((table) => table.columns.map((column) => column.name))),
  ];
  const written = (values: readonly Cell['value'][]) => {
    const cells = values.map((value) => separation.cell(value));
    return safe`${join(cells, separation.separator)}\n`;
  };
  if (listing.tables.length === 0) return;
  yield written(several ? ['kind', ...names] : names);
  for (const table of listing.tables) {
    const places = names.map((name) => table.columns.findIndex((column) => column.name === name));
    for (const row of table.rows) {
      const cells = row.cells();
      const values = places.map((place) => cells[place]?.value);
      yield written(several ? [table.name, ...values] : values);
    }
  }
}

/** The fields of a document, label and value on a line. */
export function* separatedDocument(document: Document, separation: Separation): Iterable<Safe> {
  for (const block of document.blocks) {
    if (block.type !== 'fields') continue;
    for (const { label, lines } of block.fields) {
      const value = separation.cell(lines.length === 1 ? lines[0] : lines);
      yield safe`${separation.cell(label)}${separation.separator}${value}\n`;
    }
  }
}
