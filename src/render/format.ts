import type { Calendar } from '../model/calendar.js';
import type { Document } from '../model/document.js';
import type { Series } from '../model/series.js';
import type { Listing } from '../model/table.js';
import type { Safe } from './escape.js';
import type { Look } from './look.js';

/**
 * A way to write listings and documents. The chunks are printed one after the other as they are,
 * line breaks included; rows are read as they are asked for, so that long listings stream.
 */
export interface Format {
  readonly name: string;
  listing(listing: Listing, look: Look): Iterable<Safe>;
  document(document: Document, look: Look): Iterable<Safe>;
}

/** A way to draw a chart, as one file of its own. */
export interface Drawing {
  readonly name: string;
  draw(series: Series, look: Look): Iterable<Safe>;
}

/** A way to write dates for a calendar program. */
export interface CalendarWriter {
  readonly name: string;
  write(calendar: Calendar): Iterable<Safe>;
}
