import { flowAt } from './flow.js';
import { keyAt, keyEnd } from './key.js';
import { checked, lineEndOf, marksIn } from './lines.js';
import { plainAt } from './plain.js';
import { quotedAt } from './quoted.js';
import { notQuick } from './scalar.js';

/** Far within what a store allows, so that no limit has to be counted to the letter here. */
const limits = { depth: 16, keys: 200, entries: 1000 };

/**
 * Words, marks and white space that the library counts, at most: so many on a line, and so many more
 * for each bracket, comma and colon within brackets.
 */
const lexemes = { onLine: 12, atMark: 6, inDocument: 100_000 };

/**
 * What only the library reads: control characters, tabs, carriage returns, marks of byte order and
 * direction of writing, what stands for bytes that are no text, noncharacters, and all beyond the
 * basic plane.
 */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const unusual = /[\0-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffd-\uffff]/;

/**
 * The record that a text in the layout that `fmt` writes says, a map; `undefined` where anything in
 * it is out of the ordinary, which the library then reads. What is read here is what it would
 * read, as one document and without a finding: shown by generated and mutated documents.
 */
export function readQuickly(text: string): Record<string, unknown> | undefined {
  if (unusual.test(text) || text.endsWith(' ')) return undefined;
  try {
    return new QuickReader(text).document();
  } catch (error) {
    if (error === notQuick) return undefined;
    throw error;
  }
}

const space = 0x20;
const newline = 0x0a;
const hash = 0x23;
const hyphen = 0x2d;

class QuickReader {
  readonly #text: string;
  /** The start of the line that comes next. */
  #at = 0;
  /** Of that line, blank lines and comments passed over: its first word, and how far it is in. */
  #word = 0;
  #indent = -1;
  #lexemes = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): Record<string, unknown> {
    this.#next();
    if (this.#isIndented() || this.#isAtEnd()) throw notQuick;
    const record = this.#map(0, 0);
    if (!this.#isAtEnd() || this.#lexemes > lexemes.inDocument) throw notQuick;
    return record;
  }

  #isAtEnd(): boolean {
    return this.#indent === -1;
  }

  #isIndented(): boolean {
    return this.#indent > 0;
  }

  /** Does the next line hold an entry of a list? */
  #isItem(): boolean {
    const text = this.#text;
    return text.charCodeAt(this.#word) === hyphen && text.charCodeAt(this.#word + 1) === space;
  }

  /** Finds the next line that says something; `#indent` is -1 at the end. */
  #next(): void {
    const text = this.#text;
    for (let line = this.#at; line < text.length;) {
      this.#lexemes += lexemes.onLine;
      let word = line;
      while (text.charCodeAt(word) === space) word += 1;
      const code = text.charCodeAt(word);
      if (code !== newline && code !== hash && word < text.length) {
        if (code === hyphen && word === line && text.startsWith('---', word)) throw notQuick;
        this.#word = word;
        this.#indent = word - line;
        return;
      }
      const end = text.indexOf('\n', word);
      line = end === -1 ? text.length : end + 1;
      this.#at = line;
    }
    this.#indent = -1;
  }

  /** A map whose keys stand at `indent`; the first of them is the next word. */
  #map(indent: number, depth: number): Record<string, unknown> {
    if (depth > limits.depth) throw notQuick;
    const map: Record<string, unknown> = {};
    let keys = 0;
    do {
      const end = keyEnd(this.#text, this.#word);
      if (end === -1) throw notQuick;
      const key = keyAt(this.#text, this.#word, end);
      keys += 1;
      // What every object has, as `constructor`, is no key that is read quickly either.
      if (map[key] !== undefined || keys > limits.keys) throw notQuick;
      map[key] = this.#valueAfter(end + 1, indent, depth);
    } while (this.#indent === indent);
    if (this.#indent > indent) throw notQuick;
    return map;
  }

  /** The value that stands behind a key, or in the lines below it. */
  #valueAfter(after: number, indent: number, depth: number): unknown {
    const code = this.#text.charCodeAt(after);
    if (code === space) return this.#inline(after + 1, indent, depth);
    if (code !== newline) throw notQuick;
    this.#at = after + 1;
    this.#next();
    if (this.#indent <= indent) throw notQuick;
    return this.#isItem()
      ? this.#list(this.#indent, depth + 1)
      : this.#map(this.#indent, depth + 1);
  }

  #list(indent: number, depth: number): unknown[] {
    if (depth > limits.depth) throw notQuick;
    const list: unknown[] = [];
    do {
      if (!this.#isItem() || list.length >= limits.entries) throw notQuick;
      const item = this.#word + 2;
      const end = keyEnd(this.#text, item);
      const next = end === -1 ? 0 : this.#text.charCodeAt(end + 1);
      if (next === space || next === newline) {
        this.#word = item;
        this.#indent = indent + 2;
        list.push(this.#map(indent + 2, depth + 1));
      } else list.push(this.#inline(item, indent, depth));
    } while (this.#indent === indent);
    if (this.#indent > indent) throw notQuick;
    return list;
  }

  /** A value that begins on its key's line. */
  #inline(from: number, indent: number, depth: number): unknown {
    const text = this.#text;
    switch (text[from]) {
      case '>':
      case '|':
        return this.#block(from, indent);
      case '"':
      case "'": {
        const { value, end } = quotedAt(text, from, indent);
        return this.#endedAt(end, value);
      }
      case '[':
      case '{': {
        const { value, end } = flowAt(text, from, limits.depth - depth);
        this.#lexemes += lexemes.atMark * marksIn(text, from, end);
        return this.#endedAt(end, value);
      }
      default: {
        const { value, end } = plainAt(text, from, indent);
        return this.#endedAt(end, value);
      }
    }
  }

  /** Goes on with the line after one that must end here. */
  #endedAt(end: number, value: unknown): unknown {
    const code = this.#text.charCodeAt(end);
    if (code !== newline && end < this.#text.length) throw notQuick;
    this.#at = end + 1;
    this.#next();
    return value;
  }

  /** `>-` and `|-` with lines that all stand equally far in, none of them blank. */
  #block(from: number, indent: number): string {
    const text = this.#text;
    const folded = text.startsWith('>-\n', from);
    if (!folded && !text.startsWith('|-\n', from)) throw notQuick;
    let value = '';
    let inside = -1;
    let line = from + 3;
    for (;;) {
      let word = line;
      while (text.charCodeAt(word) === space) word += 1;
      if (word >= text.length) break;
      if (text.charCodeAt(word) === newline) throw notQuick;
      const first = inside === -1;
      if (first) inside = word - line;
      if (inside <= indent) throw notQuick;
      if (word - line < inside) break;
      if (word - line > inside) throw notQuick;
      const end = lineEndOf(text, word);
      if (text.charCodeAt(end - 1) === space) throw notQuick;
      const part = text.slice(word, end);
      value = first ? part : `${value}${folded ? ' ' : '\n'}${part}`;
      line = end + 1;
    }
    if (inside === -1) throw notQuick;
    this.#at = line;
    this.#next();
    return checked(value);
  }
}
