import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { mostSevereFirst, severities } from '../model/diagnostic.js';
import { safe, terminal, workflowMessage, workflowProperty, type Safe } from './escape.js';

const commands: Readonly<Record<Severity, Safe>> = {
  error: safe`error`,
  warning: safe`warning`,
  information: safe`notice`,
};

/** What GitHub shows of a step: ten of each level, of which one notice may say what is left out. */
const limits: Readonly<Record<Severity, number>> = { error: 10, warning: 10, information: 9 };

/** A finding as a command that makes GitHub show it at its line. */
export function annotation(diagnostic: Diagnostic): Safe {
  const { location, severity, rule, message, suggestion, other } = diagnostic;
  const { line, column, endLine, endColumn } = location.span;
  const start = safe`file=${workflowProperty(location.file)},line=${line},col=${column}`;
  const end = safe`endLine=${endLine},endColumn=${endColumn}`;
  const sentences = [
    terminal(message),
    ...(suggestion === undefined ? [] : [terminal(suggestion)]),
    ...(other ? [safe`${seen(other)}: ${terminal(other.message)}`] : []),
  ];
  // Each sentence is made safe before, so that only these line breaks are breaks.
  const text = workflowMessage(sentences.join('\n'));
  return safe`::${commands[severity]} ${start},${end},title=${workflowProperty(rule)}::${text}`;
}

function seen({ file, span }: NonNullable<Diagnostic['other']>): Safe {
  return safe`${terminal(file)}:${span.line}:${span.column}`;
}

/** As many findings as GitHub shows for a step, the gravest first, and where the others are. */
export function* stepAnnotations(
  diagnostics: readonly Diagnostic[],
  whereAll: Safe,
): Iterable<Safe> {
  const sorted = mostSevereFirst(diagnostics);
  const shown = severities.flatMap((severity) =>
    sorted.filter((one) => one.severity === severity).slice(0, limits[severity]),
  );
  for (const diagnostic of shown) yield safe`${annotation(diagnostic)}\n`;
  const left = diagnostics.length - shown.length;
  const noun = left === 1 ? safe`finding` : safe`findings`;
  if (left > 0) yield safe`::notice title=traite::${left} more ${noun}; all are in ${whereAll}\n`;
}
