import type { Scalar } from 'yaml';
import type { Comment } from './marks.js';
import { plainText } from './plain.js';
import type { Holds } from './schema.js';
import type { Leaf } from './tree.js';

/** A value as it is to be written, and the comment that stands in the first line of a block. */
export interface GrownLeaf {
  readonly leaf: Leaf;
  readonly comment?: Comment;
}

export const nothing: Leaf = { kind: 'leaf', lines: [], apart: false, block: false, open: false };

/**
 * Reads a value from its text, which holds no carriage returns. `column` is that of the map or list
 * that it stands in.
 */
export function leafOf(node: Scalar, text: string, holds: Holds, column: number): GrownLeaf {
  const [start, end] = node.range ?? [0, 0];
  const source = text.slice(start, end);
  if (source === '') return { leaf: nothing };
  if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') return block(source, column);
  const written = node.type === 'PLAIN' ? plainText(source, node.value, holds) : source;
  const [first = '', ...more] = written.split('\n');
  const lines = more.length === 0 ? [written] : [trimmedEnd(first), ...more.map(trimmed)];
  return { leaf: { ...nothing, lines } };
}

/** A line within quotation marks: a space after a backslash counts. */
function trimmed(line: string): string {
  return trimmedEnd(line.replace(/^[ \t]+/, ''));
}

function trimmedEnd(line: string): string {
  let end = line.length;
  while (end > 0 && (line[end - 1] === ' ' || line[end - 1] === '\t')) end -= 1;
  return line[end - 1] === '\\' ? line : line.slice(0, end);
}

const heading = /^([|>])([-+]?)([1-9]?)([-+]?)(?:([ \t]+)(#.*))?[ \t]*$/;

function block(source: string, column: number): GrownLeaf {
  const [first = '', ...rest] = source.split('\n');
  const [, style = '', sign = '', digit = '', later = '', space = '', comment] =
    heading.exec(first) ?? [];
  const body = rest.at(-1) === '' ? rest.slice(0, -1) : rest;
  const indent = digit === '' ? indentOf(body) : column + Number(digit);
  const chomp = sign + later;
  // Two is what the text is indented by wherever it is written.
  const head = `${style}${digit === '' ? '' : '2'}${chomp}`;
  const lines = [head, ...body.map((line) => unindented(line, indent))];
  const leaf: Leaf = { kind: 'leaf', lines, apart: false, block: true, open: chomp === '+' };
  if (comment === undefined) return { leaf };
  const place = { at: 0, line: 0, own: false, space: space.length };
  return { leaf, comment: { kind: 'comment', ...place, text: comment.trimEnd() } };
}

/** The spaces before the first line that holds anything, else the most that a line has. */
function indentOf(lines: readonly string[]): number {
  const first = lines.find((line) => /[^ ]/.test(line));
  if (first !== undefined) return spacesOf(first);
  return lines.reduce((most, line) => Math.max(most, line.length), 0);
}

function spacesOf(line: string): number {
  return line.length - line.replace(/^ +/, '').length;
}

function unindented(line: string, indent: number): string {
  return line.slice(Math.min(indent, spacesOf(line)));
}
