import { notQuick } from './scalar.js';

/** Brackets, commas and colons. */
export function marksIn(text: string, from: number, end: number): number {
  let marks = 0;
  for (let at = from; at < end; at += 1) if (',:[]{}'.includes(text.charAt(at))) marks += 1;
  return marks;
}

/** The end of the line, or of the text. */
export function lineEndOf(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** A text that is not too long. */
export function checked(text: string): string {
  if (text.length > 10_000) throw notQuick;
  return text;
}
