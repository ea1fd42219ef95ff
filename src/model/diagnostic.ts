/** How much a finding weighs: only an `error` makes a run fail by itself. */
export type Severity = 'error' | 'warning' | 'information';

export const severities: readonly Severity[] = ['error', 'warning', 'information'];

/** A range of a file's text: lines and columns from 1, columns in UTF-16 units, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** The lines of a file that a reporter shows with a finding, cut to a bounded width. */
export interface Excerpt {
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/** A range in a file of the store, with the lines around it; `file` is as the user would name it. */
export interface Location {
  readonly file: string;
  readonly span: Span;
  readonly excerpt: Excerpt;
}

/** The second place that a finding is about, with what is to be seen there. */
export interface OtherEnd extends Location {
  readonly message: string;
}

/** What is wrong with the data: made by every check, read by every reporter, never thrown. */
export interface Diagnostic {
  readonly rule: string;
  readonly severity: Severity;
  /** One sentence without a full stop. */
  readonly message: string;
  readonly location: Location;
  /** Where in the record, as `lifecycle.0.date`; empty for the record itself. */
  readonly path: string;
  readonly record?: string;
  readonly other?: OtherEnd;
  /** What the author may do about it. */
  readonly suggestion?: string;
}

/** Orders findings by file, then by place, then by rule, so that every reporter lists them alike. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    compareText(a.location.file, b.location.file) ||
    a.location.span.line - b.location.span.line ||
    a.location.span.column - b.location.span.column ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** The gravest first, each severity in the order of the files. */
export function mostSevereFirst(diagnostics: Iterable<Diagnostic>): readonly Diagnostic[] {
  const rank = ({ severity }: Diagnostic) => severities.indexOf(severity);
  return [...diagnostics].sort((a, b) => rank(a) - rank(b) || compareDiagnostics(a, b));
}

export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
