import { csvCell, safe } from '../escape.js';
import type { Format } from '../format.js';
import { separatedDocument, separatedListing, type Separation } from '../separated.js';

const separation: Separation = { separator: safe`,`, cell: csvCell };

/** Comma-separated values (RFC 4180, lines end in \\n), for spreadsheets. */
export const csv: Format = {
  name: 'csv',
  listing: (listing) => separatedListing(listing, separation),
  document: (document) => separatedDocument(document, separation),
};
