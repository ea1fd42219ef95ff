import type { Diagnostic, Location } from '../model/diagnostic.js';
import { compareDiagnostics } from '../model/diagnostic.js';
import type { Checked, Rule, Spot, Violation } from './rule.js';
import { rules } from './rules/index.js';

/**
 * Everything that is wrong with a store: what reading it showed, and what each rule finds. A rule
 * gives entry, path and sentence; rule, severity and place are added here, so that none gets a
 * position wrong.
 */
export function checkStore(store: Checked): Diagnostic[] {
  const findings = [...store.findings];
  for (const rule of rules) {
    for (const violation of rule.check(store)) findings.push(asDiagnostic(rule, violation, store));
  }
  return findings.sort(compareDiagnostics);
}

function asDiagnostic(rule: Rule, violation: Violation, store: Checked): Diagnostic {
  const { at, message, suggestion, other } = violation;
  const record = 'subject' in at ? at.subject.id : undefined;
  return {
    rule: rule.name,
    severity: rule.severity,
    message,
    location: 'subject' in at ? place(at) : wholeFile(store.shown(at.file)),
    path: 'subject' in at ? at.path.join('.') : '',
    ...(record === undefined ? {} : { record }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(other === undefined ? {} : { other: { ...place(other.at), message: other.message } }),
  };
}

function place({ subject, path, part = 'value' }: Spot): Location {
  return subject.source.locate(subject.document, path, part);
}

function wholeFile(file: string): Location {
  const span = { line: 1, column: 1, endLine: 1, endColumn: 2 };
  return { file, span, excerpt: { firstLine: 1, lines: [] } };
}
