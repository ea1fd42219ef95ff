import type { Block } from '../../model/document.js';
import type { Table } from '../../model/table.js';
import { join, markdown as escaped, safe, terminal, type Safe } from '../escape.js';
import type { Format } from '../format.js';
import { spacedLines } from '../spaced-lines.js';

/** GitHub's Markdown: a heading and a table for each kind, lists for cards. */
export const markdown: Format = {
  name: 'markdown',
  listing: ({ tables }) => spacedLines(tables.map((table) => tableLines(table, safe`##`))),
  document: ({ title, blocks }) =>
    spacedLines([[safe`# ${escaped(title)}`], ...blocks.map(blockLines)]),
};

function* tableLines(table: Table, level: Safe): Iterable<Safe> {
  let first = true;
  for (const row of table.rows) {
    if (first) {
      yield safe`${level} ${escaped(table.title)} (${table.count})`;
      yield safe``;
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

function* blockLines(block: Block): Iterable<Safe> {
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

/** A code block, in which no escape works: what is invisible is shown, the fence is longer. */
function* exampleLines(text: string): Iterable<Safe> {
  const lines = text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(terminal);
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
