import type { Series, SeriesLine } from '../../model/series.js';
import { roomBesideBreaks } from './breaks.js';
import { faces } from './lettering.js';
import { lineStep } from './panel.js';
import { fits, type Face } from './text-room.js';

/** How upright bars and their texts share the width of a plot. */
export interface Setting {
  readonly width: number;
  /** The pixels of one place, and the share of them that its bars take. */
  readonly step: number;
  readonly band: number;
  /** The pixels of one bar with its text. */
  readonly slot: number;
  /** Texts that have no room in a slot read upwards; a number of lines says that they have. */
  readonly valueLines: number;
  readonly missingLines: number;
  readonly placeLines: number;
}

const widestBar = 72;
const widestOfSeveral = 44;

export function settingOf(series: Series, lines: readonly SeriesLine[], room: number): Setting {
  const { places } = series.axis;
  const width = roomBesideBreaks(series, room);
  const step = width / Math.max(1, places.length);
  const count = Math.max(1, lines.length);
  const band =
    count === 1
      ? Math.min(0.7, widestBar / step)
      : Math.min(0.88, (count * widestOfSeveral) / step);
  const slot = count === 1 ? step - 4 : lineStep(step * band, count) - 1;
  const points = lines.flatMap((line) => line.points);
  const texts = points.flatMap((point) => (point === undefined ? [] : [point.text]));
  const missing = points.includes(undefined) ? [series.wording.missing] : [];
  return {
    ...{ width, step, band, slot },
    valueLines: fitting(texts, slot, 3, faces.value),
    missingLines: fitting(missing, slot, 3, faces.value),
    placeLines: fitting(places, step - 4, 2, faces.label),
  };
}

/** Whether all figures and places are written flat, above and below their bars. */
export function liesFlat({ valueLines, placeLines }: Setting): boolean {
  return valueLines > 0 && placeLines > 0;
}

/** The lines that all of the texts fit into, or 0. */
function fitting(texts: readonly string[], room: number, most: number, face: Face): number {
  return texts.every((text) => fits(text, room, face, most)) ? most : 0;
}
