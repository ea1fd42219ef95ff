/**
 * What a word does to the number that stands before it: adds to it and leaves `room` for what may
 * still be added, multiplies its last part, closes a group of thousands, or links two words.
 */
export type NumberWord =
  | { readonly does: 'add'; readonly amount: number; readonly room: number }
  | { readonly does: 'multiply'; readonly by: number; readonly room: number }
  | { readonly does: 'scale'; readonly by: number }
  | { readonly does: 'link' };

/** How numbers and days are written in a language. Words are in lower case. */
export interface TextLanguage {
  readonly decimalMark: ',' | '.';
  /** What parts groups of three digits, a space among others. */
  readonly groupMarks: string;
  /** Letters that make an ordinal of the digits before them. */
  readonly ordinals: readonly string[];
  readonly numbers: ReadonlyMap<string, NumberWord>;
  /** A word with another meaning where it stands before a number of four digits: `năm 2023`. */
  readonly yearWord?: string;
  /** 0 (Sunday) to 6 (Saturday). */
  readonly weekdays: ReadonlyMap<string, number>;
  /** 1 to 12. */
  readonly months: ReadonlyMap<string, number>;
  /**
   * Days as they are written, with the groups `weekday`, `day`, `month` (its name or number) and
   * `year`, of which only day and month are always there; `W` and `M` stand for the names.
   */
  readonly days: readonly string[];
}

const unitsLeft = 9;

/** A number that nothing can be added to. */
export function units(words: Readonly<Record<string, number>>): [string, NumberWord][] {
  return Object.entries(words).map(([word, amount]) => [word, { does: 'add', amount, room: 0 }]);
}

/** A number that what is smaller than its `room` may follow: `vingt` takes up to 9. */
export function tens(
  words: Readonly<Record<string, number>>,
  room = unitsLeft,
): [string, NumberWord][] {
  return Object.entries(words).map(([word, amount]) => [word, { does: 'add', amount, room }]);
}

export function multipliers(
  words: Readonly<Record<string, number>>,
  room: number,
): [string, NumberWord][] {
  return Object.entries(words).map(([word, by]) => [word, { does: 'multiply', by, room }]);
}

export function scales(words: Readonly<Record<string, number>>): [string, NumberWord][] {
  return Object.entries(words).map(([word, by]) => [word, { does: 'scale', by }]);
}

export function links(...words: readonly string[]): [string, NumberWord][] {
  return words.map((word) => [word, { does: 'link' }]);
}
