import type { Diagnostic, Location } from './diagnostic.js';
import { compareText } from './diagnostic.js';
import type { DataPath, Source } from './entry.js';

/** What a finding is about: an entry, or a document that is none. */
export interface Subject {
  readonly source: Source;
  readonly document: number;
  readonly id?: string | undefined;
}

/** A place in a subject. `part` is `value` where it is absent. */
export interface Spot {
  readonly subject: Subject;
  readonly path: DataPath;
  readonly part?: 'key' | 'value';
}

/** What is wrong, before the lines of it are looked up: a place in a record, or a file as a whole. */
export interface Unplaced extends Pick<Diagnostic, 'rule' | 'severity' | 'message' | 'suggestion'> {
  readonly at: Spot | { readonly file: string };
  readonly other?: { readonly at: Spot; readonly message: string };
  /** The line that it is about is not shown. */
  readonly concealed?: true;
}

export function recordOf({ at }: Pick<Unplaced, 'at'>): string | undefined {
  return 'subject' in at ? at.subject.id : undefined;
}

/**
 * Looks the lines up, file by file and document by document, so that no file's text is held for long.
 * Their order stays.
 */
export async function placed(findings: readonly Unplaced[]): Promise<Diagnostic[]> {
  const fileOf = ({ at }: Unplaced) => ('subject' in at ? at.subject.source.file : at.file);
  const documentOf = ({ at }: Unplaced) => ('subject' in at ? at.subject.document : 0);
  const byFile = [...findings.entries()].sort(
    ([, a], [, b]) => compareText(fileOf(a), fileOf(b)) || documentOf(a) - documentOf(b),
  );
  const located = new Map<number, Diagnostic>();
  for (const [at, finding] of byFile) located.set(at, await place(finding));
  return findings.flatMap((_, at) => located.get(at) ?? []);
}

async function place(finding: Unplaced): Promise<Diagnostic> {
  const { rule, severity, message, suggestion, at, other, concealed } = finding;
  const record = recordOf(finding);
  const location = 'subject' in at ? await locationOf(at) : wholeFile(at.file);
  return {
    rule,
    severity,
    message,
    location: concealed === true ? withoutLines(location) : location,
    path: 'subject' in at ? at.path.join('.') : '',
    ...(record === undefined ? {} : { record }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(other === undefined
      ? {}
      : { other: { ...(await locationOf(other.at)), message: other.message } }),
  };
}

function locationOf({ subject, path, part = 'value' }: Spot): Promise<Location> {
  return subject.source.locate(subject.document, path, part);
}

function withoutLines({ file, span }: Location): Location {
  return { file, span, excerpt: { firstLine: span.line, lines: [] } };
}

function wholeFile(file: string): Location {
  const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  return { file, span, excerpt: { firstLine: 1, lines: [] } };
}
