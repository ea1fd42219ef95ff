// Draws rows of cells, JSON whose first is the head, with cli-table3 at the width of a terminal:
// node draw-table.mjs CLI-TABLE3 ROWS
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [place, file] = process.argv.slice(2);
const Table = createRequire(import.meta.url)(place);
const [head, ...rows] = JSON.parse(readFileSync(file, 'utf8'));
const colWidths = [8, 26, 16, 12, 18];
const style = { head: [], border: [] };
const table = new Table({ head, colWidths, wordWrap: true, style });
table.push(...rows);
console.log(table.toString());
