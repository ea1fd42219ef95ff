/** Thrown where a text is not of the ordinary sort: one and the same, since it comes often. */
export const notQuick = new Error('not of the layout that is read quickly');

/** A value that was read, and the place just behind it. */
export interface Read {
  readonly value: unknown;
  readonly end: number;
}

const wholeNumber = /^-?(?:0|[1-9][0-9]{0,14})$/;
const fraction = /^-?(?:0|[1-9][0-9]{0,8})\.[0-9]{1,6}$/;
/** Begins with a digit, and has a sign that no number has: a date, `28 June 1930`, `35th`, `18+`. */
const dateLike = /^[0-9]+[-~?/][0-9~?./-]*$|^[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}$|^[0-9]{1,3}\+$/;
const wordy = /^[0-9].*[^0-9.eExXoOa-fA-F_:+-]|^[1-9][0-9]*(?:[a-df]|e[a-f])[0-9a-f]*$/;
/** What begins a text without quotation marks, and none of YAML's signs. */
const plainStart = /^[^\s\-?:,[\]{}#&*!|>'"%@`~0-9.+=<]/;

/** What a text without quotation marks and to the end of its line is. */
export function plainValue(text: string): unknown {
  if (!plainStart.test(text)) {
    if (wholeNumber.test(text) || fraction.test(text)) return Number(text);
    if (dateLike.test(text)) return text;
    if (!wordy.test(text)) throw notQuick;
  }
  if (text.includes(': ') || text.includes(' #') || text.length > 10_000) throw notQuick;
  const last = text.charCodeAt(text.length - 1);
  if (last === 0x20 || last === 0x3a) throw notQuick;
  return text.length === 4 || text.length === 5 ? plainWord(text) : text;
}

/** A word that YAML reads as something else than a text. */
function plainWord(text: string): unknown {
  switch (text.toLowerCase()) {
    case 'true':
    case 'false':
      if (text === 'true') return true;
      if (text === 'false') return false;
      throw notQuick;
    case 'null':
      throw notQuick;
    default:
      return text;
  }
}
