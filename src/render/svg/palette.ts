import { html, join, safe, type Safe } from '../escape.js';

/** What one line of a series is drawn with. */
export interface Colour {
  readonly fill: string;
  /** Of a figure whose ends are not firm. */
  readonly tint: string;
  readonly edge: string;
}

const blue: Colour = { fill: '#0072b2', tint: '#cde3f0', edge: '#00507d' };

/*
 * After Okabe and Ito, Color Universal Design (2008); charcoal and pale sky are put between their
 * blue and orange so that all four differ in lightness too (46, 72, 20 and 86 of CIE L*).
 */
const colours: readonly Colour[] = [
  blue,
  { fill: '#e69f00', tint: '#fae7bd', edge: '#8f6300' },
  { fill: '#303030', tint: '#d4d4d4', edge: '#000000' },
  { fill: '#b5ddf5', tint: '#edf7fd', edge: '#2f7099' },
];

/** As many lines as share one plot; more have one each. */
export const mostTogether = colours.length;

export const ink = { text: '#1a1a1a', quiet: '#595959', grid: '#e2e2e2', base: '#404040' };

export function colourOf(index: number): Colour {
  return colours[index] ?? blue;
}

/** The name by which the marks of a chart are filled with stripes of a line's colour. */
export function hatchOf(chart: string, index: number): string {
  return `url(#${chart}-${index})`;
}

/** The patterns of the first `count` lines: stripes where a figure may end anywhere. */
export function hatches(chart: string, count: number): Safe {
  const patterns = colours.slice(0, count).map(({ fill, tint, edge }, index) => {
    const stripe = html(index === 3 ? edge : fill);
    const name = html(`${chart}-${index}`);
    const units = safe`patternUnits="userSpaceOnUse" patternTransform="rotate(45)"`;
    const ground = safe`<rect width="5" height="5" fill="${html(tint)}"/>`;
    const lines = safe`<rect width="1.8" height="5" fill="${stripe}"/>`;
    return safe`<pattern id="${name}" width="5" height="5" ${units}>${ground}${lines}</pattern>`;
  });
  return safe`<defs>${join(patterns, safe``)}</defs>`;
}
