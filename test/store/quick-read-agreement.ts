import { isDeepStrictEqual } from 'node:util';
import { extentsIn, textOf } from '../../src/store/reading/documents.js';
import { readQuickly } from '../../src/store/reading/quick/read.js';
import type { ReadDocument } from '../../src/store/reading/thorough/source.js';
import { SourceFile, readApart } from '../../src/store/reading/thorough/source.js';

/** What the library makes of a text. */
function fully(text: string): readonly ReadDocument[] {
  return new SourceFile('a.yaml', text).readFully();
}

/** Read quickly, a text must be what the library reads, without a finding. @returns if it was. */
export function agrees(text: string): boolean {
  const value = readQuickly(text);
  if (value === undefined) return false;
  const quick = [{ value, problems: [], broken: false }];
  demandSame(text, 'quickly', quick, fully(text));
  return true;
}

/** Read document by document, a file must be what the library reads as a whole. @returns if it was. */
export function agreesApart(text: string): boolean {
  const bytes = Buffer.from(text);
  const apart = readApart(extentsIn(bytes).map((extent) => textOf(bytes, extent)));
  if (apart === undefined) return false;
  // Half an astral character is no bytes, so what stands in a file is not always the text.
  demandSame(text, 'document by document', apart, fully(bytes.toString('utf8')));
  return true;
}

/** Compares the documents, the order of their fields, and what is wrong in them but for its place. */
function demandSame(
  text: string,
  how: string,
  found: readonly ReadDocument[],
  wanted: readonly ReadDocument[],
): void {
  const [one, other] = [found.map(shown), wanted.map(shown)];
  if (isDeepStrictEqual(one, other) && JSON.stringify(one) === JSON.stringify(other)) return;
  const readings = `${how}: ${JSON.stringify(one)}\nby the library: ${JSON.stringify(other)}`;
  throw new Error(
    `this is not read as the library reads it:\n${JSON.stringify(text)}\n${readings}`,
  );
}

function shown({ value, problems, broken }: ReadDocument) {
  return { value, broken, problems: problems.map(({ rule, message }) => ({ rule, message })) };
}
