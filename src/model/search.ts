import type { Entry } from './entry.js';
import { fold } from './names.js';
import type { Text } from './records.js';

const weights: Readonly<Record<string, number>> = {
  title: 4,
  name: 4,
  aliases: 4,
  also_written: 4,
  id: 3,
  note: 1,
};
const otherWeight = 2;

/** Fields whose strings are codes and pointers, not words that somebody searches for. */
const unsearched = new Set(['evidence', 'disputes', 'accepted', 'sha256', 'file']);

/**
 * How well a record fits folded words that must all begin a word of it: the sum over the words of
 * the weight of the best field that holds it, 0 where one is missing. Titles outweigh summaries,
 * and these outweigh notes. `title` is what a list calls it, which another record may give.
 */
export function scoreWords(entry: Entry, title: Text | string, words: readonly string[]): number {
  const best = words.map(() => 0);
  collect({ title, record: entry.record }, otherWeight, (text, weight) => {
    const folded = ` ${fold(text)}`;
    words.forEach((word, index) => {
      if (weight > (best[index] ?? 0) && folded.includes(` ${word}`)) best[index] = weight;
    });
  });
  return best.includes(0) ? 0 : best.reduce((sum, weight) => sum + weight, 0);
}

function collect(
  value: unknown,
  weight: number,
  found: (text: string, weight: number) => void,
): void {
  if (typeof value === 'string') found(value, weight);
  else if (Array.isArray(value)) for (const item of value) collect(item, weight, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!unsearched.has(key)) collect(item, weights[key] ?? weight, found);
    }
  }
}
