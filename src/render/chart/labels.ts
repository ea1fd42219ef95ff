import type { Series } from '../../model/series.js';
import { arranged, terminal, type Safe } from '../escape.js';
import { fittingLength, textWidth } from '../width.js';

/**
 * Labels of at most `width` columns, cut at the end with `…`; in the middle where labels that
 * differ would else look the same.
 */
export function cutLabels(labels: readonly string[], width: number): readonly Safe[] {
  const shown = labels.map(terminal);
  const cut = shown.map((label) => arranged(label, (text) => cutAtEnd(text, width)));
  if (new Set(cut).size === new Set(shown).size) return cut;
  return shown.map((label) => arranged(label, (text) => cutInMiddle(text, width)));
}

export function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
}

/** The unit, after the name of the line where it is the only one and says more than the title. */
export function countedText({ title, unit, lines }: Series): string {
  const [only, ...others] = lines;
  if (only === undefined || others.length > 0 || only.name === title) return unit;
  return [only.name, unit].filter((text) => text !== '').join(', ');
}

function cutAtEnd(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return `${text.slice(0, fittingLength(text, width - 1)).trimEnd()}…`;
}

function cutInMiddle(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const start = text.slice(0, fittingLength(text, Math.floor((width - 1) / 2)));
  const room = width - 1 - textWidth(start);
  const characters = Array.from(text);
  let end = '';
  for (const character of characters.reverse()) {
    if (textWidth(character + end) > room) break;
    end = character + end;
  }
  return `${start}…${end}`;
}
