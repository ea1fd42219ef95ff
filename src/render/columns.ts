/** What a sample of the rows tells about a column, in columns of the terminal. */
export interface Measure {
  /** The widest cell or label. */
  readonly natural: number;
  /** Its cells have no spaces: an id, a date, a number, an address. */
  readonly whole: boolean;
  /** The longest word, where it is a column of texts. */
  readonly word: number;
}

const gap = 2;

/**
 * How far columns are narrowed, step by step: texts first, then ids, then everything. `whole` and
 * `text` are the widths that such columns keep; a text also keeps its longest word up to `word`.
 */
const steps = [
  { whole: Infinity, text: Infinity, word: Infinity },
  { whole: 40, text: 16, word: 20 },
  { whole: 40, text: 8, word: 20 },
  { whole: 10, text: 8, word: 20 },
  { whole: 8, text: 8, word: 8 },
];

/** The width of all columns side by side. */
export function totalWidth(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0) + gap * Math.max(0, widths.length - 1);
}

/**
 * The widths of columns on a screen of `width` columns: natural where all fit; else the widest
 * shrink first, texts before ids and dates; `undefined` where they would be unreadable.
 */
export function columnWidths(
  measures: readonly Measure[],
  width: number,
): readonly number[] | undefined {
  const floors = steps.map((step) =>
    measures.map(({ natural, whole, word }) =>
      Math.min(natural, whole ? step.whole : Math.max(step.text, Math.min(word, step.word))),
    ),
  );
  const chosen = floors.findIndex((widths) => totalWidth(widths) <= width);
  const least = floors[chosen];
  const most = floors[chosen - 1];
  return least && most ? shared(least, most, width) : least;
}

/** Gives each its floor and lets the widths grow alike, none past its most, while there is room. */
function shared(floors: readonly number[], most: readonly number[], width: number): number[] {
  const at = (limit: number) =>
    floors.map((floor, index) => Math.max(floor, Math.min(most[index] ?? floor, limit)));
  let limit = Math.min(...floors);
  while (totalWidth(at(limit + 1)) <= width && limit < width) limit += 1;
  const widths = at(limit);
  let left = width - totalWidth(widths);
  return widths.map((given, index) => {
    if (left === 0 || given !== limit || given >= (most[index] ?? given)) return given;
    left -= 1;
    return given + 1;
  });
}
