import type { Point } from '../../model/series.js';
import { arranged, join, safe, type Safe } from '../escape.js';
import { reachOf } from './scale.js';

/** A bar as SVG: solid to `low`, dashed to `high`, then a wave where the end is vague, an arrow where
 * it is open. A value above zero has at least a hair's breadth. */
export function barPicture(point: Point, most: number, line: number): Safe {
  const low = percentOf(point.low, most);
  const end = percentOf(reachOf(point), most);
  const open = point.high === Infinity;
  const marks = [
    ...(point.approximate ? [safe`<path d="M3 12q2.5-5 5 0t5 0"/>`] : []),
    ...(open ? [arrowAt(point.approximate)] : []),
  ];
  const shapes = [
    ...(low > 0 ? [safe`<rect y="4" width="${percent(low)}" height="16"/>`] : []),
    ...(end > low ? [perhaps(low, end)] : []),
    ...(marks.length > 0
      ? [safe`<svg x="${percent(end)}" overflow="visible">${join(marks, safe``)}</svg>`]
      : []),
  ];
  const colour = safe`line-${line % 4}`;
  return safe`<svg class="${colour}" aria-hidden="true">${join(shapes, safe``)}</svg>`;
}

function perhaps(low: number, end: number): Safe {
  const [x, width] = [percent(low), percent(end - low)];
  return safe`<rect class="perhaps" x="${x}" y="4.5" width="${width}" height="15"/>`;
}

function arrowAt(apart: boolean): Safe {
  return apart
    ? safe`<path class="more" d="M16 7l8 5l-8 5z"/>`
    : safe`<path class="more" d="M3 7l8 5l-8 5z"/>`;
}

const least = 0.3;

function percentOf(value: number, most: number): number {
  return value > 0 ? Math.max(least, (value / most) * 100) : 0;
}

/** To a thousandth of the axis, finer than a screen shows. */
export function percent(value: number): Safe {
  return arranged(safe``, () => `${Number(value.toFixed(3))}%`);
}
