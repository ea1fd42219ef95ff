import type { SeriesLine } from '../../model/series.js';
import { block, faces, leading, type Letter } from './lettering.js';
import { colourOf, type Colour } from './palette.js';
import type { Area } from './part.js';
import { clipped, textRoom } from './text-room.js';

/** A sample of a line's colour, in pixels of the chart. */
export interface Swatch extends Pick<Colour, 'fill'> {
  readonly x: number;
  readonly y: number;
  readonly stroke: string;
}

export const swatchSize = 11;
const gap = 6;
const between = 20;

/** The names of lines in the order of their bars, and the end of the rows that they take. */
export function legendOf(
  lines: readonly SeriesLine[],
  { left, top, width }: Area,
): { letters: Letter[]; swatches: Swatch[]; bottom: number } {
  const height = leading(faces.label) + 2;
  const letters: Letter[] = [];
  const swatches: Swatch[] = [];
  let x = left;
  let row = top;
  for (const [index, { name }] of lines.entries()) {
    const text = clipped(name, width - swatchSize - gap, faces.label);
    const room = swatchSize + gap + textRoom(text, faces.label);
    if (x > left && x + room > left + width) {
      x = left;
      row += height;
    }
    const { fill, edge } = colourOf(index);
    swatches.push({ x, y: row + (height - swatchSize) / 2 - 1, fill, stroke: edge });
    letters.push(...block([text], { x: x + swatchSize + gap, top: row }, faces.label));
    x += room + between;
  }
  return { letters, swatches, bottom: lines.length === 0 ? top : row + height + gap };
}
