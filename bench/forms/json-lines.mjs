import { recordsOf } from '../store/records.mjs';
import { writeLines } from './write-lines.mjs';

/** The records of a store as JSON, one a line with its kind, for programs that read no YAML. */
export function writeJsonLines(plan, file) {
  writeLines(file, linesOf(plan));
}

function* linesOf(plan) {
  for (const kind of plan.kinds) {
    for (const record of recordsOf(plan, kind)) yield JSON.stringify({ kind, ...record });
  }
}
