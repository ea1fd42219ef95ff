import { textWidth } from '../width.js';

/*
 * Widths in em of DejaVu Sans, the widest of the usual sans-serif fonts: who has another one sees
 * more white, and nothing is ever cut or overlaps.
 */
const widths = new Map(
  [
    { width: 0.3, letters: "'ijlIJ" },
    { width: 0.36, letters: ' ,./:;|\\f-\u00a0' },
    { width: 0.41, letters: '()[]t!r' },
    { width: 0.53, letters: '"*_`szc?–' },
    { width: 0.2, letters: '\u202f' },
    { width: 0.62, letters: 'LFkvxyPTYaoe' },
    { width: 0.65, letters: 'ESbdghnpqu$0123456789{}Kđ' },
    { width: 0.78, letters: 'ABCDGHNRUVXZ' },
    { width: 0.85, letters: '&OQw#+<=>^~M' },
  ].flatMap(({ width, letters }) => Array.from(letters, (letter) => [letter, width] as const)),
);

const bold = 1.13;

/** How letters are set: pixels high, and whether they are bold. */
export interface Face {
  readonly size: number;
  readonly weight: 400 | 700;
}

/** The pixels that a text takes at most. */
export function textRoom(text: string, { size, weight }: Face): number {
  let em = 0;
  for (const letter of text.normalize('NFD')) em += letterWidth(letter);
  return em * size * (weight === 700 ? bold : 1);
}

function letterWidth(letter: string): number {
  const known = widths.get(letter);
  if (known !== undefined) return known;
  const columns = textWidth(letter);
  if (columns !== 1) return columns * 0.55;
  return /[\p{Ll}\p{Nd}]/u.test(letter) ? 0.7 : 1;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text, or as much of it as fits with an ellipsis. */
export function clipped(text: string, room: number, face: Face): string {
  if (textRoom(text, face) <= room) return text;
  let kept = '';
  let left = room - textRoom('…', face);
  for (const { segment } of graphemes.segment(text)) {
    left -= textRoom(segment, face);
    if (left < 0) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Lines that fit, cut at spaces and within words that are too long; the last one is clipped. */
export function wrappedLines(text: string, room: number, face: Face, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, room, face)) {
    const longer = (line + piece).trimStart();
    if (line === '' || lines.length === most - 1 || textRoom(longer, face) <= room) {
      line = longer;
      continue;
    }
    lines.push(line.trim());
    line = piece.trimStart();
  }
  return [...lines, clipped(line.trim(), room, face)];
}

/** The words, each with the space before it; one that is too long for a line in parts. */
function* pieces(text: string, room: number, face: Face): Iterable<string> {
  for (const word of text.split(' ')) {
    let piece = ' ';
    for (const { segment } of graphemes.segment(word)) {
      const longer = piece.trimStart() + segment;
      if (longer !== segment && textRoom(longer, face) > room) {
        yield piece;
        piece = '';
      }
      piece += segment;
    }
    yield piece;
  }
}

/** Whether a text fits into so many lines without being clipped. */
export function fits(text: string, room: number, face: Face, most: number): boolean {
  return (
    text.split(' ').every((word) => textRoom(word, face) <= room) &&
    wrappedLines(text, room, face, most + 1).length <= most
  );
}
