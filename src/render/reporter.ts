import type { ChangeSummary } from '../model/change.js';
import type { Diagnostic, Severity } from '../model/diagnostic.js';
import type { Safe } from './escape.js';
import type { Look } from './look.js';

/** What was looked at and how much was found, before any cap. */
export interface ReportSummary {
  readonly files: number;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
  /** What a change does, where the findings are those that it brings. */
  readonly change?: ChangeSummary;
}

/** A check as a report describes it. */
export interface ReportedRule {
  readonly name: string;
  /** Its own, whatever a store makes of it. */
  readonly severity: Severity;
  /** What it wants, in one line. */
  readonly summary: string;
  /** Why it matters, and what to do where it fires: a few sentences. */
  readonly why?: string;
}

/** Who reports, for reports that are read elsewhere. */
export interface Author {
  readonly version: string;
  readonly rules: readonly ReportedRule[];
}

/** A way to write findings. The chunks are printed one after the other, line breaks included. */
export interface Reporter {
  readonly name: string;
  report(
    diagnostics: Iterable<Diagnostic>,
    summary: ReportSummary,
    look: Look,
    author?: Author,
  ): Iterable<Safe>;
}
