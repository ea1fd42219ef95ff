import type { Diagnostic } from '../model/diagnostic.js';
import type { SchemaPath } from '../model/record-paths.js';
import { property } from '../model/references.js';
import { explainErrors } from './explain.js';
import type { Problem } from './problem.js';
import type { Validator } from './schemas.js';
import { SourceFile } from './source.js';
import type { Tree } from './tree.js';
import { maximumFileSize } from './tree.js';

/** One document of a file of the store, valid or not. */
export interface ReadRecord {
  readonly source: SourceFile;
  readonly document: number;
  readonly value: unknown;
  /** Its id, where it says one that can be read. */
  readonly id: string | undefined;
  readonly valid: boolean;
}

export interface ReadResult {
  readonly documents: readonly ReadRecord[];
  readonly findings: readonly Diagnostic[];
  /** The ids that stand in documents which cannot be read, so that references to them hold. */
  readonly salvagedIds: readonly string[];
}

/** Where findings show a file of the store: as seen from where the user stands. */
interface Shown {
  readonly tree: Tree;
  readonly name: string;
}

/** A file of a store as the user would name it from where they stand. */
export function shownName(store: string, file: string): string {
  return store === '.' ? file : `${store.replace(/\/$/, '')}/${file}`;
}

/** Reads one file: its documents, checked against their schema, and all that is wrong with them. */
export function readFile(
  store: Shown,
  file: string,
  validator: Validator,
  derived: ReadonlySet<string>,
  dates: readonly SchemaPath[] = [],
): ReadResult {
  const shown = shownName(store.name, file);
  const bytes = store.tree.read(file);
  if ('tooLarge' in bytes) return unreadable(file, shown, 0, tooLarge(bytes.tooLarge));
  const { text, wrongAt } = decode(bytes);
  if (wrongAt !== undefined) {
    const message = `byte ${String(wrongAt)} is not UTF-8; save the file as UTF-8`;
    return unreadable(file, shown, text.length, { rule: 'yaml/syntax', message }, text);
  }
  const source = new SourceFile(file, shown, text);
  const findings: Diagnostic[] = [];
  const documents = source.read().map((read, document): ReadRecord => {
    const problems: Problem[] = [...read.problems];
    if (!read.broken) problems.push(...check(read.value, validator, derived));
    const id = property(read.value, 'id');
    const known = typeof id === 'string' ? id : undefined;
    findings.push(...problems.map((problem) => asDiagnostic(problem, source, document, known)));
    const valid = problems.length === 0;
    if (valid) for (const path of dates) spellYears(read.value, path);
    return { source, document, value: read.value, id: known, valid };
  });
  if (documents.length === 0) findings.push(noRecord(source));
  const salvagedIds = documents.some(({ id }) => id === undefined) ? idsIn(text) : [];
  return { documents, findings, salvagedIds };
}

function idsIn(text: string): string[] {
  return [...text.matchAll(/^id:[ \t]*["']?([a-z0-9-]{1,80})/gm)].flatMap(([, id]) => id ?? []);
}

function check(value: unknown, validator: Validator, derived: ReadonlySet<string>): Problem[] {
  if (value === null) {
    const at = { path: [], part: 'value' } as const;
    return [{ rule: 'yaml/syntax', message: 'the document holds no record', at }];
  }
  return validator(value) ? [] : explainErrors(validator.errors ?? [], derived);
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

function tooLarge(size: number): { rule: string; message: string } {
  const limit = String(maximumFileSize);
  const message = `a file of ${String(size)} bytes; at most ${limit} are allowed`;
  return { rule: 'yaml/profile', message };
}

function unreadable(
  file: string,
  shown: string,
  at: number,
  wrong: { rule: string; message: string },
  text = '',
): ReadResult {
  const location = new SourceFile(file, shown, text).at(at, at + 1);
  const finding: Diagnostic = { ...wrong, severity: 'error', location, path: '' };
  return { documents: [], findings: [finding], salvagedIds: idsIn(text) };
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

/** The text up to the first byte that is not UTF-8; a byte order mark is left to the parser. */
function decode(bytes: Uint8Array): { text: string; wrongAt?: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let from = 0;
  let offset = 0;
  for (let at = text.indexOf('\uFFFD'); at !== -1; at = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    const genuine = bytes[offset] === 0xef && bytes[offset + 1] === 0xbf;
    if (!genuine) return { text: text.slice(0, at), wrongAt: offset };
    offset += 3;
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
