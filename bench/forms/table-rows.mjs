import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { environmentWith } from '../calls.mjs';
import { traite } from '../works/command.mjs';

export const tableColumns = ['--columns', 'period,title,figure,nature,reported_by'];

/** The cells of a table of figures, its head first, as JSON for a program that draws them. */
export function writeTableRows(store, file) {
  const words = ['statistics', ...tableColumns, '-o', 'markdown', '--no-cache'];
  const [program, ...rest] = traite(words, store);
  const { stdout } = spawnSync(program, rest, {
    env: environmentWith(`${file}-cache`),
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  const [head, , ...rows] = stdout.split('\n').filter((line) => line.startsWith('| '));
  writeFileSync(file, JSON.stringify([head, ...rows].map(cellsOf)));
}

function cellsOf(line) {
  return line.slice(2, -2).split(' | ');
}
