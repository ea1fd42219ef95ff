import type { Series } from '../model/series.js';
import { html, join, safe, type Safe } from './escape.js';
import type { Look } from './look.js';
import { drawn } from './svg/drawing.js';
import { pageOf } from './svg/page.js';
import { hatches } from './svg/palette.js';
import { readable } from './svg/readable.js';
import { sheet } from './svg/sheet.js';

/** How a chart is to look: its width in pixels, and the language of its numbers. */
export interface ChartLook extends Pick<Look, 'language'> {
  readonly width?: number;
}

const fonts =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/**
 * A series as an SVG document of its own, for a report or within a page. What has no room beside
 * its bar is written upwards, and a chart of many periods is wider than was asked for.
 * @throws UsageError if the series has more places or lines than can be read.
 */
export function svgChart(series: Series, look: ChartLook): Safe {
  const shown = readable(series);
  const { title, description } = shown;
  const chart = `chart-${fingerprint(title + description)}`;
  const page = pageOf(shown, look.width);
  const { width, height } = page;
  const name = html(chart);
  const language = html(look.language);
  const size = safe`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  const labels = safe`aria-labelledby="${name}-title ${name}-description"`;
  const languages = safe`lang="${language}" xml:lang="${language}"`;
  const family = safe`font-family="${html(fonts)}"`;
  const space = safe`xmlns="http://www.w3.org/2000/svg"`;
  const root = safe`<svg ${space} ${size} role="img" ${labels} ${languages} ${family}>`;
  const parts = [
    root,
    safe`<title id="${name}-title">${html(title)}</title>`,
    safe`<desc id="${name}-description">${html(description)}</desc>`,
    hatches(chart, Math.max(1, page.swatches.length)),
    safe`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    drawn(sheet(page, chart, look.language), width, height),
    safe`</svg>`,
  ];
  return join(parts, safe`\n`);
}

/** Names what a chart refers to within itself, so that several may stand in a page; FNV-1a. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16);
}
