import { resolve } from 'node:path';
import type { Layout, Panel } from '../../figures/panels.js';
import { panelText } from '../../relate/stats/figure-words.js';
import type { Facts } from '../../relate/stats/facts.js';
import { chartPage } from '../../relate/stats/panel-series.js';
import type { Safe } from '../../render/escape.js';
import { safe, terminal } from '../../render/escape.js';
import type { ListedDrawing } from '../../render/formats/index.js';
import { drawings } from '../../render/formats/index.js';
import type { Look } from '../../render/look.js';
import { writeWhole } from '../../store/disk.js';

export interface ChosenDrawing {
  readonly drawing: ListedDrawing;
  readonly file?: { readonly name: string; readonly path: string };
}

/** The way to draw that `-o` names, by itself or by the ending of a file. */
export function drawingFor(
  output: string | undefined,
  directory: string,
): ChosenDrawing | undefined {
  if (output === undefined) return undefined;
  const name = output.toLowerCase();
  const drawing = drawings.find((one) => one.name === name);
  if (drawing !== undefined) return { drawing };
  const byEnding = drawings.find(({ extensions }) => extensions.some((end) => name.endsWith(end)));
  if (byEnding === undefined) return undefined;
  return { drawing: byEnding, file: { name: output, path: resolve(directory, output) } };
}

/** Draws the first panel that makes a chart, and says what it leaves. */
export async function deliverChart(
  { panels }: Layout,
  facts: Facts,
  { drawing, file }: ChosenDrawing,
  look: Look,
): Promise<{ output: Iterable<Safe>; notes: readonly Safe[] }> {
  const charts = panels.flatMap((panel) => {
    const series = chartPage(panel, facts);
    return series === undefined ? [] : [{ panel, series }];
  });
  const [first, ...others] = charts;
  if (first === undefined) {
    return {
      output: [],
      notes: [safe`nothing to draw: a chart needs two figures for periods alike long\n`],
    };
  }
  const loaded = await drawing.load();
  const left = others.map(({ panel }) => leftNote(panel, facts));
  const output = loaded.draw(first.series, look);
  if (file === undefined) return { output, notes: left };
  writeWhole(file.path, output, file.name);
  return { output: [], notes: [safe`wrote ${terminal(file.name)}\n`, ...left] };
}

function leftNote(panel: Panel, facts: Facts): Safe {
  return safe`one chart a file, so not drawn: ${terminal(panelText(panel, facts.reader))}\n`;
}
