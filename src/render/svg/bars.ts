import type { Point, SeriesLine } from '../../model/series.js';
import { colourOf, hatchOf, ink } from './palette.js';

/** The place of a mark: its place on the axis and its line among those beside it. */
interface Spot {
  readonly place: number;
  readonly line: number;
}

/** A bar or a part of one, from a value to a value and `reach` pixels further. */
export interface Box extends Spot {
  readonly from: number;
  readonly to: number;
  readonly reach: number;
  readonly fill: string;
  readonly stroke: string;
  /** Lengths of strokes and gaps; firm ends have none. */
  readonly dash: readonly number[] | undefined;
}

/** A thin line along a bar's middle. */
export interface Whisker extends Spot {
  readonly from: number;
  readonly to: number;
  readonly reach: number;
}

/** The end of a whisker: a stroke across where a figure ends, a head where nobody knows. */
export interface Tip extends Spot {
  readonly at: number;
  readonly reach: number;
  readonly shape: 'stroke' | 'triangle-up' | 'triangle-right';
  readonly angle: 0 | 90;
  /** The square of its width, in pixels. */
  readonly size: number;
}

export interface Bars {
  readonly boxes: readonly Box[];
  readonly whiskers: readonly Whisker[];
  readonly tips: readonly Tip[];
}

/** How far an end goes that nobody knows, in pixels. */
export const openReach = 26;
export const zeroReach = 3;

/** The marks of all known figures; a missing one has none. */
export function barsOf(lines: readonly SeriesLine[], upright: boolean, chart: string): Bars {
  const all = lines.flatMap(({ points }, line) =>
    points.flatMap((point, place) =>
      point === undefined ? [] : [pointMarks(point, { place, line }, upright, chart)],
    ),
  );
  return {
    boxes: all.flatMap(({ boxes }) => boxes),
    whiskers: all.flatMap(({ whiskers }) => whiskers),
    tips: all.flatMap(({ tips }) => tips),
  };
}

function pointMarks(point: Point, spot: Spot, upright: boolean, chart: string): Bars {
  const { low, high, approximate } = point;
  const { fill, tint, edge } = colourOf(spot.line);
  const look = { ...spot, stroke: edge, dash: approximate ? [3, 2] : undefined };
  const firm = { ...look, from: 0, to: low, reach: 0, fill: approximate ? tint : fill };
  if (low === high) {
    const none = { ...firm, reach: zeroReach, fill: ink.base, stroke: ink.base, dash: undefined };
    return { boxes: [low === 0 ? none : firm], whiskers: [], tips: [] };
  }
  const open = high === Infinity;
  const span = { ...spot, from: low, to: open ? low : high, reach: open ? openReach : 0 };
  const loose = { ...look, ...span, fill: hatchOf(chart, spot.line) };
  const across = { ...spot, shape: 'stroke', angle: upright ? 0 : 90, size: 144 } as const;
  const head = {
    ...across,
    shape: upright ? 'triangle-up' : 'triangle-right',
    angle: 0,
    size: 72,
  } as const;
  return {
    boxes: [...(low > 0 ? [firm] : []), open ? { ...loose, stroke: 'none' } : loose],
    whiskers: [span],
    tips: [
      { ...(open ? head : across), at: span.to, reach: span.reach },
      ...(low > 0 ? [{ ...across, at: low, reach: 0 }] : []),
    ],
  };
}
