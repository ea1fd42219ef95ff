/** Three significant digits, or whole from 100 on. */
export function figure(number) {
  if (number >= 100) return number.toFixed(0);
  return number.toPrecision(number < 1 ? 2 : 3);
}

export const count = (number) => number.toLocaleString('en');

/** Cells padded as the formatter of the repository pads them: so many columns of text, then numbers. */
export function table(head, rows, texts = 1) {
  const widths = head.map((_, at) => Math.max(4, ...[head, ...rows].map((row) => row[at].length)));
  const padded = (cell, at) => (at < texts ? cell.padEnd(widths[at]) : cell.padStart(widths[at]));
  const line = (row) => `| ${row.map(padded).join(' | ')} |`;
  const rule = widths.map((width, at) =>
    at < texts ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
