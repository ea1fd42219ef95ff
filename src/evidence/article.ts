import { folded } from './fold.js';
import type { TextLanguage } from './languages/index.js';
import type { PrintedDay } from './printed-days.js';
import { printedDays } from './printed-days.js';

/** No record can point at a paragraph beyond: the schema ends there. */
const lastPointable = 100_000;

/** A kept text: its paragraphs are the lines that hold more than white space, counted from 1. */
export class Article {
  /** How many paragraphs it has. */
  readonly count: number;
  /** Some of its bytes are no UTF-8 and are read as U+FFFD. */
  readonly damaged: boolean;
  readonly #paragraphs: readonly string[];
  readonly #folded = new Map<number, string>();
  readonly #days = new Map<TextLanguage, Map<number, readonly PrintedDay[]>>();

  constructor(bytes: Uint8Array) {
    const { text, damaged } = decoded(bytes);
    const paragraphs: string[] = [];
    let count = 0;
    for (let start = 0; start < text.length;) {
      const found = text.indexOf('\n', start);
      const end = found === -1 ? text.length : found;
      const line = text.slice(start, end);
      if (/\S/.test(line)) {
        count += 1;
        if (count <= lastPointable) paragraphs.push(line);
      }
      start = end + 1;
    }
    this.count = count;
    this.damaged = damaged;
    this.#paragraphs = paragraphs;
  }

  has(paragraph: number): boolean {
    return paragraph >= 1 && paragraph <= this.count;
  }

  /** A paragraph as it is compared; empty where there is none. */
  paragraph(number: number): string {
    const before = this.#folded.get(number);
    if (before !== undefined) return before;
    const text = folded(this.#paragraphs[number - 1] ?? '');
    this.#folded.set(number, text);
    return text;
  }

  /** The days that a paragraph prints with their weekdays. */
  days(number: number, language: TextLanguage): readonly PrintedDay[] {
    const known = this.#days.get(language) ?? new Map<number, readonly PrintedDay[]>();
    this.#days.set(language, known);
    const days =
      known.get(number) ??
      printedDays(this.paragraph(number), language).filter(({ weekday }) => weekday !== undefined);
    known.set(number, days);
    return days;
  }

  /** The numbers of all paragraphs that can be pointed at. */
  numbers(): readonly number[] {
    return this.#paragraphs.map((_, index) => index + 1);
  }
}

function decoded(bytes: Uint8Array): { text: string; damaged: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), damaged: false };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), damaged: true };
  }
}
