/** Two columns wide in a terminal, by Unicode's East Asian Width (Annex 11) and emoji. */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u;

/** Drawn over the character before: combining marks, and the later letters of a Hangul syllable. */
const mark = /[\p{Mn}\p{Me}\u1161-\u11ff\ud7b0-\ud7ff]/u;
const printable = /^[\x20-\x7e]*$/;

/** How many columns of a terminal a text takes that has neither controls nor colours. */
export function textWidth(text: string): number {
  if (printable.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The columns of one code point: 0, 1 or 2. */
function characterWidth(character: string): number {
  if (mark.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

/** The length in UTF-16 units of the longest start of a text that fits, marks kept to their letter. */
export function fittingLength(text: string, width: number): number {
  let taken = 0;
  let length = 0;
  for (const character of text) {
    taken += characterWidth(character);
    if (taken > width) break;
    length += character.length;
  }
  return length;
}
