import CliTable from 'cli-table3';
import type { Column } from '../model/table.js';
import { arrangedLines, type Safe } from './escape.js';
import { isPlain, textWidth } from './width.js';

/** A row as the lines of each of its cells, none wider than its column. */
export type GridRow = readonly (readonly Safe[])[];

type Alignment = Column['align'];

const noBorders = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

// cli-table3 takes more than linear time over its rows.
const blockSize = 100;

/** Lays rows out in columns of fixed width, two spaces apart and without borders. */
export function* grid(
  rows: readonly GridRow[],
  widths: readonly number[],
  alignments: readonly Alignment[],
): Iterable<Safe> {
  for (let start = 0; start < rows.length; start += blockSize) {
    yield* block(rows.slice(start, start + blockSize), widths, alignments);
  }
}

function block(
  rows: readonly GridRow[],
  widths: readonly number[],
  alignments: readonly Alignment[],
): readonly Safe[] {
  return arrangedLines(rows, (cells) => {
    const kept: string[] = [];
    const table = new CliTable({
      chars: noBorders,
      style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 0 },
      colWidths: [...widths],
      colAligns: [...alignments],
    });
    for (const row of cells) {
      table.push(row.map((lines) => lines.map((line) => measurable(line, kept)).join('\n')));
    }
    return restored(table.toString(), kept)
      .split('\n')
      .map((line) => line.replace(/ +$/, ''));
  });
}

/*
 * cli-table3 counts a column for every combining mark but the Latin ones. Any line that is not ASCII
 * goes through it as a private character, one for each column that the line really takes.
 */
const firstStandIn = 0xf0000;
const mostStandIns = 0x10fffd - firstStandIn;

function measurable(line: string, kept: string[]): string {
  if (isPlain(line) || kept.length === mostStandIns) return line;
  kept.push(line);
  return String.fromCodePoint(firstStandIn + kept.length - 1).repeat(Math.max(1, textWidth(line)));
}

function restored(text: string, kept: readonly string[]): string {
  return text.replace(
    /([\u{f0000}-\u{10fffd}])\1*/gu,
    (run: string) => kept[(run.codePointAt(0) ?? 0) - firstStandIn] ?? run,
  );
}
