import type { Diagnostic } from '../model/diagnostic.js';
import type { Safe } from './escape.js';
import type { Look } from './look.js';

/** What was looked at and how much was found, before any cap. */
export interface ReportSummary {
  readonly files: number;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}

/** A way to write findings. The chunks are printed one after the other, line breaks included. */
export interface Reporter {
  readonly name: string;
  report(diagnostics: Iterable<Diagnostic>, summary: ReportSummary, look: Look): Iterable<Safe>;
}
