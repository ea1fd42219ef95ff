import type { Point, Series } from '../../model/series.js';

/** The points that have a place, line by line. */
export function knownPoints({ axis, lines }: Series): readonly Point[] {
  return lines.flatMap(({ points }) =>
    points.slice(0, axis.places.length).filter((point) => point !== undefined),
  );
}

/** Where a point is drawn to: its high end, or the low one where the other is open. */
export function reachOf({ low, high }: Point): number {
  return high === Infinity ? low : Math.max(low, high);
}

/** The largest finite end, where the axis ends; 0 where nothing is above it. */
export function axisEnd(points: readonly Point[]): number {
  return points.reduce((most, point) => Math.max(most, reachOf(point)), 0);
}

/** Eighths of a cell for a value on an axis of `cells` that ends at `most`; none only for zero. */
export function eighthsOf(value: number, most: number, cells: number): number {
  return value > 0 ? Math.max(1, Math.round((value / most) * cells * 8)) : 0;
}

const mostTicks = 6;

/**
 * Round values above zero up to `most`: multiples of 1, 2 or 5 times a power of ten, at the smallest
 * step of few that `fits`. None where no step fits. Of whole numbers, steps are whole.
 */
export function ticksOf(
  most: number,
  whole: boolean,
  fits: (ticks: readonly number[]) => boolean,
): readonly number[] {
  if (!(most > 0)) return [];
  for (let exponent = Math.floor(Math.log10(most)) - 1; 10 ** exponent <= most; exponent += 1) {
    if (whole && exponent < 0) continue;
    for (const digit of [1, 2, 5]) {
      // A power below one is divided by: 3 * 0.1 is not 0.3 in binary.
      const multiple = (count: number) =>
        exponent < 0 ? (count * digit) / 10 ** -exponent : count * digit * 10 ** exponent;
      const count = Math.floor(most / multiple(1) + 1e-9);
      if (count < 1 || count > mostTicks) continue;
      const ticks = Array.from({ length: count }, (_, index) => multiple(index + 1));
      if (fits(ticks)) return ticks;
    }
  }
  return [];
}

/** Are all ends of the points whole numbers? */
export function areWhole(points: readonly Point[]): boolean {
  return points.every((point) => Number.isInteger(point.low) && Number.isInteger(reachOf(point)));
}
