import type { Document, Node } from 'yaml';
import { isCollection, isMap, isNode, isScalar, isSeq } from 'yaml';
import type { Location } from '../../../model/diagnostic.js';
import type { DataPath } from '../../../model/entry.js';
import { Lines } from './lines.js';
import type { Parsed } from './parse.js';
import { parseDocuments } from './parse.js';
import type { Part, Problem, Spot } from './problem.js';
import { profileProblems } from './profile.js';
import { readQuickly } from '../quick/read.js';

/** One YAML document of a file: its value, and why it may not be one. */
export interface ReadDocument {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Its value is not to be trusted: the text is not YAML, or not the YAML of a store. */
  readonly broken: boolean;
}

/** A text, and where in its file it begins. */
interface Stretch {
  readonly text: string;
  readonly start: number;
}

/** The text of one file of the store, which alone knows lines, and what the library reads in it. */
export class SourceFile {
  /** The file as findings show it, from where the user stands. */
  readonly #shown: string;
  readonly #text: string;
  /** Where it is read document by document: each of them. */
  readonly #stretches: readonly Stretch[] | undefined;
  #lines: Lines | undefined;
  #documents: readonly (Document | undefined)[] | undefined;
  /** Of a file that is read document by document, the one that was asked for last. */
  #last: { readonly document: number; readonly contents: unknown } | undefined;

  /** `apart` where the file is read document by document, parted at lines of `---`. */
  constructor(shown: string, text: string, apart = false) {
    this.#shown = shown;
    this.#text = text;
    this.#stretches = apart ? stretchesOf(text) : undefined;
  }

  /** Every document, by the library. */
  readFully(): readonly ReadDocument[] {
    return parseDocuments(this.#text).map(({ document, problems }) => asRead(document, problems));
  }

  locate(document: number, path: DataPath, part: Part): Location {
    const { node, start } = this.#contents(document);
    const spot = isNode(node) ? spotOf(node, path, part) : { start: 0, end: 1 };
    return this.at(start + spot.start, start + spot.end);
  }

  /** The place of a problem of one of the file's documents; offsets are those of the document's text. */
  place(document: number, spot: Spot): Location {
    if ('path' in spot) return this.locate(document, spot.path, spot.part);
    const start = this.#stretches?.[document]?.start ?? 0;
    return this.at(start + spot.start, start + spot.end);
  }

  at(start: number, end: number): Location {
    this.#lines ??= new Lines(this.#text);
    const span = this.#lines.span(start, end);
    return { file: this.#shown, span, excerpt: this.#lines.excerpt(span) };
  }

  #contents(document: number): { readonly node: unknown; readonly start: number } {
    const stretch = this.#stretches?.[document];
    if (stretch === undefined) {
      this.#documents ??= parseDocuments(this.#text).map((one) => one.document);
      return { node: this.#documents[document]?.contents, start: 0 };
    }
    if (this.#last?.document !== document) {
      const [parsed] = parseDocuments(stretch.text);
      this.#last = { document, contents: parsed?.document?.contents };
    }
    return { node: this.#last.contents, start: stretch.start };
  }
}

/** As `extentsIn` parts the bytes. */
function stretchesOf(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  const next = () => text.indexOf(`\n${divider}`, Math.max(0, start - 1));
  for (let at = next(); at !== -1; at = next()) {
    stretches.push({ text: text.slice(start, at + 1), start });
    start = at + 1 + divider.length;
  }
  return [...stretches, { text: text.slice(start), start }];
}

/**
 * The documents of a file from the texts between its lines of `---`, each read alone: quickly, or by
 * the library. `undefined` where one of them is not a whole document, or what is wrong in it may
 * reach beyond it: then only the whole file can be read.
 */
export function readApart(texts: readonly string[]): readonly ReadDocument[] | undefined {
  const documents: ReadDocument[] = [];
  for (const [at, text] of texts.entries()) {
    const value = readQuickly(text);
    const read =
      value === undefined
        ? readBetween(text, at > 0, at < texts.length - 1)
        : { value, problems: [], broken: false };
    if (read === undefined) return undefined;
    documents.push(read);
  }
  return documents.length === 0 ? undefined : documents;
}

const divider = '---\n';

/**
 * A text that is one document and no more, with what a store does not allow in it. It is read with
 * the lines of `---` around it, since a text may end well at the end of a file, and not before one.
 */
function readBetween(text: string, after: boolean, before: boolean): ReadDocument | undefined {
  const head = after ? divider : '';
  const [parsed, next, further] = parseDocuments(`${head}${text}${before ? divider : ''}`);
  if (parsed === undefined || parsed.problems.length > 0 || further !== undefined) return undefined;
  if (before ? !isEmpty(next) : next !== undefined) return undefined;
  const { problems, ...read } = asRead(parsed.document, []);
  // Where nothing is written, the line of `---` before it is to be shown.
  if (read.value === null) return undefined;
  return { ...read, problems: problems.map((problem) => moved(problem, -head.length)) };
}

/** Is it what a last line of `---` begins? */
function isEmpty(parsed: Parsed | undefined): boolean {
  return parsed?.problems.length === 0 && parsed.document?.toJS() === null;
}

function moved<T extends { readonly at: Spot; readonly other?: Problem['other'] }>(
  problem: T,
  by: number,
): T {
  const { at, other } = problem;
  const shifted = 'path' in at ? at : { start: at.start + by, end: at.end + by };
  return {
    ...problem,
    at: shifted,
    ...(other === undefined ? {} : { other: { ...other, at: moved(other, by).at } }),
  };
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
