import { lineEndOf } from './lines.js';
import type { Read } from './scalar.js';
import { notQuick, plainValue } from './scalar.js';

const space = 0x20;
const newline = 0x0a;

/** A text without quotation marks, which may go on in lines further in than `indent`. */
export function plainAt(text: string, from: number, indent: number): Read {
  let end = lineEndOf(text, from);
  let value = text.slice(from, end);
  for (;;) {
    let word = end + 1;
    while (text.charCodeAt(word) === space) word += 1;
    const further = word - end - 1 > indent && word < text.length;
    if (!further || text.charCodeAt(word) === newline) break;
    // Looked up in the text and not in the value, whose parts a look would join, line after line.
    if (/[#?:]/.test(text.charAt(word)) || text.charCodeAt(end - 1) === space) throw notQuick;
    end = lineEndOf(text, word);
    value = `${value} ${text.slice(word, end)}`;
  }
  return { value: plainValue(value), end };
}
