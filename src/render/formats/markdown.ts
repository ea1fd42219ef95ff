import type { Block } from '../../model/document.js';
import type { Series } from '../../model/series.js';
import type { Table } from '../../model/table.js';
import { chartLines } from '../chart-lines.js';
import { join, markdown as escaped, safe, terminal, type Safe } from '../escape.js';
import type { Format } from '../format.js';
import type { Look } from '../look.js';
import { spacedLines } from '../spaced-lines.js';
import { tableTitle } from '../table-title.js';

/** GitHub's Markdown: a heading and a table for each kind, lists for cards. */
export const markdown: Format = {
  name: 'markdown',
  listing: ({ tables }) => spacedLines(tables.map((table) => tableLines(table, safe`##`))),
  document: ({ title, blocks }, look) =>
    spacedLines([[safe`# ${escaped(title)}`], ...blocks.map((block) => blockLines(block, look))]),
};

function* tableLines(table: Table, level: Safe): Iterable<Safe> {
  let first = true;
  for (const row of table.rows) {
    if (first) {
      if (table.title !== '') {
        yield safe`${level} ${tableTitle(table, escaped)}`;
        yield safe``;
      }
      yield line(table.columns.map((column) => escaped(column.label)));
      yield line(table.columns.map(({ align }) => (align === 'right' ? safe`---:` : safe`---`)));
    }
    first = false;
    yield line(row.cells().map((cell) => escaped(cell.text)));
  }
}

function line(cells: readonly Safe[]): Safe {
  return safe`| ${join(cells, safe` | `)} |`;
}

function* blockLines(block: Block, look: Look): Iterable<Safe> {
  switch (block.type) {
    case 'heading':
      yield safe`## ${escaped(block.text)}`;
      return;
    case 'paragraph':
      yield escaped(block.text);
      return;
    case 'fields':
      for (const field of block.fields) yield* fieldLines(field.label, field.lines);
      return;
    case 'list':
      for (const item of block.items) yield safe`- ${escaped(item)}`;
      return;
    case 'example':
      yield* exampleLines(block.text);
      return;
    case 'table':
      yield* tableLines(block.table, safe`###`);
      return;
    case 'series':
      yield* seriesLines(block.series, look);
  }
}

/** The chart of a terminal, of the width that a page of text has. */
function* seriesLines(series: Series, look: Look): Iterable<Safe> {
  if (series.title !== '') yield safe`### ${escaped(series.title)}`;
  const chart = [...chartLines(series, { ...look, width: 80, colour: 0 })];
  if (chart.length > 0) yield safe``;
  if (chart.length > 0) yield* fenced(chart);
  for (const text of [...series.caption, series.source]) {
    if (text === '') continue;
    yield safe``;
    yield escaped(text);
  }
}

function* fieldLines(label: string, lines: readonly string[]): Iterable<Safe> {
  const start = safe`- **${escaped(label)}**:`;
  if (lines.length === 1) yield safe`${start} ${join(lines.map(escaped), safe``)}`;
  else {
    yield start;
    for (const value of lines) yield safe`  - ${escaped(value)}`;
  }
}

function* exampleLines(text: string): Iterable<Safe> {
  yield* fenced(
    text
      .replace(/\r?\n$/, '')
      .split(/\r?\n/)
      .map(terminal),
  );
}

/** A code block, in which no escape works: what is invisible is shown, the fence is longer. */
function* fenced(lines: readonly Safe[]): Iterable<Safe> {
  const runs = lines.flatMap((content) => content.match(/`+/g) ?? []);
  const length = runs.reduce((most, run) => Math.max(most, run.length + 1), 3);
  const fence = join(
    Array.from({ length }, () => safe`\``),
    safe``,
  );
  yield safe`${fence}text`;
  yield* lines;
  yield fence;
}
