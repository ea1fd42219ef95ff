import type { Listing, Row } from '../../model/table.js';
import { arranged, json as escaped, safe, type Safe } from '../escape.js';
import type { Format } from '../format.js';

/** One object, `meta` and `records`, two spaces a level. */
export const json: Format = {
  name: 'json',
  *listing(listing) {
    yield safe`{\n  "meta": ${indented(escaped(listing.meta, 2), '  ')},\n  "records": [`;
    let separator = safe`\n`;
    for (const row of rowsOf(listing)) {
      yield safe`${separator}    ${indented(escaped(row.record(), 2), '    ')}`;
      separator = safe`,\n`;
    }
    yield separator === '\n' ? safe`]\n}\n` : safe`\n  ]\n}\n`;
  },
  *document(document) {
    yield safe`${escaped(document.record, 2)}\n`;
  },
};

function* rowsOf(listing: Listing): Iterable<Row> {
  for (const table of listing.tables) yield* table.rows;
}

function indented(text: Safe, indent: string): Safe {
  return arranged(text, (plain) => plain.replaceAll('\n', `\n${indent}`));
}
