import type { Series, SeriesLine } from '../../model/series.js';
import { block, faces, leading } from './lettering.js';
import { mostTogether } from './palette.js';
import { lowest, type Area, type Part } from './part.js';
import { liesFlat, settingOf } from './setting.js';
import { wrappedLines } from './text-room.js';
import { reachOf, uprightPart } from './upright-part.js';
import { tickRoom, valueScale, type ValueScale } from './value-scale.js';

const mostGrouped = 12;
const tallest = 290;
/** Enough for the longest text that reads upwards, above an arrow. */
const tallOfSeveral = 190;
const gutter = 28;

/** Whether bars of several lines stand in groups; else each line has a plot of its own. */
export function isGrouped(series: Series, room: number): boolean {
  const count = series.lines.length;
  return (
    count > 1 &&
    count <= mostTogether &&
    series.axis.places.length <= mostGrouped &&
    liesFlat(settingOf(series, series.lines, room))
  );
}

/** The room that plots have beside the figures of their axis. */
export function uprightRoom(series: Series, width: number): number {
  return width - tickRoom(valueScale(series.lines), faces.value) - 10;
}

/** Bars that stand beside each other in the order of time. */
export function uprightParts(series: Series, area: Area): Part[] {
  const scale = valueScale(series.lines);
  const width = uprightRoom(series, area.width);
  const inner = { left: area.left + area.width - width, top: area.top, width };
  if (series.lines.length < 2 || isGrouped(series, width)) {
    const frame = { ...inner, height: tallest, valued: true };
    const reach = reachOf(series, series.lines, scale, frame);
    return [uprightPart(series, series.lines, scale, { ...frame, reach })];
  }
  const columns = columnsFor(series, width);
  const size = { width: columnWidth(width, columns), height: tallOfSeveral };
  const reach = Math.min(...series.lines.map((line) => reachOf(series, [line], scale, size)));
  const parts: Part[] = [];
  for (let first = 0; first < series.lines.length; first += columns) {
    const top = first === 0 ? inner.top : lowest(parts) + gutter;
    const lines = series.lines.slice(first, first + columns);
    parts.push(...rowOfParts(series, lines, scale, { ...inner, top, columns, reach }));
  }
  return parts;
}

/** As many columns as leave every text flat. */
function columnsFor(series: Series, room: number): number {
  const count = series.lines.length;
  const choices = (count === 4 ? [2] : [3, 2]).filter((columns) => columns <= count);
  const flat = choices.find((columns) =>
    series.lines.every((line) => liesFlat(settingOf(series, [line], columnWidth(room, columns)))),
  );
  return flat ?? 1;
}

function columnWidth(room: number, columns: number): number {
  return (room - (columns - 1) * gutter) / columns;
}

function rowOfParts(
  series: Series,
  lines: readonly SeriesLine[],
  scale: ValueScale,
  area: Area & { readonly columns: number; readonly reach: number },
): Part[] {
  const width = columnWidth(area.width, area.columns);
  const headings = lines.map(({ name }) => wrappedLines(name, width, faces.heading, 2));
  const deepest = Math.max(...headings.map((heading) => heading.length));
  const top = area.top + deepest * leading(faces.heading) + 8;
  return lines.map((line, index) => {
    const left = area.left + index * (width + gutter);
    const { reach } = area;
    const frame = { left, width, top, height: tallOfSeveral, valued: index === 0, reach };
    const part = uprightPart(series, [line], scale, frame);
    const heading = block(headings[index] ?? [], { x: left, top: area.top }, faces.heading);
    return { ...part, letters: [...heading, ...part.letters] };
  });
}
