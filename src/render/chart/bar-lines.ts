import type { Point, Series } from '../../model/series.js';
import { arranged, safe, terminal, type Safe } from '../escape.js';
import { coloursOf, lineColour, type Look } from '../look.js';
import { textWidth } from '../width.js';
import { padded, wrap } from '../wrap.js';
import { axisLines } from './axis-lines.js';
import { barOf } from './bar.js';
import { widest } from './labels.js';
import { layoutOf, type Layout } from './layout.js';

const nothing = safe``;

/** A row for each place and line: labels, the bar from the zero line on, the figure in words. */
export function* barLines(series: Series, look: Look, width: number): Iterable<Safe> {
  const layout = layoutOf(series, width);
  yield* axisLines(series, layout, look.language, coloursOf(look));
  for (const [index, place] of series.axis.places.entries()) {
    if (series.breaks.includes(place)) yield* breakLines(series.wording.break, width);
    for (const [line, { points }] of series.lines.entries()) {
      const left = labelsOf(layout, line === 0 ? layout.places[index] : nothing, line);
      const point = points[index];
      const row =
        point === undefined
          ? missingRow(left, series.wording.missing, layout, look)
          : pointRow(left, point, layout, lineColour(look, line));
      for (const text of row) yield arranged(text, (plain) => plain.trimEnd());
    }
  }
}

function labelsOf(layout: Layout, place: Safe | undefined, line: number): Safe {
  const label = padded(place ?? nothing, layout.placeWidth);
  const name = layout.names[line];
  return name === undefined
    ? safe`${label}  `
    : safe`${label}  ${padded(name, layout.nameWidth)}  `;
}

/** No zero line: nothing was counted. */
function missingRow(
  left: Safe,
  missing: string,
  { width, start }: Layout,
  look: Look,
): readonly Safe[] {
  const { dim } = coloursOf(look);
  const text = terminal(missing);
  const room = width - start - 2;
  if (widestWord(text) > room) return [safe`${left}${dim(safe`·`)}`, ...beneath(text, width)];
  return wrap(text, room).map((line, index) =>
    index === 0
      ? safe`${left}${dim(safe`· ${line}`)}`
      : safe`${padded(nothing, start)}${dim(safe`  ${line}`)}`,
  );
}

/** The text stands beside the bar, or beneath it where a word would be broken. */
function pointRow(
  left: Safe,
  point: Point,
  { width, start, cells, most }: Layout,
  colour: (text: Safe) => Safe,
): readonly Safe[] {
  const bar = barOf(point, most, cells);
  const drawn = safe`${left}│${colour(bar)}`;
  const blank = padded(nothing, start);
  const text = terminal(point.text);
  const taken = textWidth(bar);
  const [beside, below] = [width - start - taken - 2, width - start - 2];
  const word = widestWord(text);
  if (word > below) return [drawn, ...beneath(text, width)];
  if (word > beside) return [drawn, ...wrap(text, below).map((line) => safe`${blank}│ ${line}`)];
  return wrap(text, beside).map((line, index) =>
    index === 0 ? safe`${drawn} ${line}` : safe`${blank}│${padded(nothing, taken)} ${line}`,
  );
}

function widestWord(text: Safe): number {
  return widest(text.split(' '));
}

/** A text beneath its row, where the columns are too narrow for its words. */
function beneath(text: Safe, width: number): readonly Safe[] {
  return wrap(text, width - 2).map((line) => safe`  ${line}`);
}

function* breakLines(wording: string, width: number): Iterable<Safe> {
  for (const line of wrap(terminal(wording), width - 6)) {
    const rest = '╌'.repeat(Math.max(0, width - textWidth(line) - 4));
    yield safe`╌╌ ${line} ${arranged(nothing, () => rest)}`;
  }
}
