import type { Entry } from '../model/entry.js';
import { figureText } from '../model/quantity.js';
import { en } from '../model/words/en.js';
import type { Spot } from '../model/unplaced.js';

/** Where a statistic says its figure. */
export function figureSpot(entry: Entry<'statistics'>): Spot {
  const { value, min } = entry.record;
  const field = value !== undefined ? 'value' : min !== undefined ? 'min' : 'max';
  return { subject: entry, path: [field] };
}

/** A figure as a sentence words it: `nearly 60`. */
export function figureWords(figure: Parameters<typeof figureText>[0]): string {
  return figureText(figure, en);
}
