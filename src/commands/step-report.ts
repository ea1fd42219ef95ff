import { resolve } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { stepAnnotations } from '../render/annotations.js';
import type { Safe } from '../render/escape.js';
import { safe, terminal } from '../render/escape.js';
import type { ReportSummary } from '../render/reporter.js';
import { stepSummary } from '../render/step-summary.js';
import { appendWithin } from '../store/disk/write.js';
import { StoreError } from '../store/tree.js';
import type { Context } from './context.js';
import { seenFromRoot } from './repository-root.js';

/** The most that GitHub takes of a step; past it nothing of the summary is shown. */
const summaryLimit = 1024 * 1024;

export function runsOnActions({ environment }: Context): boolean {
  return environment['GITHUB_ACTIONS'] === 'true';
}

/** Writes the summary of a step on GitHub Actions, and gives the annotations for its log. */
export function reportStep(
  findings: readonly Diagnostic[],
  summary: ReportSummary,
  context: Context,
): { annotations: Iterable<Safe>; notes: readonly Safe[] } {
  const seen = seenFromRoot(findings, context);
  const { written, notes } = writeSummary(seen, summary, context);
  const where = written ? safe`the summary of this job` : safe`the log of this step`;
  return { annotations: stepAnnotations(seen, where), notes };
}

/** A summary that cannot be written is worth a note, and no failure. */
function writeSummary(
  findings: readonly Diagnostic[],
  summary: ReportSummary,
  { directory, environment }: Context,
): { written: boolean; notes: readonly Safe[] } {
  const path = environment['GITHUB_STEP_SUMMARY'] ?? '';
  if (path === '') return { written: false, notes: [] };
  try {
    const bytes = appendWithin(resolve(directory, path), summaryLimit, (room) =>
      stepSummary(findings, summary, room),
    );
    const notes = bytes > 0 ? [] : [safe`no step summary: it is full already\n`];
    return { written: bytes > 0, notes };
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return { written: false, notes: [safe`no step summary: ${terminal(error.message)}\n`] };
  }
}
