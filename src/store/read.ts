import type { Diagnostic } from '../model/diagnostic.js';
import type { SchemaPath } from '../model/record-paths.js';
import { property } from '../model/references.js';
import { explainErrors } from './explain/explain.js';
import type { Problem } from './problem.js';
import type { AnyRecord, Validator } from './schemas.js';
import { SourceFile } from './source.js';
import type { Tree } from './tree.js';
import { maximumFileSize } from './tree.js';

/** One document of a file of the store, valid or not. */
export interface ReadRecord<T = AnyRecord> {
  readonly source: SourceFile;
  readonly document: number;
  readonly value: unknown;
  /** Its id, where it says one that can be read. */
  readonly id: string | undefined;
  readonly valid: boolean;
  /** The value, where it is valid. */
  readonly record: T | undefined;
}

export interface ReadResult<T> {
  readonly documents: readonly ReadRecord<T>[];
  readonly findings: readonly Diagnostic[];
  /** The ids that stand in documents which cannot be read, so that references to them hold. */
  readonly salvagedIds: readonly string[];
}

/** Where findings show a file of the store: as seen from where the user stands. */
interface Shown {
  readonly tree: Tree;
  readonly name: string;
}

/** Why a file is not read as YAML at all. */
type Refusal = Pick<Problem, 'rule' | 'message' | 'suggestion'>;

/** A file of a store as the user would name it from where they stand. */
export function shownName(store: string, file: string): string {
  return store === '.' ? file : `${store.replace(/\/$/, '')}/${file}`;
}

/** Reads one file: its documents, checked against their schema, and all that is wrong with them. */
export function readFile<T>(
  store: Shown,
  file: string,
  validator: Validator<T>,
  derived: ReadonlySet<string>,
  dates: readonly SchemaPath[] = [],
): ReadResult<T> {
  const shown = shownName(store.name, file);
  const bytes = store.tree.read(file);
  if ('tooLarge' in bytes) {
    return unreadable(new SourceFile(file, shown, ''), 0, tooLarge(bytes.tooLarge), []);
  }
  const { text, wrong } = decode(bytes);
  if (wrong !== undefined) {
    const readable = new SourceFile(file, shown, text.slice(0, wrong.at));
    return unreadable(readable, wrong.at, notUtf8(bytes, wrong.byte), idsIn(text));
  }
  const source = new SourceFile(file, shown, text);
  const findings: Diagnostic[] = [];
  const documents = source.read().map((read, document): ReadRecord<T> => {
    const problems: Problem[] = [...read.problems];
    const fits = !read.broken && validator(read.value) ? read.value : undefined;
    if (!read.broken && fits === undefined)
      problems.push(...explain(read.value, validator, derived));
    const id = property(read.value, 'id');
    const known = typeof id === 'string' ? id : undefined;
    findings.push(...problems.map((problem) => asDiagnostic(problem, source, document, known)));
    const valid = problems.length === 0;
    if (valid) for (const path of dates) spellYears(read.value, path);
    const record = valid ? fits : undefined;
    return { source, document, value: read.value, id: known, valid, record };
  });
  if (documents.length === 0) findings.push(noRecord(source));
  const salvage = documents.length === 0 || documents.some(({ id }) => id === undefined);
  return { documents, findings, salvagedIds: salvage ? [nameOf(file), ...idsIn(text)] : [] };
}

/** The id of the record that the file is named after, if it holds but one. */
function nameOf(file: string): string {
  return file.replace(/^.*\/|\.yaml$/g, '');
}

function idsIn(text: string): string[] {
  return [...text.matchAll(/^\uFEFF?id:[ \t]*["']?([a-z0-9-]{1,80})/gm)].flatMap(
    ([, id]) => id ?? [],
  );
}

function explain(
  value: unknown,
  { errors }: Validator<unknown>,
  derived: ReadonlySet<string>,
): Problem[] {
  if (value === null) {
    const at = { path: [], part: 'value' } as const;
    const suggestion = 'write one, or remove the "---" before it';
    return [{ rule: 'yaml/syntax', message: 'the document holds no record', suggestion, at }];
  }
  return explainErrors(errors ?? [], derived);
}

function asDiagnostic(
  problem: Problem,
  source: SourceFile,
  document: number,
  record: string | undefined,
): Diagnostic {
  const { rule, message, suggestion, at, other } = problem;
  return {
    rule,
    severity: 'error',
    message,
    location: source.place(document, at),
    path: 'path' in at ? at.path.join('.') : '',
    ...(record === undefined ? {} : { record }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(other === undefined
      ? {}
      : { other: { ...source.place(document, other.at), message: other.message } }),
  };
}

function tooLarge(size: number): Refusal {
  const message = `the file has ${String(size)} bytes`;
  const suggestion = `at most ${String(maximumFileSize)} are allowed; spread it over several files`;
  return { rule: 'yaml/profile', message, suggestion };
}

function notUtf8(bytes: Uint8Array, wrongAt: number): Refusal {
  const wide = wrongAt === 0 && (bytes[0] ?? 0) >= 0xfe && (bytes[1] ?? 0) >= 0xfe;
  const message = wide ? 'the file is UTF-16' : `byte ${String(wrongAt)} is not UTF-8`;
  return { rule: 'yaml/syntax', message, suggestion: 'save the file as UTF-8' };
}

function unreadable(
  source: SourceFile,
  at: number,
  refusal: Refusal,
  ids: readonly string[],
): ReadResult<never> {
  const finding: Diagnostic = {
    ...refusal,
    severity: 'error',
    location: source.at(at, at + 1),
    path: '',
  };
  return { documents: [], findings: [finding], salvagedIds: [nameOf(source.file), ...ids] };
}

function noRecord(source: SourceFile): Diagnostic {
  return {
    rule: 'yaml/syntax',
    severity: 'error',
    message: 'the file holds no record',
    location: source.at(0, 1),
    path: '',
  };
}

interface Decoded {
  readonly text: string;
  /** The first byte that is not UTF-8, and where it stands in the text. */
  readonly wrong?: { readonly byte: number; readonly at: number };
}

/** A byte order mark is left to the parser. */
function decode(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let from = 0;
  let byte = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    byte += Buffer.byteLength(text.slice(from, at));
    const genuine = bytes[byte] === 0xef && bytes[byte + 1] === 0xbf && bytes[byte + 2] === 0xbd;
    if (!genuine) return { text, wrong: { byte, at } };
    byte += 3;
    from = at + 1;
  }
  return { text };
}

/** A year alone may stand unquoted: here it becomes the text that every other date is. */
function spellYears(value: unknown, [step, ...rest]: SchemaPath): void {
  if (step === undefined || typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    if (step !== '*' && step !== key) continue;
    if (rest.length > 0) spellYears(child, rest);
    else if (typeof child === 'number') Reflect.set(value, key, String(child));
  }
}
