import { json, safe } from '../escape.js';
import type { Format } from '../format.js';

/** One record a line. */
export const jsonl: Format = {
  name: 'jsonl',
  *listing(listing) {
    for (const table of listing.tables) {
      for (const row of table.rows) yield safe`${json(row.record())}\n`;
    }
  },
  *document(document) {
    yield safe`${json(document.record)}\n`;
  },
};
