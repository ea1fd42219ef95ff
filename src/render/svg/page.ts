import type { Series } from '../../model/series.js';
import type { Stroke } from './breaks.js';
import { legendOf, type Swatch } from './legend.js';
import { block, faces, leading, type Letter } from './lettering.js';
import { isTogether, lyingParts, lyingPlot } from './lying-parts.js';
import { ink } from './palette.js';
import type { Panel } from './panel.js';
import { lowest, type Area, type Part } from './part.js';
import { clipped, fits, wrappedLines } from './text-room.js';
import { isGrouped, uprightParts, uprightRoom } from './upright-parts.js';

/** Where everything of a chart stands, in pixels. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly panels: readonly Panel[];
  readonly letters: readonly Letter[];
  readonly strokes: readonly Stroke[];
  readonly swatches: readonly Swatch[];
}

const usualWidth = 720;
const leastWidth = 360;
const mostWidth = 2400;
const margin = 20;
const gap = 8;
/** The least that a place needs for texts that read upwards. */
const leastStep = 15;

export function pageOf(series: Series, wanted = usualWidth): Page {
  const upright = series.axis.type === 'time';
  const asked = Math.min(mostWidth, Math.max(leastWidth, wanted));
  const area = { left: margin, top: margin, width: asked - 2 * margin };
  const needed = upright ? series.axis.places.length * leastStep : 0;
  const missing = Math.max(0, needed - uprightRoom(series, area.width));
  return laidOut(series, { ...area, width: area.width + missing }, upright);
}

function laidOut(series: Series, area: Area, upright: boolean): Page {
  const { left, width } = area;
  const title = titleLetters(series.title, area);
  const shared = upright ? isGrouped(series, uprightRoom(series, width)) : isTogether(series);
  const legend = legendOf(shared ? series.lines : [], {
    ...area,
    top: below(title, area.top) + gap,
  });
  const plots = upright ? uprightPlots : lyingPlots;
  const { parts, labels, bottom } = plots(series, { ...area, top: legend.bottom });
  const notes = noteLetters(series, { left, width, top: bottom + 2 * gap });
  const written = [title, legend.letters, labels, emptyWord(series, parts), notes];
  return {
    width: Math.ceil(width + 2 * margin),
    height: Math.ceil(below(notes, bottom) + margin),
    panels: parts.map(({ panel }) => panel),
    letters: [...written, ...parts.map(({ letters }) => letters)].flat(),
    strokes: parts.flatMap(({ strokes }) => strokes),
    swatches: legend.swatches,
  };
}

/** A long title is set smaller. */
function titleLetters(title: string, area: Area): Letter[] {
  const face = fits(title, area.width, faces.title, 2) ? faces.title : faces.longTitle;
  return block(wrappedLines(title, area.width, face, 6), fromTop(area), face);
}

/** The plots with the labels of their axes. */
interface Plots {
  readonly parts: readonly Part[];
  readonly labels: readonly Letter[];
  readonly bottom: number;
}

const quiet = { fill: ink.quiet };

/** The unit stands above the axis of values, the label of the other one below it. */
function uprightPlots(series: Series, area: Area): Plots {
  const unit = block(
    wrappedLines(series.unit, area.width, faces.label, 2),
    fromTop(area),
    faces.label,
    quiet,
  );
  const parts = uprightParts(series, { ...area, top: below(unit, area.top) + gap });
  const room = uprightRoom(series, area.width);
  const x = area.left + area.width - room / 2;
  const lines = wrappedLines(series.axis.label, room, faces.label, 2);
  const how = { ...quiet, align: 'center' } as const;
  const label = block(lines, { x, top: lowest(parts) + 2 }, faces.label, how);
  return { parts, labels: [...unit, ...label], bottom: below(label, lowest(parts)) };
}

/** The unit stands above the bars, the label of the other axis above the names. */
function lyingPlots(series: Series, area: Area): Plots {
  const plot = lyingPlot(series, area);
  const lines = wrappedLines(series.unit, plot.width, faces.label, 2);
  const unit = block(lines, { x: plot.left, top: area.top }, faces.label, quiet);
  const names = plot.left - area.left - gap;
  const name = clipped(series.axis.label, names, faces.label);
  const right = { x: area.left + names, top: area.top };
  const label = block([name], right, faces.label, { ...quiet, align: 'right' });
  const parts = lyingParts(series, { ...area, top: below([...unit, ...label], area.top) });
  return { parts, labels: [...unit, ...label], bottom: lowest(parts) };
}

/** Where there is nothing to be shown, a chart says so. */
function emptyWord(series: Series, parts: readonly Part[]): Letter[] {
  if (series.axis.places.length > 0 && series.lines.length > 0) return [];
  return parts.slice(0, 1).flatMap(({ panel: { left, top, width, height } }) => {
    const word = clipped(series.wording.missing, width, faces.label);
    const middle = { x: left + width / 2, top: top + height / 2 - leading(faces.label) };
    return block([word], middle, faces.label, { ...quiet, align: 'center', slant: 'italic' });
  });
}

function noteLetters({ caption, source }: Series, { left, width, top }: Area): Letter[] {
  const letters: Letter[] = [];
  for (const text of [...caption, source]) {
    const lines = wrappedLines(text, width, faces.note, 8);
    letters.push(...block(lines, { x: left, top: below(letters, top) + 3 }, faces.note, quiet));
  }
  return letters;
}

function fromTop({ left, top }: Area): { x: number; top: number } {
  return { x: left, top };
}

/** The lower end of some letters, or `otherwise` where there are none. */
function below(letters: readonly Letter[], otherwise: number): number {
  return Math.max(otherwise, ...letters.map((letter) => letter.y + leading(letter) / 2));
}
