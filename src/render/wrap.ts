import { arranged, arrangedLines, type Safe } from './escape.js';
import { fittingLength, textWidth } from './width.js';

/** Where a long id or address is best broken: after these. */
const softEnd = /^.*[-/._?&=;,]/su;

/** Cuts text into lines of at most `width` columns at its spaces; a longer word breaks anywhere. */
export function wrap(text: Safe, width: number): readonly Safe[] {
  if (textWidth(text) <= width) return [text];
  return arrangedLines(text, (whole) => wrapped(whole, width));
}

/** Text with spaces after it, up to `width` columns. */
export function padded(text: Safe, width: number): Safe {
  return arranged(text, (plain) => plain + ' '.repeat(Math.max(0, width - textWidth(plain))));
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width;
  for (const word of text.split(' ')) {
    const needed = textWidth(word) + (line === '' ? 0 : 1);
    if (needed <= room) {
      line += line === '' ? word : ` ${word}`;
      room -= needed;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = broken(word, width);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
    room = width - textWidth(line);
  }
  lines.push(line);
  return lines;
}

function broken(word: string, width: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  for (;;) {
    const hard = Math.max(fittingLength(rest, width), firstLength(rest));
    if (hard === rest.length) break;
    const soft = softEnd.exec(rest.slice(0, hard))?.[0].length ?? 0;
    const length = soft > hard / 2 ? soft : hard;
    pieces.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  pieces.push(rest);
  return pieces;
}

/** A character wider than the line still has to go somewhere. */
function firstLength(text: string): number {
  for (const character of text) return character.length;
  return 0;
}
