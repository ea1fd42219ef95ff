import type { Stroke } from './breaks.js';
import type { Letter } from './lettering.js';
import type { Panel } from './panel.js';

/** A plot with all that is written and ruled in and around it. */
export interface Part {
  readonly panel: Panel;
  readonly letters: readonly Letter[];
  readonly strokes: readonly Stroke[];
  readonly bottom: number;
}

/** Where parts may stand, in pixels of the chart. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** The lowest end of some parts. */
export function lowest(parts: readonly Part[]): number {
  return Math.max(0, ...parts.map(({ bottom }) => bottom));
}
