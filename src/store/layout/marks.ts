/** A comment, with what its place tells. Offsets count in the text that it stands in. */
export interface Comment {
  readonly kind: 'comment';
  readonly at: number;
  /** Where its line begins. */
  readonly line: number;
  /** Nothing stands before it in its line. */
  readonly own: boolean;
  /** The spaces before it. */
  readonly space: number;
  readonly text: string;
}

/** A blank line. */
export interface Blank {
  readonly kind: 'blank';
  readonly at: number;
}

/** The `---` or `...` between two documents. */
interface Marker {
  readonly kind: 'marker';
  readonly at: number;
}

export type Mark = Comment | Blank;

/** Where a value stands in a text, its end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The comments, blank lines and markers of a file: all that stands between its values. */
export function marksAround(text: string, values: readonly Range[]): (Mark | Marker)[] {
  const scan = new Scan(text);
  for (const { start, end } of values) {
    scan.to(start);
    scan.skip(end);
  }
  scan.to(text.length);
  return scan.marks;
}

/** Reads a text once, from its beginning to its end. */
class Scan {
  readonly marks: (Mark | Marker)[] = [];
  readonly #text: string;
  #at = 0;
  #line = 0;
  #own = true;
  #space = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Passes a value. */
  skip(end: number): void {
    const newline = this.#text.slice(this.#at, end).lastIndexOf('\n');
    if (newline !== -1) this.#line = this.#at + newline + 1;
    this.#at = Math.max(this.#at, end);
    this.#own = this.#line === this.#at;
    this.#space = 0;
  }

  /** Passes what YAML writes between two values. */
  to(end: number): void {
    while (this.#at < end) {
      const character = this.#text[this.#at];
      if (character === '#') this.#comment();
      else if (character === '\n') this.#newline();
      else if (character === ' ' || character === '\t') this.#space += 1;
      else this.#sign();
      this.#at += 1;
    }
  }

  #comment(): void {
    const found = this.#text.indexOf('\n', this.#at);
    const end = found === -1 ? this.#text.length : found;
    const text = this.#text.slice(this.#at, end).trimEnd();
    const place = { at: this.#at, line: this.#line, own: this.#own, space: this.#space };
    this.marks.push({ kind: 'comment', ...place, text });
    this.#own = false;
    this.#at = end - 1;
  }

  #newline(): void {
    if (this.#own) this.marks.push({ kind: 'blank', at: this.#at });
    this.#line = this.#at + 1;
    this.#own = true;
    this.#space = 0;
  }

  #sign(): void {
    const sign = this.#at === this.#line ? this.#text.slice(this.#at, this.#at + 3) : '';
    if (sign === '---' || sign === '...') {
      this.marks.push({ kind: 'marker', at: this.#at });
      this.#at += 2;
    }
    this.#own = false;
    this.#space = 0;
  }
}

const modeline = /^#\s*yaml-language-server:\s*\$schema=\S/;

/** The comment that tells an editor which schema a file has. */
export function isModeline(mark: Mark): boolean {
  return mark.kind === 'comment' && modeline.test(mark.text);
}

/** A modeline that names another kind's schema, as one copied from elsewhere does, names its own. */
export function correctedModeline(text: string, schema: string, known: readonly string[]): string {
  if (!modeline.test(text)) return text;
  return text.replace(/(?<=[/=])[a-z]+(?=\.schema\.json$)/, (name) =>
    known.includes(name) ? schema : name,
  );
}
