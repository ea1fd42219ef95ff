import type { Point } from '../../model/series.js';
import { arranged, safe, type Safe } from '../escape.js';
import { eighthsOf } from './scale.js';

/** The end of what is drawn is not firm. */
export const roughly = '~';
/** It may be more than what is drawn. */
export const orMore = '▸';
/** It may be as much as this, and may be less. */
export const upTo = '░';

const partial = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/**
 * Solid up to `low` in eighths of a cell, shaded up to the cell in which `high` lies. The marks of a
 * vague or open end stand after the bar, so that lengths compare.
 */
export function barOf(point: Point, most: number, cells: number): Safe {
  const { low, high } = point;
  const solid = eighthsOf(low, most, cells);
  const taken = Math.ceil(solid / 8);
  const open = high === Infinity;
  const shaded = open ? 0 : Math.max(0, Math.ceil(eighthsOf(high, most, cells) / 8) - taken);
  const narrow = !open && high > low && shaded === 0;
  const drawn = [
    '█'.repeat(Math.floor(solid / 8)),
    partial[solid % 8],
    upTo.repeat(shaded),
    point.approximate || narrow ? roughly : '',
    open ? orMore : '',
  ].join('');
  return arranged(safe``, () => drawn);
}

/** The most columns that the marks after a bar may take. */
export function marksWidth({ low, high, approximate }: Point): number {
  const open = high === Infinity;
  return (approximate || (!open && high > low) ? 1 : 0) + (open ? 1 : 0);
}

/** The text of a point where no mark stands before it: a bare figure that is vague says so. */
export function pointText({ approximate, text }: Point): string {
  return approximate && /^\p{Nd}/u.test(text) ? `${roughly}${text}` : text;
}
