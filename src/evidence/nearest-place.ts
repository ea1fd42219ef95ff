/** The part of a text that is nearest to a string, and how many characters they differ by. */
export interface NearPlace {
  readonly found: string;
  readonly distance: number;
}

/** How much of a text is searched: the time grows with its length times that of the string. */
export const searchedLength = 20_000;
const shortestSearched = 3;
const longestShown = 80;
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * The nearest part of a text by edit distance without regard to capitals, widened to whole words;
 * undefined where more than a third of the string would have to change.
 */
export function nearestPlace(text: string, wanted: string): NearPlace | undefined {
  if (wanted.length < shortestSearched) return undefined;
  const searched = text.slice(0, searchedLength);
  const { start, end, distance } = bestMatch(characters(searched), characters(wanted));
  if (distance > Math.floor(wanted.length / 3) || end <= start) return undefined;
  return { found: wholeWords(searched, start, end), distance };
}

/** Lower case unit by unit, so that places stay the same. */
function characters(text: string): string[] {
  return text.split('').map((character) => {
    const lower = character.toLowerCase();
    return lower.length === 1 ? lower : character;
  });
}

interface Match {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/**
 * Sellers: the edit distance of the string to every part of the text, one column a character;
 * `starts` carries along where the part begins.
 */
function bestMatch(text: readonly string[], wanted: readonly string[]): Match {
  const costs = Uint16Array.from({ length: wanted.length + 1 }, (_, index) => index);
  const starts = new Uint32Array(wanted.length + 1);
  let best: Match = { start: 0, end: 0, distance: wanted.length };
  for (const [index, character] of text.entries()) {
    let diagonal = 0;
    let diagonalStart = index;
    starts[0] = index + 1;
    for (const [row, expected] of wanted.entries()) {
      const left = costs[row + 1] ?? 0;
      const leftStart = starts[row + 1] ?? 0;
      const above = costs[row] ?? 0;
      const replaced = diagonal + (character === expected ? 0 : 1);
      const cost = Math.min(replaced, left + 1, above + 1);
      costs[row + 1] = cost;
      if (cost === left + 1) starts[row + 1] = leftStart;
      if (cost === above + 1) starts[row + 1] = starts[row] ?? 0;
      if (cost === replaced) starts[row + 1] = diagonalStart;
      diagonal = left;
      diagonalStart = leftStart;
    }
    const distance = costs[wanted.length] ?? wanted.length;
    if (distance < best.distance) {
      best = { start: starts[wanted.length] ?? 0, end: index + 1, distance };
    }
  }
  return best;
}

function wholeWords(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  const inWord = (at: number) => wordCharacter.test(text.charAt(at));
  while (from > 0 && to - from < longestShown && inWord(from - 1) && inWord(from)) from -= 1;
  while (to < text.length && to - from < longestShown && inWord(to) && inWord(to - 1)) to += 1;
  return text.slice(from, to).trim();
}
