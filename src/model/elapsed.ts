import { daysBetween, parsePeriod } from './edtf.js';
import { numberText } from './quantity.js';
import type { Words } from './words/words.js';

/** Days from one date to another, fewest and most: below zero where the second may come first. */
export interface Elapsed {
  readonly min: number;
  readonly max: number;
}

/** The days between two dates; `undefined` where they have no bounds. */
export function elapsedBetween(
  from: string | undefined,
  to: string | undefined,
): Elapsed | undefined {
  if (from === undefined || to === undefined) return undefined;
  const [start, end] = [parsePeriod(from), parsePeriod(to)];
  if ('problem' in start || 'problem' in end) return undefined;
  const { min, max } = daysBetween(start, end);
  return Number.isFinite(min) && Number.isFinite(max) ? { min, max } : undefined;
}

/** The same where the second came after the first, or may have: never below zero. */
export function elapsedAfter(
  from: string | undefined,
  to: string | undefined,
): Elapsed | undefined {
  const elapsed = elapsedBetween(from, to);
  if (elapsed === undefined || elapsed.max < 0) return undefined;
  return { min: Math.max(0, elapsed.min), max: elapsed.max };
}

/** `348 days`, `between 12 and 42 days`. */
export function elapsedText(elapsed: Elapsed | undefined, words: Words): string {
  if (elapsed === undefined) return '';
  const [min, max] = [numberText(elapsed.min, words), numberText(elapsed.max, words)];
  const { days, between } = words.phrases;
  return days(min === max ? max : between(min, max), elapsed.max);
}
