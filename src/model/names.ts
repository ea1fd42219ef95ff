import { distance } from 'fastest-levenshtein';

/** Lower case without accents, punctuation as single spaces: how every name and word is compared. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, folded. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}

const longestCompared = 60;

/** The few candidates that somebody who wrote `given` most likely meant, nearest first. */
export function nearest(given: string, candidates: Iterable<string>, most = 3): string[] {
  // Two letters changed places in a word of four is a distance of 2.
  return nearestWithin(given, candidates, Math.max(1, Math.floor((given.length + 2) / 3)), most);
}

/**
 * The same for ids, which are long and alike: a few letters may be wrong, and one that differs in
 * more than one digit is another record, of another year.
 */
export function nearestIds(given: string, ids: readonly string[]): string[] {
  if (given.length <= 2) return [];
  const letters = given.replace(/\d/g, '');
  const candidates = ids.filter(
    (id) => id.replace(/\d/g, '') !== letters || distance(id, given) <= 1,
  );
  return nearestWithin(given, candidates, Math.max(1, Math.floor(given.length / 5)), 3);
}

function nearestWithin(
  given: string,
  candidates: Iterable<string>,
  limit: number,
  most: number,
): string[] {
  const wanted = fold(given).slice(0, longestCompared);
  const near = new Map<string, { candidate: string; away: number }>();
  for (const candidate of candidates) {
    const folded = fold(candidate).slice(0, longestCompared);
    const prefixed = wanted.length >= 3 && folded.startsWith(wanted);
    const away = prefixed ? 0.5 : distance(wanted, folded);
    if (away <= limit && !near.has(folded)) near.set(folded, { candidate, away });
  }
  const best = Math.min(...[...near.values()].map(({ away }) => away));
  return [...near.values()]
    .filter(({ away }) => away < best + 1)
    .sort((a, b) => a.away - b.away || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
