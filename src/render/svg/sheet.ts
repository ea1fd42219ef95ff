import type { Mark, Spec } from 'vega';
import { swatchSize } from './legend.js';
import { ink } from './palette.js';
import { panelMark } from './panel.js';
import type { Page } from './page.js';

/** The separators of large numbers, which each language writes in its own way. */
const separators = new Map([
  ['fr', { decimal: ',', thousands: '\u202f' }],
  ['vi', { decimal: ',', thousands: '.' }],
]);
const english = { decimal: '.', thousands: ',' };

/** A page for Vega. Texts are rows of data only, so that none is ever read as an expression. */
export function sheet(page: Page, chart: string, language: string): Spec {
  const number = separators.get(language.split('-')[0] ?? '') ?? english;
  return {
    ...{ width: page.width, height: page.height, autosize: 'none', padding: 0 },
    config: { locale: { number: { ...number, grouping: [3], currency: ['', ''] } } },
    data: [
      { name: 'letters', values: [...page.letters] },
      { name: 'strokes', values: [...page.strokes] },
      { name: 'swatches', values: [...page.swatches] },
    ],
    marks: [...page.panels.map((panel) => panelMark(panel, chart)), ...sheetMarks],
  };
}

function fields(...names: readonly string[]): Record<string, { field: string }> {
  return Object.fromEntries(names.map((name) => [name, { field: name }]));
}

const sheetMarks: readonly Mark[] = [
  {
    ...{ type: 'rule', from: { data: 'strokes' }, aria: false },
    encode: {
      enter: {
        ...fields('x', 'y', 'x2', 'y2'),
        ...{
          stroke: { value: ink.text },
          strokeWidth: { value: 1 },
          strokeDash: { value: [4, 3] },
        },
      },
    },
  },
  {
    ...{ type: 'rect', from: { data: 'swatches' }, aria: false },
    encode: {
      enter: {
        ...fields('x', 'y', 'fill', 'stroke'),
        ...{ width: { value: swatchSize }, height: { value: swatchSize } },
      },
    },
  },
  {
    ...{ type: 'text', from: { data: 'letters' }, aria: false },
    encode: {
      enter: {
        ...fields('x', 'y', 'text', 'align', 'angle', 'fill'),
        ...{ fontSize: { field: 'size' }, fontWeight: { field: 'weight' } },
        ...{ fontStyle: { field: 'slant' }, baseline: { value: 'middle' } },
      },
    },
  },
];
