import type { Series } from '../../model/series.js';
import { arranged, join, safe, terminal, type Safe } from '../escape.js';
import type { Colours } from '../look.js';
import { textWidth } from '../width.js';
import { padded, wrap } from '../wrap.js';
import { countedText } from './labels.js';
import type { Layout } from './layout.js';
import { areWhole, knownPoints, ticksOf } from './scale.js';
import { areApart, tickLabels, type TickLabel } from './tick-labels.js';

const nothing = safe``;

/** What is counted, the numbers of the axis, and its line; no axis where there is no figure. */
export function* axisLines(
  series: Series,
  layout: Layout,
  language: string,
  colours: Colours,
): Iterable<Safe> {
  const indent = padded(nothing, layout.start);
  const head = padded(layout.axisLabel, layout.start);
  for (const [index, line] of wrap(
    terminal(countedText(series)),
    layout.width - layout.start,
  ).entries()) {
    yield colours.heading(
      arranged(safe`${index === 0 ? head : indent}${line}`, (text) => text.trimEnd()),
    );
  }
  const points = knownPoints(series);
  if (points.length === 0) return;
  const axis = { most: layout.most, cells: layout.cells, room: layout.width - layout.start };
  const labelled = (ticks: readonly number[]) => tickLabels(ticks, axis, language);
  const ticks = ticksOf(layout.most, areWhole(points), (chosen) => areApart(labelled(chosen)));
  const labels = labelled(ticks);
  yield safe`${indent}${numbers(labels)}`;
  yield safe`${indent}${colours.dim(rule(labels, layout.cells))}`;
}

function numbers(labels: readonly TickLabel[]): Safe {
  let end = 0;
  const parts = labels.map(({ text, start }) => {
    const gap = start - end;
    const label = terminal(text);
    end = start + textWidth(label);
    return safe`${padded(nothing, gap)}${label}`;
  });
  return join(parts, nothing);
}

function rule(labels: readonly TickLabel[], cells: number): Safe {
  const ticks = new Set(labels.map(({ column }) => column));
  const line = Array.from({ length: cells }, (_, index) => (ticks.has(index + 1) ? '┴' : '─'));
  return arranged(nothing, () => `┌${line.join('')}`);
}
