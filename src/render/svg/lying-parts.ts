import type { Point, Series, SeriesLine } from '../../model/series.js';
import { openReach, zeroReach } from './bars.js';
import { breakPlaces, breakWord, type Stroke } from './breaks.js';
import { block, faces, leading, type Letter } from './lettering.js';
import { ink, mostTogether } from './palette.js';
import { lineOffset, lineStep, type Panel } from './panel.js';
import { lowest, type Area, type Part } from './part.js';
import { clipped, textRoom, wrappedLines } from './text-room.js';
import { tickRoom, valueScale, type ValueScale } from './value-scale.js';

const gap = 6;
const face = faces.value;
const mostOfNames = 0.38;
const mostOfText = 0.5;
const nameLines = 3;
const axisRoom = 18;
const gutter = 24;

/** What all plots of a chart share. */
interface Layout extends Area {
  /** The pixels of the names, of a plot, and of the words of breaks at the right. */
  readonly names: number;
  readonly plot: number;
  readonly row: number;
  readonly band: number;
  /** The lines that the text of a figure may take. */
  readonly textLines: number;
  readonly scale: ValueScale;
  /** The pixels of the axis of values, which are the same for each plot. */
  readonly reach: number;
}

/** Whether bars of several lines lie in groups; else each line has a plot of its own. */
export function isTogether({ lines }: Series): boolean {
  return lines.length > 1 && lines.length <= mostTogether;
}

/** Where the plots lie beside their names. */
export function lyingPlot(series: Series, area: Area): { left: number; width: number } {
  const { names, plot } = layoutOf(series, area, 1);
  return { left: area.left + names, width: plot };
}

/** Bars that lie beside their names, in the order given. */
export function lyingParts(series: Series, area: Area): Part[] {
  const single = series.lines.length < 2 || isTogether(series);
  const groups = single ? [series.lines] : series.lines.map((line) => [line]);
  const layout = layoutOf(series, area, single ? Math.max(1, series.lines.length) : 1);
  const parts: Part[] = [];
  for (const lines of groups) {
    const top = parts.length === 0 ? area.top : lowest(parts) + gutter;
    const names = single ? [] : lines.map(({ name }) => name);
    const heading = names.flatMap((name) => wrappedLines(name, area.width, faces.heading, 2));
    const below = top + heading.length * leading(faces.heading);
    const part = lyingPart(series, lines, { ...layout, top: below + axisRoom });
    const letters = [...block(heading, { x: area.left, top }, faces.heading), ...part.letters];
    parts.push({ ...part, letters });
  }
  return parts;
}

function layoutOf(series: Series, area: Area, count: number): Layout {
  const most = area.width * mostOfNames;
  const wrapped = series.axis.places.map((place) =>
    wrappedLines(place, most, faces.label, nameLines),
  );
  const widest = Math.max(0, ...wrapped.flat().map((line) => textRoom(line, faces.label)));
  const names = Math.ceil(Math.min(most, widest)) + 2 * gap;
  const beside = area.width - names;
  const breaks = breakPlaces(series).length === 0 ? 0 : textRoom(breakWord(series, beside), face);
  const plot = beside - breaks - (breaks === 0 ? 0 : gap);
  const textLines = count === 1 && !textsFit(series, plot) ? 2 : 1;
  const bars = count === 1 ? 18 : count * 16;
  const deepest = Math.max(1, ...wrapped.map((lines) => lines.length));
  const row = Math.max(
    bars + 10,
    textLines * leading(face) + 6,
    deepest * leading(faces.label) + 6,
  );
  const scale = valueScale(series.lines);
  const reach = reachOf(series.lines, scale, plot);
  return { ...area, names, plot, row, band: bars / row, textLines, scale, reach };
}

function textsFit({ lines }: Series, plot: number): boolean {
  return lines.every(({ points }) =>
    points.every((point) => point === undefined || textRoom(point.text, face) <= plot * mostOfText),
  );
}

function lyingPart(series: Series, lines: readonly SeriesLine[], layout: Layout): Part {
  const { left, top, names, plot, row, band, scale, reach } = layout;
  const { places } = series.axis;
  const height = Math.max(1, places.length) * row;
  const panel: Panel = {
    ...{ upright: false, left: left + names, top, width: plot, height, band, scale },
    ...{ reach, valued: true, places: places.length, lines },
  };
  const breaks = lyingBreaks(series, layout);
  return {
    panel,
    letters: [
      ...places.flatMap((place, index) => nameLetters(place, index, layout)),
      ...figureLetters(series, panel, layout),
      ...breaks.letters,
    ],
    strokes: breaks.strokes,
    bottom: top + height,
  };
}

function endOf({ low, high }: Point): { value: number; reach: number } {
  return high === Infinity
    ? { value: low, reach: openReach + gap }
    : { value: high, reach: high === 0 ? zeroReach : 0 };
}

/** The pixels that the axis of values may take for each text to have room beside its bar. */
function reachOf(lines: readonly SeriesLine[], scale: ValueScale, plot: number): number {
  const rooms = lines.flatMap(({ points }) =>
    points.flatMap((point) => {
      if (point === undefined) return [];
      const { value, reach } = endOf(point);
      const text = Math.min(textRoom(point.text, face), plot * mostOfText);
      return value === 0 ? [] : [(plot - text - reach - 2 * gap) * (scale.top / value)];
    }),
  );
  const overhang = tickRoom(scale, face) / 2;
  return Math.max(gap, Math.min(plot - overhang, ...rooms));
}

function nameLetters(name: string, index: number, { left, top, names, row }: Layout): Letter[] {
  const lines = wrappedLines(name, names - 2 * gap, faces.label, nameLines);
  const height = lines.length * leading(faces.label);
  const place = { x: left + names - gap - 2, top: top + index * row + (row - height) / 2 };
  return block(lines, place, faces.label, { align: 'right' });
}

function figureLetters(series: Series, panel: Panel, { row, textLines }: Layout): Letter[] {
  const { left, top, width, reach, scale, band, lines } = panel;
  const step = lineStep(row * band, lines.length);
  return lines.flatMap(({ points }, line) =>
    points.flatMap((point, place) => {
      const y = top + (place + 0.5) * row + lineOffset(line, step, lines.length);
      if (point === undefined) {
        const word = clipped(series.wording.missing, width, face);
        return centred([word], { x: left + gap, y }, { fill: ink.quiet, slant: 'italic' });
      }
      const end = endOf(point);
      const x = left + (end.value / scale.top) * reach + end.reach + gap;
      return centred(wrappedLines(point.text, width * mostOfText, face, textLines), { x, y });
    }),
  );
}

function centred(
  lines: readonly string[],
  { x, y }: { readonly x: number; readonly y: number },
  how: Partial<Pick<Letter, 'fill' | 'slant'>> = {},
): Letter[] {
  return block(lines, { x, top: y - (lines.length * leading(face)) / 2 }, face, how);
}

/** A line above the row from which something is counted anew, with its word at the right. */
function lyingBreaks(series: Series, layout: Layout): { letters: Letter[]; strokes: Stroke[] } {
  const { left, top, width, names, plot, row } = layout;
  const word = breakWord(series, width - names);
  const heights = breakPlaces(series).map((place) => top + place * row);
  const right = left + names + plot;
  return {
    letters: heights.flatMap((y) =>
      block([word], { x: right + gap, top: y - leading(face) / 2 }, face),
    ),
    strokes: heights.map((y) => ({ x: left, y, x2: right, y2: y })),
  };
}
