import type { Comment, Mark, Range } from './marks.js';
import { marksAround } from './marks.js';

/** Hands out the comments and blank lines of a file, each once and in their order. */
export class MarkCursor {
  readonly #marks: ReturnType<typeof marksAround>;
  readonly #values: readonly Range[];
  #next = 0;
  #value = 0;

  constructor(text: string, values: readonly Range[]) {
    this.#marks = marksAround(text, values);
    this.#values = values;
  }

  /** Says that the next value has been passed. */
  pass(): void {
    this.#value += 1;
  }

  /** To the first value that was not passed; what a `---` parts is then parted by a blank line. */
  head(): Mark[] {
    const limit = this.#limit();
    const taken = this.until(limit);
    for (let mark = this.#marks[this.#next]; mark?.kind === 'marker' && mark.at < limit;) {
      if (taken.length > 0) taken.push({ kind: 'blank', at: mark.at });
      this.#next += 1;
      taken.push(...this.until(limit));
      mark = this.#marks[this.#next];
    }
    return taken;
  }

  until(offset: number): Mark[] {
    return this.#take((mark) => mark.at < offset);
  }

  /** In the same line, after what ends at an offset. */
  beside(end: number): Comment[] {
    const taken = this.#take(
      (mark) => mark.kind === 'comment' && !mark.own && mark.line <= end && mark.at < this.#limit(),
    );
    return taken.filter((mark) => mark.kind === 'comment');
  }

  /** Comments above the next value that are indented by so much, and the blank lines among them. */
  closing(column: number): Mark[] {
    const limit = this.#limit();
    let count = 0;
    for (let ahead = this.#next; ahead < this.#marks.length; ahead += 1) {
      const mark = this.#marks[ahead];
      if (mark === undefined || mark.kind === 'marker' || mark.at >= limit) break;
      if (mark.kind === 'blank') continue;
      if (!mark.own || mark.at - mark.line < column) break;
      count = ahead + 1 - this.#next;
    }
    return this.#take(() => count-- > 0);
  }

  /** To the end of the document, or of the file after the last one. */
  rest(): Mark[] {
    return this.#limit() === Infinity ? this.head() : this.until(this.#limit());
  }

  #limit(): number {
    return this.#values[this.#value]?.start ?? Infinity;
  }

  #take(wanted: (mark: Mark) => boolean): Mark[] {
    const taken: Mark[] = [];
    for (;;) {
      const mark = this.#marks[this.#next];
      if (mark === undefined || mark.kind === 'marker' || !wanted(mark)) return taken;
      taken.push(mark);
      this.#next += 1;
    }
  }
}
