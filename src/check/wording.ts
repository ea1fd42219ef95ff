import type { DataPath } from '../model/entry.js';

/** A field as a sentence names it: `"made_at"`, `an entry of "by"`. */
export function fieldAt(path: DataPath): string {
  const name = path.findLast((step) => typeof step === 'string') ?? '';
  return typeof path.at(-1) === 'number' ? `an entry of "${name}"` : `"${name}"`;
}

/** The names somebody may have meant, as a question. */
export function didYouMean(near: readonly string[]): string {
  return `did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
}
