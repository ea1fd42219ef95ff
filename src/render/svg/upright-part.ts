import type { Point, Series, SeriesLine } from '../../model/series.js';
import { openReach } from './bars.js';
import { breakMarks, breakPlaces, breakRoom, breakRows, breakWord } from './breaks.js';
import { block, clippedUpwards, faces, leading, upwards, type Letter } from './lettering.js';
import { ink } from './palette.js';
import { lineOffset, lineStep, type Panel } from './panel.js';
import type { Area, Part } from './part.js';
import { settingOf, type Setting } from './setting.js';
import { wrappedLines } from './text-room.js';
import type { ValueScale } from './value-scale.js';

/** What a text keeps from the bar below it. */
const gap = 5;
const least = 40;
const face = faces.value;
const quiet = { fill: ink.quiet, slant: 'italic' } as const;

export interface Frame extends Area {
  readonly height: number;
  readonly valued: boolean;
  /** The pixels of the axis of values. */
  readonly reach: number;
}

/** One plot of bars that stand, with the texts of its figures, places and breaks. */
export function uprightPart(
  series: Series,
  lines: readonly SeriesLine[],
  scale: ValueScale,
  frame: Frame,
): Part {
  const setting = settingOf(series, lines, frame.width);
  const word = breakWord(series, frame.width);
  const breaks = breakRows(breakPlaces(series), setting.step, word);
  const top = frame.top + breakRoom(breaks);
  const panel: Panel = {
    ...{ upright: true, left: frame.left, top, width: setting.width, height: frame.height },
    ...{ reach: frame.reach, band: setting.band, scale },
    ...{ valued: frame.valued, places: series.axis.places.length, lines },
  };
  const bottom = top + frame.height;
  const marked = breakMarks(breaks, word, { left: frame.left, top: frame.top, bottom });
  const places = placeLetters(series.axis.places, panel, setting);
  return {
    panel,
    letters: [...marked.letters, ...valueLetters(panel, setting, series), ...places.letters],
    strokes: marked.strokes,
    bottom: bottom + places.room,
  };
}

/** The pixels that the axis of values may take for each text to have room above its bar. */
export function reachOf(
  series: Series,
  lines: readonly SeriesLine[],
  { top }: ValueScale,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  const setting = settingOf(series, lines, width);
  const rooms = lines.flatMap(({ points }) =>
    points.flatMap((point) => {
      if (point === undefined || endOf(point) === 0) return [];
      return [(height - valueRoom(point, setting)) * (top / endOf(point))];
    }),
  );
  return Math.max(least, Math.min(height, ...rooms));
}

function endOf({ low, high }: Point): number {
  return high === Infinity ? low : high;
}

/** The pixels between the end of a figure and the top of its text. */
function valueRoom(point: Point, { slot, valueLines }: Setting): number {
  const text =
    valueLines > 0
      ? wrappedLines(point.text, slot, face, valueLines).length * leading(face)
      : clippedUpwards(point.text, face).room;
  return text + liftOf(point);
}

function liftOf({ high }: Point): number {
  return high === Infinity ? openReach + 2 * gap : gap;
}

function valueLetters(panel: Panel, setting: Setting, series: Series): Letter[] {
  const { left, top, height, reach, scale, lines } = panel;
  const step = lineStep(setting.step * setting.band, lines.length);
  return lines.flatMap(({ points }, line) =>
    points.flatMap((point, place) => {
      const offset = lineOffset(line, step, lines.length);
      const x = left + (place + 0.5) * setting.step + offset;
      if (point === undefined) {
        const { missing } = series.wording;
        return standing(
          missing,
          { x, y: top + height - gap },
          setting.slot,
          setting.missingLines,
          quiet,
        );
      }
      const y = top + height - (endOf(point) / scale.top) * reach - liftOf(point);
      return standing(point.text, { x, y }, setting.slot, setting.valueLines);
    }),
  );
}

/** A text whose lower end is at `y`; upwards where it has no lines. */
function standing(
  text: string,
  at: { readonly x: number; readonly y: number },
  slot: number,
  most: number,
  how: Partial<Pick<Letter, 'fill' | 'slant'>> = {},
): Letter[] {
  if (most === 0) return [upwards(clippedUpwards(text, face).text, at, face, how)];
  const lines = wrappedLines(text, slot, face, most);
  const top = at.y - lines.length * leading(face);
  return block(lines, { x: at.x, top }, face, { align: 'center', ...how });
}

function placeLetters(
  places: readonly string[],
  { left, top, height }: Panel,
  { step, placeLines }: Setting,
): { letters: Letter[]; room: number } {
  const below = top + height + gap;
  const centre = (index: number) => left + (index + 0.5) * step;
  if (placeLines === 0) {
    const shown = places.map((place) => clippedUpwards(place, faces.label));
    return {
      letters: shown.map(({ text }, index) =>
        upwards(text, { x: centre(index), y: below, after: true }, faces.label),
      ),
      room: Math.max(0, ...shown.map(({ room }) => room)) + gap,
    };
  }
  const wrapped = places.map((place) => wrappedLines(place, step - 4, faces.label, placeLines));
  return {
    letters: wrapped.flatMap((lines, index) =>
      block(lines, { x: centre(index), top: below }, faces.label, { align: 'center' }),
    ),
    room: Math.max(1, ...wrapped.map((lines) => lines.length)) * leading(faces.label) + gap,
  };
}
