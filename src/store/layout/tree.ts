import type { Mark, Comment } from './marks.js';

/** A value in its lines as they are written, the first without its indentation. */
export interface Leaf {
  readonly kind: 'leaf';
  /** Empty where nothing is written; without the indentation that they all have. */
  readonly lines: readonly string[];
  /** It stood below its field's name and not beside it. */
  readonly apart: boolean;
  /** It is a text of `|` or `>`, in whose lines white space counts. */
  readonly block: boolean;
  /** Blank lines after it belong to it. */
  readonly open: boolean;
}

/** A map or a list, its entries in the order in which they are to stand. */
export interface Branch {
  readonly kind: 'branch';
  readonly entries: readonly Entry[];
  /** What stands after the last entry. */
  readonly closing: readonly Mark[];
  /** On one line between brackets, where it was written between brackets and can be. */
  readonly flat: string | undefined;
}

/** A field or the entry of a list, with what belongs to it. */
export interface Entry {
  /** What stands above it. */
  readonly before: readonly Mark[];
  /** What stands in the same line after it. */
  readonly beside: readonly Comment[];
  /** As it is written; an entry of a list has none. */
  readonly key?: string;
  readonly value: Leaf | Branch;
}

/** One document of a file. */
export interface Root {
  /** What tells an editor the schema, in the first document. */
  readonly modeline: string | undefined;
  /** What stands at its head and belongs to no field. */
  readonly head: readonly Mark[];
  readonly body: Branch;
}

/** The comments of an entry whose own lines come first; the last is beside it. */
export function placed(
  before: readonly Mark[],
  beside: readonly Comment[],
): Pick<Entry, 'before' | 'beside'> {
  return { before: [...before, ...beside.slice(0, -1)], beside: beside.slice(-1) };
}

/** Between brackets on one line, unless a comment or a text of several lines stands in the way. */
export function flatText(
  list: boolean,
  entries: readonly Entry[],
  closing: readonly Mark[],
): string | undefined {
  if (closing.some(isComment)) return undefined;
  const parts: string[] = [];
  for (const entry of entries) {
    const part = flatEntry(entry);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  const inner = parts.join(', ');
  return list ? `[${inner}]` : `{${inner}}`;
}

function flatEntry({ before, beside, key, value }: Entry): string | undefined {
  if (beside.length > 0 || before.some(isComment)) return undefined;
  const text = value.kind === 'branch' ? value.flat : flatLeaf(value);
  return text === undefined || key === undefined ? text : `${key}: ${text}`;
}

function flatLeaf({ lines, block }: Leaf): string | undefined {
  if (block || lines.length > 1) return undefined;
  const [line = ''] = lines;
  return line === '' ? 'null' : line;
}

function isComment(mark: Mark): boolean {
  return mark.kind === 'comment';
}
