import type { StructuredPatch } from 'diff';
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { Safe } from '../render/escape.js';
import { safe, terminal } from '../render/escape.js';
import type { Colours } from '../render/look.js';

/** Past so many edits a file is shown as replaced: finding the fewest would take too long. */
const mostEdits = 1000;

/** What changes in a file, as the lines of a unified diff. */
export function patchOf(name: string, before: string, after: string, colours: Colours): Safe[] {
  // From the root of the disk there is no second slash, as git has it.
  const path = name.replace(/^\//, '');
  const names = [`a/${path}`, `b/${path}`] as const;
  const options = { context: 3, maxEditLength: mostEdits };
  const found = structuredPatch(...names, before, after, undefined, undefined, options);
  const patch = found ?? replacement(...names, before, after);
  const lines = formatPatch(patch, FILE_HEADERS_ONLY).split('\n').slice(0, -1);
  return lines.map((line, index) => safe`${coloured(line, index < 2, colours)}\n`);
}

function coloured(line: string, head: boolean, colours: Colours): Safe {
  const text = terminal(line);
  if (head) return colours.heading(text);
  if (line.startsWith('@@')) return colours.information(text);
  if (line.startsWith('+')) return colours.good(text);
  return line.startsWith('-') ? colours.error(text) : text;
}

function replacement(
  oldFileName: string,
  newFileName: string,
  before: string,
  after: string,
): StructuredPatch {
  const old = signed('-', before);
  const renewed = signed('+', after);
  const hunk = {
    oldStart: 1,
    oldLines: lengthOf(old),
    newStart: 1,
    newLines: lengthOf(renewed),
    lines: [...old, ...renewed],
  };
  return { oldFileName, newFileName, oldHeader: undefined, newHeader: undefined, hunks: [hunk] };
}

function lengthOf(lines: readonly string[]): number {
  return lines.filter((line) => !line.startsWith('\\')).length;
}

function signed(sign: string, text: string): string[] {
  const lines = text.split('\n').map((line) => sign + line);
  return text.endsWith('\n') ? lines.slice(0, -1) : [...lines, '\\ No newline at end of file'];
}
