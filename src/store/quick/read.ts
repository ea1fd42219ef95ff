import { flowAt, quotedAt } from './flow.js';
import { checked, lineEndOf, marksIn } from './lines.js';
import { notQuick, plainValue } from './scalar.js';

/** Far within what a store allows, so that no limit has to be counted to the letter here. */
const limits = { depth: 16, keys: 200, entries: 1000, documents: 5000 };

/**
 * Words, marks and white space that the library counts, at most: so many on a line, and so many more
 * for each bracket, comma and colon within brackets.
 */
const lexemes = { onLine: 12, atMark: 6, inDocument: 100_000, inFile: 900_000 };

/**
 * What only the library reads: control characters, tabs, carriage returns, marks of byte order and
 * direction of writing, noncharacters, and all beyond the basic plane.
 */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const unusual = /[\0-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]/;

/**
 * The values of the documents of a file in the layout that `fmt` writes; `undefined` where anything
 * in it is out of the ordinary, which the library then reads. What is read here is what it would
 * read, and has no finding: shown by generated and mutated documents.
 */
export function readQuickly(text: string): unknown[] | undefined {
  if (unusual.test(text) || text.endsWith(' ')) return undefined;
  try {
    return new QuickReader(text).documents();
  } catch (error) {
    if (error === notQuick) return undefined;
    throw error;
  }
}

const space = 0x20;
const newline = 0x0a;
const hash = 0x23;
const hyphen = 0x2d;
/** A key without quotation marks. Words that YAML reads as something else are left out. */
const plainKey = /(?!(?:null|true|false|__proto__):)[a-z][a-z0-9_-]{0,60}:/y;

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

  documents(): unknown[] {
    const values: unknown[] = [];
    this.#next();
    for (;;) {
      if (values.length > limits.documents) throw notQuick;
      const before = this.#lexemes;
      values.push(this.#record());
      if (this.#lexemes - before > lexemes.inDocument) throw notQuick;
      if (this.#lexemes > lexemes.inFile) throw notQuick;
      if (this.#isAtEnd()) return values;
      if (!this.#isDivider()) throw notQuick;
      this.#at = this.#word + '---\n'.length;
      this.#next();
    }
  }

  /** One document: a map at the edge. */
  #record(): Record<string, unknown> {
    if (this.#indent !== 0) throw notQuick;
    return this.#map(0, 0);
  }

  #isAtEnd(): boolean {
    return this.#indent === -1;
  }

  #isDivider(): boolean {
    return this.#indent === 0 && this.#text.startsWith('---', this.#word);
  }

  /** Does the next line hold an entry of a list? */
  #isItem(): boolean {
    return this.#text.startsWith('- ', this.#word);
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
        if (code === hyphen && word === line && text.startsWith('---', word)) {
          if (text.charCodeAt(word + 3) !== newline) throw notQuick;
        }
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
      if (this.#isDivider()) {
        if (keys === 0) throw notQuick;
        return map;
      }
      plainKey.lastIndex = this.#word;
      if (!plainKey.test(this.#text)) throw notQuick;
      const after = plainKey.lastIndex;
      const key = this.#text.slice(this.#word, after - 1);
      keys += 1;
      if (Object.hasOwn(map, key) || keys > limits.keys) throw notQuick;
      map[key] = this.#valueAfter(after, indent, depth);
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
      plainKey.lastIndex = item;
      const isMap = plainKey.test(this.#text);
      const next = isMap ? this.#text.charCodeAt(plainKey.lastIndex) : 0;
      if (isMap && (next === space || next === newline)) {
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
    const code = text[from];
    if (code === '>' || code === '|') return this.#block(from, indent);
    if (code === '"' || code === "'") {
      const { value, end } = quotedAt(text, from, indent);
      return this.#endedAt(end, value);
    }
    if (code === '[' || code === '{') {
      const { value, end } = flowAt(text, from, limits.depth - depth);
      this.#lexemes += lexemes.atMark * marksIn(text, from, end);
      return this.#endedAt(end, value);
    }
    return this.#plain(from, indent);
  }

  /** A text without quotation marks, which may go on in lines further in. */
  #plain(from: number, indent: number): unknown {
    const text = this.#text;
    let end = lineEndOf(text, from);
    let value = text.slice(from, end);
    for (;;) {
      let word = end + 1;
      while (text.charCodeAt(word) === space) word += 1;
      const further = word - end - 1 > indent && word < text.length;
      if (!further || text.charCodeAt(word) === newline) break;
      if (/[#?:-]/.test(text.charAt(word)) || value.endsWith(' ')) throw notQuick;
      end = lineEndOf(text, word);
      value = `${value} ${text.slice(word, end)}`;
    }
    return this.#endedAt(end, plainValue(value));
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
    const lines: string[] = [];
    let inside = -1;
    let line = from + 3;
    for (;;) {
      let word = line;
      while (text.charCodeAt(word) === space) word += 1;
      if (word >= text.length) break;
      if (text.charCodeAt(word) === newline) throw notQuick;
      if (inside === -1) inside = word - line;
      if (inside <= indent) throw notQuick;
      if (word - line < inside) break;
      if (word - line > inside) throw notQuick;
      const end = lineEndOf(text, word);
      if (text.charCodeAt(end - 1) === space) throw notQuick;
      lines.push(text.slice(word, end));
      line = end + 1;
    }
    if (lines.length === 0) throw notQuick;
    this.#at = line;
    this.#next();
    return checked(lines.join(folded ? ' ' : '\n'));
  }
}
