import type { Diagnostic } from '../../../model/diagnostic.js';
import { kindOf } from '../../../model/kinds/index.js';
import { maximumFileSize } from '../../tree.js';
import { textOf } from '../documents.js';
import { explainErrors } from '../explain/explain.js';
import type { FileReport, Reading, Standing, Unusual, Visit } from '../read.js';
import { asRecord, idOf } from '../read.js';
import type { SchemaName, SchemaTypes, Validator } from '../schemas.js';
import { validatorOf } from '../schemas.js';
import type { StoredFile } from '../stored-file.js';
import type { Problem } from './problem.js';
import type { ReadDocument } from './source.js';
import { SourceFile, readApart } from './source.js';

/** Why a file is not read as YAML at all. */
type Refusal = Pick<Problem, 'rule' | 'message' | 'suggestion'>;

/**
 * Reads a file of which some document is out of the ordinary, with what is wrong in it: that document
 * by the YAML library, where each can be read alone; else the whole file.
 */
export async function readThoroughly<K extends SchemaName>(
  stored: StoredFile,
  { bytes, extents, visited }: Unusual,
  reading: Reading<K>,
  visit: Visit<SchemaTypes[K]>,
): Promise<FileReport> {
  if ('tooLarge' in bytes) return unreadable(stored, '', 0, tooLarge(bytes.tooLarge), []);
  const { text, wrong } = decode(bytes);
  if (wrong !== undefined) {
    return unreadable(stored, text, wrong.at, notUtf8(bytes, wrong.byte), idsIn(text));
  }
  const apart = readApart(extents.map((extent) => textOf(bytes, extent)));
  stored.entangled = apart === undefined;
  const source = new SourceFile(stored.shown, text, !stored.entangled);
  const documents = apart ?? source.readFully();
  const validator = await validatorOf(reading.schema);
  const findings: Diagnostic[] = [];
  let unnamed = false;
  for (const [at, read] of documents.entries()) {
    const standing = { source: stored, document: at, companions: documents.length };
    const problems =
      at < visited
        ? read.problems
        : visitDocument(read, standing, { ...reading, validator }, visit);
    const id = idOf(read.value);
    unnamed ||= id === undefined;
    for (const problem of problems) findings.push(asDiagnostic(problem, source, at, id));
  }
  if (documents.length === 0) findings.push(noRecord(source));
  const salvage = documents.length === 0 || unnamed;
  const salvagedIds = salvage ? [nameOf(stored.file), ...idsIn(text)] : [];
  return { findings, salvagedIds };
}

/** Visits a document. @returns what is wrong with it. */
function visitDocument<K extends SchemaName>(
  { value, broken, problems }: ReadDocument,
  standing: Standing,
  { schema, validator }: { schema: K; validator: Validator<SchemaTypes[K]> },
  visit: Visit<SchemaTypes[K]>,
): readonly Problem[] {
  const fits = !broken && validator(value) ? value : undefined;
  if (fits !== undefined && problems.length === 0) {
    visit(asRecord(standing, schema, fits));
    return problems;
  }
  visit({ ...standing, value, id: idOf(value), valid: false, record: undefined });
  if (broken || fits !== undefined) return problems;
  return [...problems, ...explain(value, validator, schema)];
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

function explain(value: unknown, { errors }: Validator<unknown>, schema: SchemaName): Problem[] {
  if (value === null) {
    const at = { path: [], part: 'value' } as const;
    const suggestion = 'write one, or remove the "---" before it';
    return [{ rule: 'yaml/syntax', message: 'the document holds no record', suggestion, at }];
  }
  return explainErrors(errors ?? [], derivedOf(schema));
}

/** The fields that are worked out, so that a record that stores one is told so. */
function derivedOf(schema: SchemaName): ReadonlySet<string> {
  const fields = schema === 'store' ? [] : kindOf(schema).fields;
  return new Set(fields.flatMap((field) => (field.derived === true ? [field.name] : [])));
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

/** Of a file that is no text, what can be read up to the place is shown. */
function unreadable(
  stored: StoredFile,
  text: string,
  at: number,
  refusal: Refusal,
  ids: readonly string[],
): FileReport {
  const location = new SourceFile(stored.shown, text.slice(0, at)).at(at, at + 1);
  const finding: Diagnostic = { ...refusal, severity: 'error', location, path: '' };
  return { findings: [finding], salvagedIds: [nameOf(stored.file), ...ids] };
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
function decode(bytes: Buffer): Decoded {
  const text = bytes.toString('utf8');
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
