import type { Diagnostic, Location } from '../../model/diagnostic.js';
import type { JsonObject } from '../../model/table.js';
import { json as escaped, safe } from '../escape.js';
import type { Reporter } from '../reporter.js';

/** One object, `summary` and `findings`, a finding a line. */
export const json: Reporter = {
  name: 'json',
  *report(diagnostics, summary) {
    yield safe`{\n  "summary": ${escaped({ ...summary })},\n  "findings": [`;
    let separator = safe`\n`;
    for (const diagnostic of diagnostics) {
      yield safe`${separator}    ${escaped(finding(diagnostic))}`;
      separator = safe`,\n`;
    }
    yield separator === '\n' ? safe`]\n}\n` : safe`\n  ]\n}\n`;
  },
};

/** `record`, `suggestion` and `other` are left out where there is none. */
function finding(diagnostic: Diagnostic): JsonObject {
  const { rule, severity, message, location, path, record, suggestion, other } = diagnostic;
  return {
    rule,
    severity,
    message,
    ...place(location),
    path,
    ...(record === undefined ? {} : { record }),
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(other ? { other: { ...place(other), message: other.message } } : {}),
  };
}

function place({ file, span }: Location): JsonObject {
  const { line, column, endLine, endColumn } = span;
  return { file, line, column, endLine, endColumn };
}
