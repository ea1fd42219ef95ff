import { inLanguage } from '../model/cell.js';
import { dateText } from '../model/date-text.js';
import type { LabelledLines } from '../model/document.js';
import type { Reader } from '../model/reader.js';

/** Things told once and pointed at from many places, in the order in which they are first named. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  /** The number of a thing, from 1. */
  numberOf(thing: string): number {
    const number = this.#numbers.get(thing) ?? this.#numbers.size + 1;
    this.#numbers.set(thing, number);
    return number;
  }

  all(): string[] {
    return [...this.#numbers.keys()];
  }
}

/** Footnotes, lettered `a` to `z`, then `aa`. */
export class Footnotes {
  readonly #texts = new Numbered();

  markOf(text: string): string {
    return letters(this.#texts.numberOf(text));
  }

  all(): LabelledLines[] {
    return this.#texts.all().map((text) => ({ label: this.markOf(text), lines: [text] }));
  }
}

function letters(number: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + ((number - 1) % 26));
  return number <= 26 ? last : letters(Math.floor((number - 1) / 26)) + last;
}

/** The sources that a page rests on, numbered from 1. */
export class NumberedSources {
  readonly #ids = new Numbered();

  numberOf(source: string): number {
    return this.#ids.numberOf(source);
  }

  ids(): string[] {
    return this.#ids.all();
  }

  all(reader: Reader): LabelledLines[] {
    return this.#ids.all().map((id) => ({
      label: String(this.numberOf(id)),
      lines: sourceLines(id, reader),
    }));
  }
}

/** A source in a few words, for a line that names many: `UK Home Office, 2025-03-06`. */
export function citedAs(id: string, { register, words }: Reader): string {
  const source = register.find('sources', id)?.record;
  if (source === undefined) return id;
  const { publisher, published } = source;
  return published === undefined ? publisher : `${publisher}, ${dateText(published, words)}`;
}

/** A source as a page names it: title, publisher, date, grade; then its address. */
function sourceLines(id: string, { register, language, words }: Reader): string[] {
  const source = register.find('sources', id)?.record;
  if (source === undefined) return [id];
  const { title, publisher, published, reliability, url } = source;
  const date = published === undefined ? words.phrases.undated : dateText(published, words);
  const cited = `${inLanguage(title, language)} · ${publisher}, ${date} (${reliability})`;
  return url === undefined ? [cited] : [cited, url];
}
