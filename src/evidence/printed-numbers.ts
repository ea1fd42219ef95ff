import type { NumberWord } from './languages/language.js';
import type { TextLanguage } from './languages/index.js';
import type { Digits } from './read-number.js';
import { ReadNumber } from './read-number.js';

type Token = NumberWord | Digits;

/**
 * The numbers in a folded text, in digits (`66.621`, `5 036`, `3,2 millions`) and in words
 * (`quatre-vingt-dix`, `one hundred and five`, `hai mươi lăm`) as the language writes them.
 */
export function numbersIn(text: string, language: TextLanguage): number[] {
  const numbers: number[] = [];
  let reading = new ReadNumber();
  for (const token of tokensOf(text, language)) {
    if (token !== undefined && reading.take(token)) continue;
    numbers.push(...reading.values());
    reading = new ReadNumber();
    if (token !== undefined) reading.take(token);
  }
  numbers.push(...reading.values());
  return numbers;
}

interface Piece {
  readonly word?: string;
  readonly amount?: number;
  readonly digits: number;
  /** Only spaces or a hyphen part it from the piece before. */
  readonly joined: boolean;
}

const digitsOfYear = 4;

/** The words and digits of a text; undefined where a number ends: another word, or a mark. */
function* tokensOf(text: string, language: TextLanguage): Iterable<Token | undefined> {
  const pieces = piecesOf(text.toLowerCase(), language);
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    const next = pieces[at + 1];
    if (piece?.joined !== true) yield undefined;
    if (piece?.amount !== undefined) yield { does: 'digits', amount: piece.amount };
    if (piece?.word === undefined) continue;
    const pair = next?.joined === true ? `${piece.word}-${next.word ?? ''}` : '';
    const paired = language.numbers.get(pair);
    if (paired !== undefined) at += 1;
    const isYear = piece.word === language.yearWord && next?.digits === digitsOfYear;
    yield paired ?? (isYear ? undefined : language.numbers.get(piece.word));
  }
}

function piecesOf(text: string, language: TextLanguage): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(patternOf(language))) {
    const { word, grouped, plain, ordinal } = match.groups ?? {};
    const joined = /^[ -]*$/.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    const amount = ordinal === undefined ? amountOf(grouped, plain, language) : undefined;
    pieces.push({
      ...(word === undefined ? {} : { word }),
      ...(amount === undefined ? {} : { amount }),
      digits: amount === undefined ? 0 : match[0].length,
      joined,
    });
  }
  return pieces;
}

function amountOf(
  grouped: string | undefined,
  plain: string | undefined,
  { decimalMark }: TextLanguage,
): number | undefined {
  if (plain !== undefined) return Number(plain.replace(',', '.'));
  if (grouped === undefined) return undefined;
  const [whole = '', fraction = ''] = grouped.split(decimalMark);
  return Number(`${whole.replace(/\D/g, '')}.${fraction}`);
}

const compiled = new Map<TextLanguage, RegExp>();

/** A number in digits, with the letters that make an ordinal of it; or a word. */
function patternOf(language: TextLanguage): RegExp {
  const before = compiled.get(language);
  if (before !== undefined) return before;
  const { decimalMark, groupMarks, ordinals } = language;
  const fraction = `(?:[${decimalMark}]\\d+)?`;
  const grouped = `[1-9]\\d{0,2}(?<mark>[${groupMarks}])\\d{3}(?:\\k<mark>\\d{3})*${fraction}(?!\\d)`;
  const plain = `\\d+(?:[${decimalMark}.]\\d+)?`;
  const ordinal = ordinals.length === 0 ? '(?!)' : `(?:${ordinals.join('|')})(?!\\p{L})`;
  const number = `(?:(?<grouped>${grouped})|(?<plain>${plain}))(?<ordinal>${ordinal})?`;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${number}|(?<word>\\p{L}+)`, 'gu');
  compiled.set(language, pattern);
  return pattern;
}
