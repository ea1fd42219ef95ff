import type { Location } from '../model/diagnostic.js';
import { arranged, safe, terminal, type Safe } from './escape.js';
import type { Colours } from './look.js';
import { fittingLength, textWidth } from './width.js';
import { padded, wrap } from './wrap.js';

const narrowest = 40;
const tabStop = 4;

/** What is drawn under the span, and how: the carets' colour, and a sentence after them. */
export interface Mark {
  readonly colour: (text: Safe) => Safe;
  readonly note?: Safe;
}

/** The columns of the shown line that the carets stand under, from 0, the end exclusive. */
interface Carets {
  readonly start: number;
  readonly end: number;
}

/**
 * The lines of a finding with their numbers, carets under its span and the note after them. A long
 * line shows the part around the carets; a span of several lines is marked on its first.
 */
export function* excerptLines(
  { excerpt, span }: Location,
  mark: Mark,
  width: number,
  colours: Colours,
): Iterable<Safe> {
  const marked = excerpt.lines[span.line - excerpt.firstLine];
  if (marked === undefined) {
    if (mark.note)
      for (const line of wrap(mark.note, Math.max(narrowest, width) - 2)) yield safe`  ${line}`;
    return;
  }
  const digits = String(excerpt.firstLine + excerpt.lines.length - 1).length;
  const room = Math.max(narrowest, width) - digits - 5;
  const { carets, from } = caretsOf(marked, span, room);
  for (const [index, line] of excerpt.lines.entries()) {
    const number = excerpt.firstLine + index;
    const gutter = arranged(safe`${number}`, (text) => `  ${text.padStart(digits)} |`);
    const shown = windowed(expanded(line), from, room);
    yield shown === '' ? colours.dim(gutter) : safe`${colours.dim(gutter)} ${shown}`;
    if (number === span.line) yield* caretLines(carets, mark, digits, room, colours);
  }
}

/** Where the carets stand, and the first column shown where the line is too long. */
function caretsOf(raw: string, span: Location['span'], room: number) {
  const whole = textWidth(expanded(raw));
  const columnOf = (unit: number) => textWidth(expanded(raw.slice(0, unit - 1)));
  const start = Math.min(columnOf(span.column), whole);
  const wanted = span.endLine > span.line ? whole : columnOf(span.endColumn);
  const end = Math.max(start + 1, Math.min(wanted, start + Math.floor(room / 2)));
  const from = Math.max(whole, end) <= room || end < room ? 0 : end - Math.floor((room * 3) / 4);
  const unclipped = Math.max(start + 1, wanted);
  const carets: Carets = { start: start - from, end: Math.min(unclipped - from, room) };
  return { carets, from };
}

function* caretLines(
  carets: Carets,
  mark: Mark,
  digits: number,
  room: number,
  colours: Colours,
): Iterable<Safe> {
  const gutter = colours.dim(arranged(safe`|`, (bar) => `${' '.repeat(digits + 3)}${bar}`));
  const drawn = arranged(safe`^`, (caret) => caret.repeat(Math.max(1, carets.end - carets.start)));
  const line = safe`${gutter} ${padded(safe``, carets.start)}${mark.colour(drawn)}`;
  if (!mark.note) yield line;
  else if (carets.end + 1 + textWidth(mark.note) <= room) yield safe`${line} ${mark.note}`;
  else {
    yield line;
    for (const part of wrap(mark.note, room)) yield safe`${gutter} ${part}`;
  }
}

/** A line of a file made safe, with tabs as spaces. Its starts are the starts of the whole. */
function expanded(raw: string): Safe {
  let shown = safe``;
  for (const [index, part] of raw.split('\t').entries()) {
    const width = textWidth(shown);
    if (index > 0) shown = padded(shown, width + tabStop - (width % tabStop));
    shown = safe`${shown}${terminal(part)}`;
  }
  return shown;
}

/** The `room` columns from `from` on, with `…` for what is left out at either end. */
function windowed(line: Safe, from: number, room: number): Safe {
  return arranged(line, (text) => {
    const { start, rest } = from === 0 ? { start: '', rest: text } : cutStart(text, from);
    const available = room - textWidth(start);
    if (textWidth(rest) <= available) return start + rest;
    return `${start}${rest.slice(0, fittingLength(rest, available - 1))}…`;
  });
}

/** Leaves out the columns before `from`; a wide character across the cut becomes a space. */
function cutStart(text: string, from: number): { start: string; rest: string } {
  let length = fittingLength(text, from + 1);
  if (textWidth(text.slice(0, length)) <= from) length = fittingLength(text, from + 2);
  const left = textWidth(text.slice(0, length));
  return {
    start: text === '' ? '' : `…${' '.repeat(Math.max(0, left - from - 1))}`,
    rest: text.slice(length),
  };
}
