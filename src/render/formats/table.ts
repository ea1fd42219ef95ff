import type { Block, Document } from '../../model/document.js';
import type { Series } from '../../model/series.js';
import { chartLines } from '../chart-lines.js';
import { safe, terminal, type Safe } from '../escape.js';
import { fieldLines } from '../field-lines.js';
import type { Format } from '../format.js';
import { coloursOf, type Look } from '../look.js';
import { spacedLines } from '../spaced-lines.js';
import { tableLines } from '../table-lines.js';
import { wrap } from '../wrap.js';

/** Columns and cards for people, cut to the width of the screen. */
export const table: Format = {
  name: 'table',
  listing: ({ tables }, look) => spacedLines(tables.map((one) => tableLines(one, look))),
  *document(document, look) {
    for (const line of documentLines(document, look)) yield safe`${line}\n`;
  },
};

function* documentLines(document: Document, look: Look): Iterable<Safe> {
  const width = Math.max(20, look.width);
  const { heading } = coloursOf(look);
  for (const line of wrap(terminal(document.title), width)) yield heading(line);
  let apart = true;
  for (const block of document.blocks) {
    for (const line of blockLines(block, width, look)) {
      if (apart) yield safe``;
      apart = false;
      yield line;
    }
    apart = block.type !== 'heading';
  }
}

function* blockLines(block: Block, width: number, look: Look): Iterable<Safe> {
  const colours = coloursOf(look);
  switch (block.type) {
    case 'heading':
      for (const line of wrap(terminal(block.text), width)) yield colours.heading(line);
      return;
    case 'paragraph':
      for (const line of textLines(block.text)) yield* wrap(line, width);
      return;
    case 'fields':
      yield* fieldLines(block.fields, width, colours);
      return;
    case 'list':
      for (const item of block.items) yield* itemLines(item, width);
      return;
    case 'example':
      for (const line of textLines(block.text)) yield safe`    ${line}`;
      return;
    case 'table':
      yield* tableLines(block.table, look);
      return;
    case 'series':
      yield* seriesLines(block.series, width, look);
  }
}

function* seriesLines(series: Series, width: number, look: Look): Iterable<Safe> {
  const { heading } = coloursOf(look);
  if (series.title !== '') {
    for (const line of wrap(terminal(series.title), width)) yield heading(line);
  }
  yield* chartLines(series, look);
  for (const text of [...series.caption, series.source]) {
    if (text === '') continue;
    yield safe``;
    for (const line of textLines(text)) yield* wrap(line, width);
  }
}

/** The lines of a text, each made safe. */
function textLines(text: string): readonly Safe[] {
  return text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map(terminal);
}

function* itemLines(item: string, width: number): Iterable<Safe> {
  for (const [index, line] of textLines(item)
    .flatMap((part) => wrap(part, width - 2))
    .entries()) {
    yield index === 0 ? safe`- ${line}` : safe`  ${line}`;
  }
}
