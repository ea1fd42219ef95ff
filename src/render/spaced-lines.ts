import { safe, type Safe } from './escape.js';

/** Lines with their line breaks, and a blank one between groups that have any. */
export function* spacedLines(groups: Iterable<Iterable<Safe>>): Iterable<Safe> {
  let before = false;
  for (const lines of groups) {
    let first = true;
    for (const line of lines) {
      yield before && first ? safe`\n${line}\n` : safe`${line}\n`;
      first = false;
      before = true;
    }
  }
}
