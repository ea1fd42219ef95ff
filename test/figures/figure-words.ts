import type { Figure } from '../../src/model/quantity.js';

/** A figure for a test to read: `more-than 40`, `10 to 15`. */
export function wordsOfFigure({ value, min, max, qualifier = 'exact' }: Figure): string {
  if (value === undefined) return `${String(min)} to ${String(max)}`;
  return qualifier === 'exact' ? String(value) : `${qualifier} ${String(value)}`;
}
