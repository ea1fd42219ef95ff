import type { Document, Node } from 'yaml';
import { isCollection, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Location } from '../model/diagnostic.js';
import type { DataPath, Source } from '../model/entry.js';
import { Lines } from './lines.js';
import { parseDocuments } from './parse.js';
import type { Part, Problem, Spot } from './problem.js';
import { profileProblems } from './profile.js';
import { readQuickly } from './quick/read.js';

/** One YAML document of a file: its value, and why it may not be one. */
export interface ReadDocument {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Its value is not to be trusted: the text is not YAML, or not the YAML of a store. */
  readonly broken: boolean;
}

/** One file of the store. Its nodes are read again only where a finding asks for a place. */
export class SourceFile implements Source {
  readonly file: string;
  /** The file as findings show it, from where the user stands. */
  readonly #shown: string;
  readonly #text: string;
  #lines: Lines | undefined;
  #documents: readonly (Document | undefined)[] | undefined;

  constructor(file: string, shown: string, text: string) {
    this.file = file;
    this.#shown = shown;
    this.#text = text;
  }

  read(): readonly ReadDocument[] {
    const quick = readQuickly(this.#text);
    if (quick !== undefined) return quick.map((value) => ({ value, problems: [], broken: false }));
    return this.readFully();
  }

  /** The same by the library alone, which reads all that YAML is. */
  readFully(): readonly ReadDocument[] {
    const parsed = parseDocuments(this.#text);
    this.#documents = parsed.map((one) => one.document);
    const read = parsed.map(({ document, problems }) => asRead(document, problems));
    if (read.every((one) => one.problems.length === 0)) this.#documents = undefined;
    return read;
  }

  locate(document: number, path: DataPath, part: Part): Location {
    this.#documents ??= parseDocuments(this.#text).map((one) => one.document);
    const node = this.#documents[document]?.contents;
    const { start, end } = isNode(node) ? spotOf(node, path, part) : { start: 0, end: 1 };
    return this.at(start, end);
  }

  /** The place of a problem of one of the file's documents. */
  place(document: number, spot: Spot): Location {
    return 'path' in spot
      ? this.locate(document, spot.path, spot.part)
      : this.at(spot.start, spot.end);
  }

  at(start: number, end: number): Location {
    this.#lines ??= new Lines(this.#text);
    const span = this.#lines.span(start, end);
    return { file: this.#shown, span, excerpt: this.#lines.excerpt(span) };
  }
}

function asRead(document: Document.Parsed | undefined, problems: readonly Problem[]): ReadDocument {
  if (document === undefined || problems.length > 0) {
    return { value: undefined, problems, broken: true };
  }
  const found = profileProblems(document);
  const unsafe = found.some(({ rule }) => rule === 'yaml/profile');
  return { value: unsafe ? undefined : document.toJS(), problems: found, broken: unsafe };
}

interface Offsets {
  readonly start: number;
  readonly end: number;
}

/** Offsets of the value at a path, of its key, or of the nearest ancestor that is there. */
function spotOf(root: Node, path: DataPath, part: Part): Offsets {
  let node: Node = root;
  let key: Node | undefined;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) return headOf(node, key);
    key = next.key;
    if (next.value === undefined || isBlank(next.value)) return rangeOf(key ?? node);
    node = next.value;
  }
  if (part === 'head') return firstKeyOf(node) ?? headOf(node, key);
  if (part === 'key') return key === undefined ? headOf(node, key) : rangeOf(key);
  return isCollection(node) ? headOf(node, key) : rangeOf(node);
}

function stepInto(
  node: Node,
  step: string | number,
): { key: Node | undefined; value: Node | undefined } | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const item = node.items[step];
    return isNode(item) ? { key: undefined, value: item } : undefined;
  }
  if (!isMap(node)) return undefined;
  // Of two fields with one name the last is the one that counts.
  const pair = node.items.findLast(
    ({ key }) => isScalar(key) && String(key.value) === String(step),
  );
  if (pair === undefined || !isNode(pair.key)) return undefined;
  return { key: pair.key, value: isNode(pair.value) ? pair.value : undefined };
}

/** A value that is not written: `date:` and no more. */
function isBlank(node: Node): boolean {
  return isScalar(node) && node.value === null && node.source === '';
}

/** A whole map or list is shown by its key, or by its first line. */
function headOf(node: Node, key: Node | undefined): Offsets {
  if (key !== undefined) return rangeOf(key);
  const first = firstKeyOf(node);
  return first !== undefined && node.range?.[0] === first.start ? first : rangeOf(node);
}

function firstKeyOf(node: Node): Offsets | undefined {
  const key = isMap(node) ? node.items[0]?.key : undefined;
  return isNode(key) ? rangeOf(key) : undefined;
}

function rangeOf(node: Node): Offsets {
  return { start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 1 };
}
