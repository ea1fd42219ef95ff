import type { Excerpt, Span } from '../../../model/diagnostic.js';

const widestLine = 160;

/** Where each line of a text begins; turns offsets into lines and columns, both from 1. */
export class Lines {
  readonly #text: string;
  readonly #starts: number[] = [0];

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
      this.#starts.push(at + 1);
    }
  }

  /** The span between two offsets, cut at the end of its first line. */
  span(start: number, end: number): Span {
    const from = this.#position(start);
    const lastOfLine = (this.#starts[from.line] ?? this.#text.length + 1) - 1;
    const to = this.#position(Math.max(start, Math.min(end, lastOfLine)));
    return { ...from, endLine: to.line, endColumn: Math.max(to.column, from.column + 1) };
  }

  /** The line of a span with the one before it, each cut to a bounded width. */
  excerpt(span: Span): Excerpt {
    const firstLine = Math.max(1, span.line - 1);
    const lines: string[] = [];
    for (let line = firstLine; line <= span.line; line += 1) lines.push(this.#line(line));
    return { firstLine, lines };
  }

  #line(line: number): string {
    const start = this.#starts[line - 1] ?? this.#text.length;
    const end = this.#starts[line] ?? this.#text.length + 1;
    const text = this.#text.slice(start, Math.min(end - 1, start + widestLine));
    return text.replace(/^\uFEFF|\r$/g, '');
  }

  #position(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    // No editor counts a byte order mark.
    const mark = low === 0 && offset > 0 && this.#text.startsWith('\uFEFF') ? 1 : 0;
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 - mark };
  }
}
