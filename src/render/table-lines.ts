import type { Row, Table } from '../model/table.js';
import { columnWidths, type Measure } from './columns.js';
import { arranged, safe, terminal, type Safe } from './escape.js';
import { fieldLines } from './field-lines.js';
import { gridLines } from './grid-lines.js';
import { coloursOf, type Colours, type Look } from './look.js';
import { tableTitle } from './table-title.js';
import { textWidth } from './width.js';
import { wrap } from './wrap.js';

// Enough to judge the columns by; more would hold back the first line of a long listing.
const blockSize = 200;
const narrowest = 20;

/**
 * A table for a terminal, line by line: title with the count, header, rows. Where the columns would
 * be too narrow to read, each row becomes a card. A table without rows has no lines.
 */
export function* tableLines(table: Table, look: Look): Iterable<Safe> {
  const screen = Math.max(narrowest, look.width);
  const colours = coloursOf(look);
  let measures: readonly Measure[] = labelMeasures(table);
  let widths: readonly number[] | undefined;
  let started = false;
  for (const rows of blocks(table.rows)) {
    const cells = rows.map((row) => row.cells().map((cell) => terminal(cell.text)));
    // Later rows may widen the columns; they never turn a table that has begun into cards.
    measures = measures.map((measure, index) => grown(measure, cells, index));
    if (!started || widths) {
      widths = columnWidths(measures, look.wide ? Infinity : screen) ?? widths;
    }
    if (!started) yield* titleLines(table, screen, colours);
    if (!started && widths) yield* headerLines(table, widths, look, colours);
    if (widths) yield* rowLines(table, cells, widths);
    else yield* cards(table, rows, screen, colours, started);
    started = true;
  }
}

function* blocks(rows: Iterable<Row>): Iterable<readonly Row[]> {
  let block: Row[] = [];
  for (const row of rows) {
    block.push(row);
    if (block.length < blockSize) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

function labelMeasures(table: Table): readonly Measure[] {
  return table.columns.map((column) => {
    const label = textWidth(terminal(column.label));
    // Two columns at least, so that a wide character has room.
    return { natural: Math.max(2, label), whole: true, word: label };
  });
}

/** The measure of the column at `index`, with these cells. */
function grown(
  { natural, whole, word }: Measure,
  cells: readonly (readonly Safe[])[],
  index: number,
): Measure {
  const texts = cells.map((row) => row[index] ?? '');
  const words = texts.flatMap((text) => text.split(' '));
  return {
    natural: widest(texts, natural),
    whole: whole && words.length === texts.length,
    word: widest(words, word),
  };
}

function widest(texts: readonly string[], least: number): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), least);
}

/** None where a table has no title of its own. */
function* titleLines(table: Table, screen: number, colours: Colours): Iterable<Safe> {
  if (table.title === '') return;
  for (const line of wrap(tableTitle(table, terminal), screen)) yield colours.heading(line);
}

function* headerLines(
  table: Table,
  widths: readonly number[],
  look: Look,
  colours: Colours,
): Iterable<Safe> {
  const labels = table.columns.map((column) => terminal(column.label));
  for (const line of rowLines(table, [labels], widths)) yield colours.heading(line);
  if (!look.interactive) return;
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  yield colours.dim(arranged(safe``, () => rule));
}

function* rowLines(
  table: Table,
  cells: readonly (readonly Safe[])[],
  widths: readonly number[],
): Iterable<Safe> {
  const alignments = table.columns.map((column) => column.align);
  for (const row of cells) {
    const wrapped = widths.map((width, index) => wrap(row[index] ?? safe``, width));
    yield* gridLines(wrapped, widths, alignments);
  }
}

function* cards(
  table: Table,
  rows: readonly Row[],
  screen: number,
  colours: Colours,
  started: boolean,
): Iterable<Safe> {
  for (const [index, row] of rows.entries()) {
    if (started || index > 0) yield safe``;
    const cells = row.cells();
    const fields = table.columns.map((column, place) => ({
      label: column.label,
      lines: [cells[place]?.text ?? ''],
    }));
    yield* fieldLines(
      fields.filter(({ lines }) => lines[0] !== ''),
      screen,
      colours,
    );
  }
}
