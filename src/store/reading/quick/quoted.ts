import type { Read } from './scalar.js';
import { notQuick } from './scalar.js';

const quotation = 0x22;
const apostrophe = 0x27;
const backslash = 0x5c;
const newline = 0x0a;
const space = 0x20;
const longest = 10_000;

/**
 * A text between quotation marks, with no escape but of a mark, of a backslash, of a space, or of the end of
 * a line. It may go on in lines that stand further in than `indent`; on one line only where that is absent.
 */
export function quotedAt(text: string, from: number, indent = Infinity): Read {
  const mark = text.charCodeAt(from);
  let value = '';
  let start = from + 1;
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === newline) {
      value += text.slice(start, withoutSpaces(text, start, at)) + ' ';
      start = at = lineWithin(text, at + 1, indent);
      at -= 1;
    } else if (code === backslash && mark === quotation) {
      value += text.slice(start, at);
      const escaped = text.charCodeAt(at + 1);
      if (escaped === newline) {
        start = lineWithin(text, at + 2, indent);
        at = start - 1;
      } else if (escaped === space) {
        value += ' ';
        start = at + 2;
        at += 1;
      } else if (escaped === quotation || escaped === backslash) {
        start = at + 1;
        at += 1;
      } else throw notQuick;
    } else if (code === mark) {
      const part = text.slice(start, at);
      value = value === '' ? part : value + part;
      if (mark !== apostrophe || text.charCodeAt(at + 1) !== apostrophe) {
        if (value.length > longest) throw notQuick;
        return { value, end: at + 1 };
      }
      at += 1;
      start = at;
    }
  }
  throw notQuick;
}

/** The end of a part of a text without the spaces at its end; in a step each, however many they are. */
function withoutSpaces(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && text.charCodeAt(last - 1) === space) last -= 1;
  return last;
}

/** The first word of a line of a text that goes on: not blank, and far enough in. */
function lineWithin(text: string, line: number, indent: number): number {
  let word = line;
  while (text.charCodeAt(word) === space) word += 1;
  if (word - line <= indent || text.charCodeAt(word) === newline) throw notQuick;
  return word;
}
