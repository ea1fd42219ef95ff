import type { Series } from '../model/series.js';
import { barLines } from './chart/bar-lines.js';
import { sparkLines } from './chart/spark-lines.js';
import type { Safe } from './escape.js';
import type { Look } from './look.js';

const narrowest = 20;
/** What a reader can still take in at once; several lines over more time are made small. */
const mostRows = 40;

/**
 * A chart for a terminal, without its title: bars from zero. Several lines over so many periods that
 * their bars would take over 40 rows become sparklines; categories have nothing but their labels, so
 * they stay bars. Nothing where there is no line or no place.
 */
export function* chartLines(series: Series, look: Look): Iterable<Safe> {
  const width = Math.max(narrowest, look.width);
  const { lines, axis } = series;
  if (lines.length === 0 || axis.places.length === 0) return;
  const bars = [...barLines(series, look, width)];
  const small = lines.length > 1 && axis.type === 'time' && bars.length > mostRows;
  yield* small ? sparkLines(series, look, width) : bars;
}
