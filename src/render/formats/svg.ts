import type { Drawing } from '../format.js';
import { safe } from '../escape.js';
import { svgChart } from '../svg-chart.js';

/** A chart for a report: vectors, with its title, unit, source and a description in words. */
export const svg: Drawing = {
  name: 'svg',
  *draw(series, { language }) {
    yield safe`${svgChart(series, { language })}\n`;
  },
};
