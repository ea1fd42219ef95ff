import { safe, tsvCell } from '../escape.js';
import type { Format } from '../format.js';

/** One id a line, escaped as in `tsv`. */
export const ids: Format = {
  name: 'ids',
  *listing(listing) {
    for (const table of listing.tables) {
      for (const row of table.rows) yield safe`${tsvCell(row.id)}\n`;
    }
  },
  *document(document) {
    const { id } = document.record;
    if (typeof id === 'string') yield safe`${tsvCell(id)}\n`;
  },
};
