import type { Extent } from '../reading/documents.js';

const backslash = 0x5c;
const quotation = 0x22;
const newline = 0x0a;
const space = 0x20;

/**
 * Tells of places where an escape may write what does not stand there in its own letters. That of a
 * quotation mark or of a backslash does not: neither is of an id, nor of a name as names are compared.
 */
export function escapesIn(bytes: Buffer, found: (at: number) => void): void {
  for (let at = bytes.indexOf(backslash); at !== -1; at = bytes.indexOf(backslash, at)) {
    const start = at;
    while (bytes[at] === backslash) at += 1;
    if ((at - start) % 2 === 1 && bytes[at] !== quotation) found(start);
  }
}

const carriageReturn = 0x0d;

/** May documents be parted in it by other lines than those of `---` alone? */
export function isPartedOtherwise(bytes: Buffer): boolean {
  if (bytes.includes(carriageReturn) || bytes.includes('\n...')) return true;
  for (let at = bytes.indexOf('\n---'); at !== -1; at = bytes.indexOf('\n---', at + 1)) {
    if (bytes[at + 4] !== newline) return true;
  }
  return false;
}

/** Words and marks that the library counts: so many at each mark and line, at most, and in all. */
const lexemes = { atMark: 5, inDocument: 200_000, inFile: 1_000_000 };

/** A byte that may be a mark of YAML, and one where what is behind it is to be looked at. */
const [mark, doubtful] = [1, 4];

const natures = new Uint8Array(256);
for (const one of '\t-?:,[]{}&*!|>%@#"\'`') natures[one.charCodeAt(0)] = mark;
for (let byte = 0; byte < 0x20; byte += 1) if (byte !== 0x09) natures[byte] = mark + doubtful;
for (const byte of [0x7f, 0xc2, 0xef, 0xf0, 0xf1, 0xf2, 0xf3, 0xf4]) natures[byte] = doubtful;

/** The same of two bytes at once: their sum, so that half as many steps are taken. Made when asked for. */
let ofTwo: Uint8Array | undefined;

function naturesOfTwo(): Uint8Array {
  const sums = new Uint8Array(1 << 16);
  for (let two = 0; two < sums.length; two += 1) {
    sums[two] = natureOf(two >> 8) + natureOf(two & 0xff);
  }
  return sums;
}

function natureOf(byte: number): number {
  return natures[byte] ?? 0;
}

/**
 * Is each document of a file, parted at its lines of `---`, read in the same way whatever the others
 * hold? So it is where nothing may keep the whole file from being read, or part it in another way. That
 * each begins as a map is for others to tell.
 */
export function isSeparable(bytes: Buffer, extents: readonly Extent[]): boolean {
  let inFile = 0;
  for (const extent of extents) {
    const marks = marksIn(bytes, extent);
    if (marks === undefined || lexemes.atMark * marks > lexemes.inDocument) return false;
    inFile += marks;
  }
  return lexemes.atMark * inFile <= lexemes.inFile;
}

/** The marks and lines of a document, at least; `undefined` where others may be read with it. */
function marksIn(bytes: Buffer, { start, end }: Extent): number | undefined {
  if (!goesOnAt(bytes, start)) return undefined;
  const natureAt = (ofTwo ??= naturesOfTwo());
  let marks = 4;
  for (let at = start; at < end; at += 2) {
    const nature = natureAt[((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)] ?? 0;
    marks += nature & (doubtful - 1);
    if (nature >= doubtful && !(isOrdinary(bytes, at) && isOrdinary(bytes, at + 1))) {
      return undefined;
    }
  }
  return marks;
}

/** Is a control character the end of a line that goes on, or a letter one that YAML allows? */
function isOrdinary(bytes: Buffer, at: number): boolean {
  const next = bytes[at + 1] ?? 0;
  switch (bytes[at]) {
    case newline:
      return goesOnAt(bytes, at + 1);
    case 0xc2:
      return next >= 0xa0;
    case 0xef:
      return next !== 0xbf && next !== 0xbb && next !== 0xb7;
    case 0xf0:
    case 0xf1:
    case 0xf2:
    case 0xf3:
    case 0xf4:
      return bytes[at + 2] !== 0xbf || (bytes[at + 3] ?? 0) < 0xbe;
    default:
      return natureOf(bytes[at] ?? space) < doubtful;
  }
}

const [dot, hyphen] = [0x2e, 0x2d];

/** Does a line not end a document, unless it is just `---`? Directives stand behind such ends only. */
function goesOnAt(bytes: Buffer, line: number): boolean {
  const first = bytes[line];
  if ((first !== dot && first !== hyphen) || bytes[line + 1] !== first) return true;
  return bytes[line + 2] !== first || (first === hyphen && bytes[line + 3] === newline && line > 0);
}
