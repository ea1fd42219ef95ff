import type { Series } from '../../model/series.js';
import { block, faces, leading, type Letter } from './lettering.js';
import { clipped, textRoom } from './text-room.js';

/** A dashed line across a plot, in pixels of the chart. */
export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly x2: number;
  readonly y2: number;
}

/** Where a break stands from the start of its plot, and how many words of others stand above it. */
export interface Break {
  readonly distance: number;
  readonly row: number;
}

const gap = 4;
const face = faces.value;
const mostOfRoom = 0.4;

/** The places before which something is counted anew, in order. */
export function breakPlaces({ axis, breaks }: Series): number[] {
  return axis.places.flatMap((place, index) => (breaks.includes(place) ? [index] : []));
}

export function breakWord({ wording }: Series, room: number): string {
  return clipped(wording.break, room * mostOfRoom, face);
}

/** As much of the room as leaves each break's word some to its right. */
export function roomBesideBreaks(series: Series, room: number): number {
  const needed = textRoom(breakWord(series, room), face) + gap;
  const count = series.axis.places.length;
  const rooms = breakPlaces(series).map((place) =>
    place === 0 ? room : ((room - needed) * count) / place,
  );
  return Math.min(room, ...rooms);
}

/** Each break starts below every word that reaches over it, so that no line crosses a word. */
export function breakRows(places: readonly number[], step: number, word: string): Break[] {
  const length = textRoom(word, face) + 2 * gap;
  const found: Break[] = [];
  for (const place of places) {
    const distance = place * step;
    const above = found.filter((one) => one.distance + length > distance);
    found.push({ distance, row: Math.max(-1, ...above.map(({ row }) => row)) + 1 });
  }
  return found;
}

export function breakRoom(breaks: readonly Break[]): number {
  const rows = Math.max(-1, ...breaks.map(({ row }) => row)) + 1;
  return rows === 0 ? 0 : rows * leading(face) + gap;
}

/** The words of breaks in the rows from `top`, and their lines down to `bottom`. */
export function breakMarks(
  breaks: readonly Break[],
  word: string,
  at: { readonly left: number; readonly top: number; readonly bottom: number },
): { letters: Letter[]; strokes: Stroke[] } {
  const placed = breaks.map(({ distance, row }) => ({
    x: at.left + distance,
    top: at.top + row * leading(face),
  }));
  return {
    letters: placed.flatMap(({ x, top }) => block([word], { x: x + gap, top }, face)),
    strokes: placed.map(({ x, top }) => ({ x, y: top + 1, x2: x, y2: at.bottom })),
  };
}
