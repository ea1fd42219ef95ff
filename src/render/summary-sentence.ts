import { join, safe, type Safe } from './escape.js';
import type { Colours } from './look.js';
import type { ReportSummary } from './reporter.js';

/** `3 errors, 1 warning in 41 files (120 records)`. */
export function summarySentence(summary: ReportSummary, colours: Colours): Safe {
  const { errors, warnings, information } = summary;
  const found = [
    ...(errors > 0 ? [colours.error(counted(errors, safe`error`))] : []),
    ...(warnings > 0 ? [colours.warning(counted(warnings, safe`warning`))] : []),
    ...(information > 0 ? [colours.information(safe`${information} for information`)] : []),
  ];
  const findings = found.length > 0 ? join(found, safe`, `) : colours.good(safe`no findings`);
  const files = counted(summary.files, safe`file`);
  return safe`${findings} in ${files} (${counted(summary.records, safe`record`)})`;
}

function counted(count: number, noun: Safe): Safe {
  return count === 1 ? safe`1 ${noun}` : safe`${count} ${noun}s`;
}
