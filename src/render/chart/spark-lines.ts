import type { Point, Series, SeriesLine } from '../../model/series.js';
import { arranged, join, safe, terminal, type Safe } from '../escape.js';
import { coloursOf, lineColour, type Look } from '../look.js';
import { textWidth } from '../width.js';
import { padded, wrap } from '../wrap.js';
import { orMore, pointText, roughly, upTo } from './bar.js';
import { cutLabels, widest } from './labels.js';
import { knownPoints } from './scale.js';
import { tickText } from './tick-labels.js';

const nothing = safe``;
const gap = safe`   `;
const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/**
 * Each line as a sparkline, all on one scale from zero: one character a period, wrapped and never
 * sampled, with a mark beneath what is not firm; then the first, the last and the largest figure.
 */
export function* sparkLines(series: Series, look: Look, width: number): Iterable<Safe> {
  const colours = coloursOf(look);
  const most = knownPoints(series).reduce((highest, { low }) => Math.max(highest, low), 0);
  const [unit, ...key] = flowed(keyOf(series, most, look.language), width);
  if (unit !== undefined) yield colours.heading(unit);
  yield* key;
  for (const place of series.axis.places.filter((one) => series.breaks.includes(one))) {
    yield* wrap(safe`┊ ${terminal(place)}: ${terminal(series.wording.break)}`, width);
  }
  for (const [index, line] of series.lines.entries()) {
    yield nothing;
    for (const text of wrap(terminal(line.name), width)) yield colours.heading(text);
    yield* rowsOf(series, line, most, width, lineColour(look, index));
    yield* flowed(extremesOf(series, line), width);
  }
}

/** What the characters mean, each by an example from the figures. */
function keyOf(series: Series, most: number, language: string): readonly Safe[] {
  const points = knownPoints(series);
  const places = series.axis.places.length * series.lines.length;
  const example = (mark: string) => {
    const found = points.find((point) => markOf(point) === mark);
    return found === undefined ? [] : [safe`${drawn(mark)} ${terminal(found.text)}`];
  };
  return [
    ...(series.unit === '' ? [] : [terminal(series.unit)]),
    ...(points.some(({ high }) => high === 0) ? [safe`_ 0`] : []),
    ...(most > 0 ? [safe`█ ${terminal(tickText(most, language))}`] : []),
    ...(points.length < places ? [safe`· ${terminal(series.wording.missing)}`] : []),
    ...[roughly, upTo, orMore].flatMap(example),
  ];
}

/** One period: the column of a break before it, its level, and the mark beneath. */
interface SparkCell {
  readonly place: Safe;
  readonly level: string;
  readonly mark: string;
}

function* rowsOf(
  series: Series,
  { points }: SeriesLine,
  most: number,
  width: number,
  colour: (text: Safe) => Safe,
): Iterable<Safe> {
  const labels = cutLabels(series.axis.places, Math.floor(width / 3));
  const labelWidth = widest(labels);
  const cells = series.axis.places.map((place, index): SparkCell => {
    const broken = series.breaks.includes(place);
    const point = points[index];
    return {
      place: labels[index] ?? nothing,
      level: (broken ? '┊' : '') + levelOf(point, most),
      mark: (broken ? ' ' : '') + (point === undefined ? ' ' : markOf(point)),
    };
  });
  for (const row of rowsWithin(cells, width - 2 * labelWidth - 2)) {
    const first = padded(row[0]?.place ?? nothing, labelWidth);
    const last = row.at(-1)?.place ?? nothing;
    yield safe`${first} ${colour(drawn(row.map(({ level }) => level).join('')))} ${last}`;
    const marks = row.map(({ mark }) => mark).join('');
    if (marks.trim() === '') continue;
    yield safe`${padded(nothing, labelWidth + 1)}${drawn(marks.trimEnd())}`;
  }
}

function rowsWithin(cells: readonly SparkCell[], room: number): readonly (readonly SparkCell[])[] {
  const rows: SparkCell[][] = [];
  let row: SparkCell[] = [];
  let taken = 0;
  for (const cell of cells) {
    if (row.length > 0 && taken + cell.level.length > room) {
      rows.push(row);
      row = [];
      taken = 0;
    }
    row.push(cell);
    taken += cell.level.length;
  }
  return [...rows, row];
}

/** What is sure: a figure that may be nothing has no level, which is not the zero of `_`. */
function levelOf(point: Point | undefined, most: number): string {
  if (point === undefined) return '·';
  if (point.low > 0) return levels[Math.max(1, Math.round((point.low / most) * 8)) - 1] ?? '';
  return point.high > 0 ? ' ' : '_';
}

function markOf({ low, high, approximate }: Point): string {
  if (high === Infinity) return orMore;
  if (high > low) return upTo;
  return approximate ? roughly : ' ';
}

/** The first and the last figure and, with `▲`, that of the greatest `low`. */
function extremesOf({ axis, wording }: Series, { points }: SeriesLine): readonly Safe[] {
  const known = axis.places.flatMap((place, index) => {
    const point = points[index];
    return point === undefined ? [] : [{ place, point }];
  });
  const first = known[0];
  const last = known.at(-1);
  if (first === undefined || last === undefined) return [safe`· ${terminal(wording.missing)}`];
  const most = known.reduce((best, one) => (one.point.low > best.point.low ? one : best), first);
  const worded = (one: typeof first) => {
    const text = safe`${terminal(one.place)}: ${terminal(pointText(one.point))}`;
    return one === most && known.length > 1 ? safe`▲ ${text}` : text;
  };
  const ends = first === last ? [first] : [first, last];
  return [
    ...ends.map((one, index) => (index === 0 ? worded(one) : safe`→ ${worded(one)}`)),
    ...(ends.includes(most) ? [] : [worded(most)]),
  ];
}

/** Pieces side by side, three spaces apart, in as many lines as they need. */
function flowed(pieces: readonly Safe[], width: number): readonly Safe[] {
  const lines: Safe[] = [];
  let line: Safe[] = [];
  for (const piece of pieces) {
    if (line.length > 0 && textWidth(join([...line, piece], gap)) > width) {
      lines.push(join(line, gap));
      line = [];
    }
    line.push(piece);
  }
  if (line.length > 0) lines.push(join(line, gap));
  return lines.flatMap((one) => wrap(one, width));
}

function drawn(characters: string): Safe {
  return arranged(nothing, () => characters);
}
