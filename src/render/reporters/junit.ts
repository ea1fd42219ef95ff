import type { Diagnostic } from '../../model/diagnostic.js';
import { html, join, safe, type Safe } from '../escape.js';
import { findingLines } from '../finding-lines.js';
import { coloursOf } from '../look.js';
import type { Reporter, ReportSummary } from '../reporter.js';

const width = 100;
const longestName = 200;
const plain = coloursOf({ colour: 0 });

/**
 * One suite with a case for each finding. An error fails; all else is skipped with its sentence,
 * since a failed case is a failed build to a server. A suite without findings holds one passed case.
 */
export const junit: Reporter = {
  name: 'junit',
  *report(diagnostics, summary) {
    const findings = [...diagnostics];
    const failures = findings.filter(({ severity }) => severity === 'error').length;
    const skipped = findings.length - failures;
    const counts = safe`failures="${failures}" errors="0" skipped="${skipped}" time="0"`;
    const tests = Math.max(1, findings.length);
    yield safe`<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n`;
    yield safe`  <testsuite name="traite" tests="${tests}" ${counts}>\n`;
    if (findings.length === 0) yield passed(summary);
    const names = new Map<string, number>();
    for (const finding of findings) yield testCase(finding, names);
    yield safe`  </testsuite>\n</testsuites>\n`;
  },
};

function passed({ files, records }: ReportSummary): Safe {
  const name = safe`no findings in ${records} records of ${files} files`;
  return safe`    <testcase classname="traite" name="${name}" time="0"/>\n`;
}

function testCase(finding: Diagnostic, names: Map<string, number>): Safe {
  const { rule, severity, message, location } = finding;
  const { file, span } = location;
  const place = safe`file="${html(file)}" line="${span.line}"`;
  const start = safe`<testcase classname="${html(rule)}" name="${nameOf(finding, names)}"`;
  const lines = join([...findingLines(finding, width, plain)].map(html), safe`\n`);
  const outcome =
    severity === 'error'
      ? safe`<failure type="error" message="${html(message)}">${lines}</failure>`
      : safe`<skipped message="${html(`${severity}: ${message}`)}">${lines}</skipped>`;
  return safe`    ${start} ${place} time="0">\n      ${outcome}\n    </testcase>\n`;
}

/**
 * What a server lists, and knows a case by from run to run: no line, and no name twice, of which
 * GitLab keeps one only.
 */
function nameOf({ rule, record, location, path, message }: Diagnostic, names: Map<string, number>) {
  const place = [record ?? location.file, ...(path === '' ? [] : [path])].join(' ');
  const name = html(Array.from(`${place}: ${message}`).slice(0, longestName).join(''));
  const key = (one: Safe) => `${rule}\n${one}`;
  const numbered = (count: number) => (count === 1 ? name : safe`${name} (${count})`);
  let count = (names.get(key(name)) ?? 0) + 1;
  while (count > 1 && names.has(key(numbered(count)))) count += 1;
  names.set(key(numbered(count)), 1);
  names.set(key(name), count);
  return numbered(count);
}
