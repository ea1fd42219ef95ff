import type { Point, Series } from '../../model/series.js';
import { terminal, type Safe } from '../escape.js';
import { textWidth } from '../width.js';
import { marksWidth } from './bar.js';
import { cutLabels, widest } from './labels.js';
import { axisEnd, knownPoints, reachOf } from './scale.js';

/** How the columns of a bar chart are shared out. */
export interface Layout {
  /** Of the whole chart. */
  readonly width: number;
  readonly axisLabel: Safe;
  readonly places: readonly Safe[];
  readonly placeWidth: number;
  /** The names of the lines, none where there is one line only. */
  readonly names: readonly Safe[];
  readonly nameWidth: number;
  /** The column of the zero line. */
  readonly start: number;
  /** The columns from the zero line to the end of the axis. */
  readonly cells: number;
  /** The value at the end of the axis. */
  readonly most: number;
}

export function layoutOf(series: Series, width: number): Layout {
  const third = Math.floor(width / 3);
  const [axisLabel, ...places] = cutLabels([series.axis.label, ...series.axis.places], third);
  const placeWidth = widest([axisLabel ?? '', ...places]);
  const named = series.lines.length > 1 ? series.lines.map(({ name }) => name) : [];
  // Both label columns together leave about half of a narrow screen.
  const half = Math.max(Math.floor(width / 4), Math.floor(width / 2) - placeWidth);
  const names = cutLabels(named, Math.min(third, half));
  const nameWidth = widest(names);
  const start = placeWidth + 2 + (names.length > 0 ? nameWidth + 2 : 0);
  const points = knownPoints(series);
  const most = axisEnd(points);
  const cells = cellsFor(points, most, width - start - 1);
  return {
    width,
    axisLabel: axisLabel ?? terminal(''),
    places,
    placeWidth,
    names,
    nameWidth,
    start,
    cells,
    most,
  };
}

/** The longest axis at which each bar has its text beside it, up to half of the room for a text. */
function cellsFor(points: readonly Point[], most: number, room: number): number {
  const half = Math.floor(room / 2);
  const limits = points
    .filter((point) => reachOf(point) > 0)
    .map((point) => {
      const text = Math.min(half, textWidth(terminal(point.text)) + 1);
      return Math.floor((room - marksWidth(point) - text) / (reachOf(point) / most));
    });
  const least = Math.max(1, Math.min(half, room - 2));
  return Math.max(
    least,
    limits.reduce((cells, limit) => Math.min(cells, limit), room - 2),
  );
}
