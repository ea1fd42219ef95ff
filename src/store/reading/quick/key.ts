const colon = 0x3a;
const longestKey = 61;

/** Is it one of `a` to `z`? */
function isLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** What may follow the first letter of a key: letters, digits, `_` and `-`. */
function isOfKey(code: number): boolean {
  return isLetter(code) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === 0x2d;
}

/**
 * The place of the colon behind a key without quotation marks that begins here; -1 where none does.
 * Words that YAML reads as something else are no keys.
 */
export function keyEnd(text: string, from: number): number {
  if (!isLetter(text.charCodeAt(from))) return -1;
  let at = from + 1;
  while (isOfKey(text.charCodeAt(at))) at += 1;
  if (text.charCodeAt(at) !== colon || at - from > longestKey) return -1;
  const length = at - from;
  return (length === 4 || length === 5) && isWord(text.slice(from, at)) ? -1 : at;
}

function isWord(key: string): boolean {
  return key === 'null' || key === 'true' || key === 'false';
}

/** Keys that were met lately: the same few come again in every record. */
const met: string[] = [];

/** The key between two places. */
export function keyAt(text: string, from: number, end: number): string {
  const length = end - from;
  const slot =
    (length * 31 +
      text.charCodeAt(from) * 7 +
      text.charCodeAt(end - 1) * 3 +
      text.charCodeAt(from + (length >> 1))) &
    255;
  const known = met[slot];
  if (known?.length === length && text.startsWith(known, from)) return known;
  const key = text.slice(from, end);
  met[slot] = key;
  return key;
}
