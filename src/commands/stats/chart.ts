import type { Layout, Panel } from '../../figures/panels.js';
import { panelText } from '../../relate/stats/figure-words.js';
import type { Facts } from '../../relate/stats/facts.js';
import { chartPage } from '../../relate/stats/panel-series.js';
import type { Safe } from '../../render/escape.js';
import { safe, terminal } from '../../render/escape.js';
import type { Drawing } from '../../render/format.js';
import type { Look } from '../../render/look.js';
import type { ChosenWriter } from '../deliver.js';
import { deliverTo } from '../deliver.js';

/** Draws the first panel that makes a chart, and says what it leaves. */
export async function deliverChart(
  { panels }: Layout,
  facts: Facts,
  { writer, file }: ChosenWriter<Drawing>,
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
  const loaded = await writer.load();
  const left = others.map(({ panel }) => leftNote(panel, facts));
  const delivered = deliverTo(file, loaded.draw(first.series, look));
  return { output: delivered.output, notes: [...delivered.notes, ...left] };
}

function leftNote(panel: Panel, facts: Facts): Safe {
  return safe`one chart a file, so not drawn: ${terminal(panelText(panel, facts.reader))}\n`;
}
