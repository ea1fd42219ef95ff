import { ink } from './palette.js';
import { clipped, textRoom, type Face } from './text-room.js';

/** One line of text at its place in the chart, in pixels; `y` is its middle. */
export interface Letter extends Face {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly align: 'left' | 'center' | 'right';
  /** Degrees, clockwise; at -90 a text reads upwards and `align` is along it. */
  readonly angle: 0 | -90;
  readonly fill: string;
  readonly slant: 'normal' | 'italic';
}

export const faces = {
  title: { size: 18, weight: 700 },
  longTitle: { size: 15, weight: 700 },
  heading: { size: 13, weight: 700 },
  label: { size: 12, weight: 400 },
  value: { size: 11, weight: 400 },
  note: { size: 11.5, weight: 400 },
} as const satisfies Record<string, Face>;

/** The distance from line to line. */
export function leading({ size }: Face): number {
  return Math.round(size * 1.35);
}

/** Lines one below the other, the first one's top at `top`. */
export function block(
  lines: readonly string[],
  place: { readonly x: number; readonly top: number },
  face: Face,
  how: Partial<Pick<Letter, 'align' | 'fill' | 'slant'>> = {},
): Letter[] {
  const height = leading(face);
  return lines.map((text, index) => ({
    ...{ text, x: place.x, y: place.top + (index + 0.5) * height, ...face },
    ...{ align: 'left', angle: 0, fill: ink.text, slant: 'normal', ...how },
  }));
}

/** A text that reads upwards from `y`, centred on `x`; `after` says that it ends there instead. */
export function upwards(
  text: string,
  place: { readonly x: number; readonly y: number; readonly after?: boolean },
  face: Face,
  how: Partial<Pick<Letter, 'fill' | 'slant'>> = {},
): Letter {
  const align = place.after === true ? 'right' : 'left';
  const { x, y } = place;
  return { text, x, y, ...face, align, angle: -90, fill: ink.text, slant: 'normal', ...how };
}

/** The most pixels that a text may take that reads upwards. */
const mostUpwards = 110;

export function clippedUpwards(text: string, face: Face): { text: string; room: number } {
  const shown = clipped(text, mostUpwards, face);
  return { text: shown, room: textRoom(shown, face) };
}
