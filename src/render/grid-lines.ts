import type { Column } from '../model/table.js';
import { arranged, join, safe, type Safe } from './escape.js';
import { textWidth } from './width.js';

/** A row as the lines of each of its cells, none wider than its column. */
export type GridRow = readonly (readonly Safe[])[];

const nothing = safe``;
const gap = safe`  `;

/**
 * The lines of a row in columns of fixed width, two spaces apart and without borders. A plain loop:
 * cli-table3 takes over a millisecond a row, and counts a column for marks that take none.
 */
export function* gridLines(
  row: GridRow,
  widths: readonly number[],
  alignments: readonly Column['align'][],
): Iterable<Safe> {
  const height = row.reduce((most, lines) => Math.max(most, lines.length), 1);
  for (let line = 0; line < height; line += 1) {
    const cells = widths.map((width, index) =>
      aligned(row[index]?.[line] ?? nothing, width, alignments[index]),
    );
    yield arranged(join(cells, gap), (text) => text.trimEnd());
  }
}

function aligned(text: Safe, width: number, alignment: Column['align'] | undefined): Safe {
  return arranged(text, (plain) => {
    const space = ' '.repeat(Math.max(0, width - textWidth(plain)));
    return alignment === 'right' ? space + plain : plain + space;
  });
}
