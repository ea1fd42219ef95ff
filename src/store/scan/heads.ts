import type { Extent } from '../reading/documents.js';
import { wordAt } from './words.js';

const [hash, newline] = [0x23, 0x0a];
const idKey = Buffer.from('id: ');

/**
 * The hash of the id of a document that begins, after lines of comments, with a line such as `id: gb`:
 * it can be nothing but a map of which that is the id, or no record. `undefined` of any other.
 */
export function idHashOf(bytes: Buffer, { start, end }: Extent): number | undefined {
  let at = start;
  while (at < end && bytes[at] === hash) at = lineAfter(bytes, at, end);
  const from = at + idKey.length;
  if (from >= end || idKey.some((letter, index) => bytes[at + index] !== letter)) return undefined;
  const word = wordAt(bytes, from);
  return word.end > from && word.end < end && bytes[word.end] === newline ? word.hash : undefined;
}

function lineAfter(bytes: Buffer, at: number, end: number): number {
  const lineEnd = bytes.indexOf(newline, at);
  return lineEnd === -1 ? end : lineEnd + 1;
}
