import type { SeriesLine } from '../../model/series.js';
import { textRoom, type Face } from './text-room.js';

/** The axis of values, always from zero. */
export interface ValueScale {
  /** The end of the domain, above zero. */
  readonly top: number;
  readonly ticks: readonly number[];
}

const fewest = 3;
const smallest = 1e-300;

/** Round steps up to the highest end known; whole ones where all figures are whole. */
export function valueScale(lines: readonly SeriesLine[]): ValueScale {
  const ends = lines.flatMap(({ points }) =>
    points.flatMap((point) =>
      point === undefined ? [] : [point.low, ...(Number.isFinite(point.high) ? [point.high] : [])],
    ),
  );
  const highest = ends.reduce((most, end) => Math.max(most, end), 0);
  if (highest < smallest) return { top: highest === 0 ? 1 : highest, ticks: [0] };
  const step = roundStep(highest, ends.every(Number.isInteger));
  const count = Math.ceil(highest / step - 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, index) =>
    Number((index * step).toPrecision(12)),
  ).filter(Number.isFinite);
  return { top: Math.max(highest, ticks.at(-1) ?? 0), ticks };
}

function roundStep(highest: number, whole: boolean): number {
  const power = 10 ** Math.floor(Math.log10(highest / fewest));
  const multiple = [5, 2, 1].find((one) => highest / (one * power) >= fewest) ?? 1;
  return whole ? Math.max(1, multiple * power) : multiple * power;
}

function isLong({ top }: ValueScale): boolean {
  return top >= 1e15 || top < 1e-3;
}

/** How Vega writes the ticks. */
export function tickFormat(scale: ValueScale): string {
  return isLong(scale) ? '~e' : ',~f';
}

/** The pixels of the widest tick. */
export function tickRoom(scale: ValueScale, face: Face): number {
  const texts = scale.ticks.map((tick) =>
    isLong(scale) ? tick.toExponential() : tick.toLocaleString('en', { maximumFractionDigits: 6 }),
  );
  return Math.max(...texts.map((text) => textRoom(text, face)));
}
