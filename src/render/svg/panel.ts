import type { Axis, GroupMark, Scale } from 'vega';
import type { SeriesLine } from '../../model/series.js';
import { barsOf } from './bars.js';
import { faces } from './lettering.js';
import { barMarks } from './marks.js';
import { ink } from './palette.js';
import { tickFormat, type ValueScale } from './value-scale.js';

/** One plot: where it stands in the chart, in pixels, and what it shows. */
export interface Panel {
  /** Bars stand on their axis; else they lie beside their names. */
  readonly upright: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** The pixels of the axis of values; texts have what is left. */
  readonly reach: number;
  /** The share of a place that its bars take. */
  readonly band: number;
  readonly scale: ValueScale;
  /** Whether the values stand beside their axis. */
  readonly valued: boolean;
  readonly places: number;
  readonly lines: readonly SeriesLine[];
}

const lineGap = 0.12;

/** From middle to middle of neighbouring bars of one place, in pixels. */
export function lineStep(thickness: number, count: number): number {
  return count > 1 ? thickness / (count - lineGap) : thickness;
}

/** From the middle of a place to that of one of its bars. */
export function lineOffset(line: number, step: number, count: number): number {
  return (line - (count - 1) / 2) * step;
}

/** The panel for Vega. Texts are never part of its specification: only numbers and colours are. */
export function panelMark(panel: Panel, chart: string): GroupMark {
  const { upright, left, top, width, height } = panel;
  const { boxes, whiskers, tips } = barsOf(panel.lines, upright, chart);
  return {
    ...{ type: 'group', aria: false, interactive: false },
    encode: {
      enter: {
        ...{ x: { value: left }, y: { value: top } },
        ...{ width: { value: width }, height: { value: height } },
      },
    },
    // Lines of the grid are as long as these say.
    signals: [
      { name: 'width', value: width },
      { name: 'height', value: height },
    ],
    data: [
      { name: 'boxes', values: [...boxes] },
      { name: 'whiskers', values: [...whiskers] },
      { name: 'tips', values: [...tips] },
    ],
    scales: panelScales(panel),
    axes: panelAxes(panel),
    marks: barMarks(upright),
  };
}

function panelScales({
  upright,
  width,
  height,
  reach,
  band,
  scale,
  places,
  lines,
}: Panel): Scale[] {
  const along = upright ? width : height;
  const thickness = (along / Math.max(1, places)) * band;
  return [
    {
      ...{ name: 'value', type: 'linear', domain: [0, scale.top], zero: true },
      range: upright ? [height, height - reach] : [0, reach],
    },
    {
      ...{ name: 'place', type: 'band', domain: numbers(places), range: [0, along] },
      ...{ paddingInner: 1 - band, paddingOuter: (1 - band) / 2 },
    },
    {
      ...{ name: 'line', type: 'band', domain: numbers(lines.length), range: [0, thickness] },
      paddingInner: lines.length > 1 ? lineGap : 0,
    },
  ];
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function panelAxes({ upright, scale, valued }: Panel): Axis[] {
  return [
    {
      ...{ scale: 'value', orient: upright ? 'left' : 'top', values: [...scale.ticks] },
      ...{ grid: true, gridColor: ink.grid, domain: false, ticks: false, labels: valued },
      ...{
        format: tickFormat(scale),
        labelFontSize: faces.value.size,
        labelColor: ink.quiet,
        labelPadding: 6,
      },
      ...{ labelLimit: 0, labelOverlap: 'parity', labelBound: false, aria: false },
    },
    {
      ...{ scale: 'place', orient: upright ? 'bottom' : 'left', labels: false, ticks: false },
      ...{ domainColor: ink.base, domainWidth: 1.25, aria: false, zindex: 1 },
    },
  ];
}
