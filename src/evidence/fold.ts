/** Characters that no reader sees: soft hyphen, zero width, byte order mark. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
/** Composing a longer run of marks takes time that grows with its square (UAX 15, Stream-Safe). */
const longRuns = /(\p{M}{30})(?=\p{M})/gu;
const graphemeJoiner = '\u034F';
const hyphens = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const apostrophes = /[\u2018\u2019\u201A\u201B\u02B9\u02BC\u2032\u00B4\u0060\uFF07]/g;
const openingMarks = /\u00AB\s?/g;
const closingMarks = /\s?\u00BB/g;
const quotes = /[\u201C-\u201F\u2033\uFF02]/g;

/**
 * A text as it is compared: composed (NFC), any run of white space one space, apostrophes, quotes
 * and hyphens of one sort each. Letters, accents and capitals stay as they are written.
 */
export function folded(text: string): string {
  return text
    .replace(unseen, '')
    .replace(longRuns, `$1${graphemeJoiner}`)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(hyphens, '-')
    .replace(apostrophes, "'")
    .replace(openingMarks, '"')
    .replace(closingMarks, '"')
    .replace(quotes, '"')
    .trim();
}

const digit = /\d/;
const numberMark = /[.,]/;

/**
 * Where a folded string stands in a folded text, from 0; -1 where it does not, or where only a
 * part of a longer number does: `103` does not stand in `1.103`.
 */
export function placeIn(text: string, wanted: string): number {
  if (wanted === '') return -1;
  const startsNumber = digit.test(wanted.charAt(0));
  const endsNumber = digit.test(wanted.charAt(wanted.length - 1));
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    const before = startsNumber && goesOn(text.charAt(at - 1), text.charAt(at - 2));
    const end = at + wanted.length;
    if (!before && !(endsNumber && goesOn(text.charAt(end), text.charAt(end + 1)))) return at;
  }
  return -1;
}

/** Does a number go on with the next character, or with a mark and a digit after it? */
function goesOn(next: string, afterNext: string): boolean {
  return digit.test(next) || (numberMark.test(next) && digit.test(afterNext));
}
