// How a work calls the program, and how what it printed is checked.
import { dirname, join } from 'node:path';

export const root = dirname(dirname(import.meta.dirname));

/** The call of a command on a store, by the Node that is measured. */
export function traite(words, store, node = process.execPath) {
  const where = store === undefined ? [] : ['--store', store];
  return [node, join(root, 'bin/traite.js'), ...words, ...where];
}

export function linesExpected(expected) {
  return (output) => {
    const lines = output.split('\n').length - 1;
    return lines === expected ? undefined : `printed ${lines} lines in place of ${expected}`;
  };
}

/** The rows of a listing below its head. */
export const rowsExpected = (rows) => linesExpected(rows + 1);

export function said(pattern) {
  return (output) => (pattern.test(output) ? undefined : 'printed something else');
}
