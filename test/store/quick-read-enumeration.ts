/** Where a piece of text may stand in a record. */
export const places: readonly (readonly [where: string, place: (piece: string) => string])[] = [
  ['a value', (piece) => `a: ${piece}\n`],
  ['a value before another field', (piece) => `a: ${piece}\nb: c\n`],
  ['the end of a value', (piece) => `a: b${piece}\n`],
  ['the end of the file', (piece) => `a: b\n${piece}`],
  ['what follows a key', (piece) => `a:${piece}\n  b: c\n`],
  ['a key', (piece) => `${piece}: b\n`],
  ['the end of a key', (piece) => `a${piece}: b\n`],
  ['a later key', (piece) => `a: b\n${piece}: c\n`],
  ['an entry of a list', (piece) => `a:\n  - ${piece}\n  - b\n`],
  ['a dash', (piece) => `a:\n  ${piece} b\n`],
  ['a line that goes on', (piece) => `a: b\n  ${piece}\n  c\n`],
  ['a line further in', (piece) => `a:\n  - b: c\n${piece}d\n`],
  ['a field below quotation marks', (piece) => `a: "b"\n${piece}c: d\n`],
  ['a field below braces', (piece) => `a:\n  b: {c: d}\n  ${piece}e: f\n`],
  ['an entry below brackets', (piece) => `a:\n  - [b]\n  ${piece}- c\n`],
  ['a field of an entry', (piece) => `a:\n  - b: "c"\n  ${piece}d: e\n`],
  ['within quotation marks', (piece) => `a: "${piece}"\n`],
  ['within apostrophes', (piece) => `a: 'b${piece}'\n`],
  ['a line within quotation marks', (piece) => `a: "b${piece}\n  ${piece}c"\n`],
  ['a line within apostrophes', (piece) => `a: '${piece}\n  b${piece}'\n`],
  ['behind quotation marks', (piece) => `a: "b"${piece}\n`],
  ['an entry between brackets', (piece) => `a: [${piece}]\n`],
  ['a further entry between brackets', (piece) => `a: [b, ${piece}, c]\n`],
  ['behind brackets', (piece) => `a: [b]${piece}\n`],
  ['a value between braces', (piece) => `a: {b: ${piece}}\n`],
  ['a field between braces', (piece) => `a: {${piece}: b, c: d}\n`],
  ['a later field between braces', (piece) => `a: {a: b, ${piece}: c}\n`],
  ['the heading of a block', (piece) => `a: ${piece}-\n  b\n`],
  ['a line of a block', (piece) => `a: |-\n  ${piece}\nb: c\n`],
  ['a later line of a block', (piece) => `a: |-\n  b\n  ${piece}c\nd: e\n`],
  ['the end of a line of a block', (piece) => `a: >-\n  b${piece}\n  c\n`],
  ['a block in a list', (piece) => `a:\n  - >-\n    ${piece}\n  - b\n`],
  ['the end of a folded block', (piece) => `a: >-\n  b\n${piece}`],
  ['a comment', (piece) => `# ${piece}\na: b\n`],
  ['a line between documents', (piece) => `a: b\n${piece}\n---\nc: d\n`],
  ['the line that parts documents', (piece) => `a: b\n---${piece}\nc: d\n`],
];

/** Every text of at most so many of these pieces. */
export function* textsOf(pieces: readonly string[], longest: number): Generator<string> {
  yield '';
  if (longest === 0) return;
  for (const piece of pieces) for (const rest of textsOf(pieces, longest - 1)) yield piece + rest;
}

/** How long texts may be so that they are about so many. */
export function longestFor(pieces: readonly string[], count: number): number {
  return Math.max(1, Math.floor(Math.log(count) / Math.log(pieces.length)));
}
