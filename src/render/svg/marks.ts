import type { EncodeEntry, Mark } from 'vega';
import { ink } from './palette.js';

const across = { scale: 'place', field: 'place', offset: { scale: 'line', field: 'line' } };
const middle = {
  ...{ scale: 'place', field: 'place' },
  offset: { scale: 'line', field: 'line', offset: { scale: 'line', band: 0.5 } },
};
const thickness = { scale: 'line', band: 1 };
const from = { scale: 'value', field: 'from' };

/** Where a value stands, and as many pixels further as its row says. */
function value(field: string, direction: 1 | -1) {
  return { scale: 'value', field, offset: { field: 'reach', mult: direction } };
}

/** The marks of a panel, for the rows of `barsOf`. */
export function barMarks(upright: boolean): Mark[] {
  return upright
    ? marks(
        { x: across, width: thickness, y: value('to', -1), y2: from },
        { x: middle, y: from, y2: value('to', -1) },
        { x: middle, y: value('at', -1) },
      )
    : marks(
        { y: across, height: thickness, x: from, x2: value('to', 1) },
        { y: middle, x: from, x2: value('to', 1) },
        { y: middle, x: value('at', 1) },
      );
}

function marks(box: EncodeEntry, whisker: EncodeEntry, tip: EncodeEntry): Mark[] {
  const stroke = { value: ink.text };
  const line = { stroke, strokeWidth: { value: 1.25 } };
  const look = {
    ...{ fill: { field: 'fill' }, stroke: { field: 'stroke' }, strokeDash: { field: 'dash' } },
    strokeWidth: { value: 1 },
  };
  const shape = { shape: { field: 'shape' }, angle: { field: 'angle' }, size: { field: 'size' } };
  const own = { aria: false, interactive: false };
  return [
    { type: 'rect', from: { data: 'boxes' }, ...own, encode: { enter: { ...box, ...look } } },
    {
      type: 'rule',
      from: { data: 'whiskers' },
      ...own,
      encode: { enter: { ...whisker, ...line } },
    },
    {
      ...{ type: 'symbol', from: { data: 'tips' }, ...own },
      encode: { enter: { ...tip, ...shape, ...line, fill: stroke } },
    },
  ];
}
