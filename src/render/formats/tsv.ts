import { tsvCell, safe } from '../escape.js';
import type { Format } from '../format.js';
import { separatedDocument, separatedListing, type Separation } from '../separated.js';

const separation: Separation = { separator: safe`\t`, cell: tsvCell };

/** Tab-separated values without loss, for programs. */
export const tsv: Format = {
  name: 'tsv',
  listing: (listing) => separatedListing(listing, separation),
  document: (document) => separatedDocument(document, separation),
};
