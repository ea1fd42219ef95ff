import type { Block } from '../../model/document.js';
import { numberText } from '../../model/quantity.js';
import { firstDay } from '../../model/kinds/begun.js';
import type { Reader } from '../../model/reader.js';

/** A heading with what stands under it; nothing where nothing does. */
export function section(heading: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ type: 'heading', text: heading }, ...blocks];
}

/** Orders by date, the newest first; those without one, or without a year, last. */
export function newestFirst<Item>(
  items: readonly Item[],
  dateOf: (item: Item) => string | undefined,
): Item[] {
  const day = (item: Item) => {
    const date = dateOf(item);
    return date === undefined ? -Infinity : firstDay(date);
  };
  return [...items].sort((a, b) => day(b) - day(a) || 0);
}

/** What a list leaves out, and the command that shows it. */
export function shortened(left: number, command: string, { words }: Reader): Block[] {
  if (left <= 0) return [];
  const text = words.pages.brief.more(numberText(left, words), command);
  return [{ type: 'paragraph', text }];
}
