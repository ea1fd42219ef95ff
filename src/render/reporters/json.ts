import type { ChangeSummary } from '../../model/change.js';
import type { Diagnostic, Location } from '../../model/diagnostic.js';
import type { JsonObject } from '../../model/table.js';
import { json as escaped, safe } from '../escape.js';
import type { Reporter, ReportSummary } from '../reporter.js';

/** One object, `summary` and `findings`, a finding a line. */
export const json: Reporter = {
  name: 'json',
  *report(diagnostics, summary) {
    yield safe`{\n  "summary": ${escaped(counts(summary))},\n  "findings": [`;
    let separator = safe`\n`;
    for (const diagnostic of diagnostics) {
      yield safe`${separator}    ${escaped(finding(diagnostic))}`;
      separator = safe`,\n`;
    }
    yield separator === '\n' ? safe`]\n}\n` : safe`\n  ]\n}\n`;
  },
};

function counts({ change, ...numbers }: ReportSummary): JsonObject {
  return { ...numbers, ...(change === undefined ? {} : { change: changed(change) }) };
}

function changed({
  since,
  commit,
  records,
  statuses,
  evidence,
  ...more
}: ChangeSummary): JsonObject {
  return {
    since,
    commit,
    records: Object.fromEntries(records.map(({ kind, ...numbers }) => [kind, { ...numbers }])),
    evidence: { ...evidence },
    statuses: statuses.map((one) => ({ ...one })),
    ...more,
  };
}

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
