import type { Block, LabelledLines } from '../../model/document.js';
import type { Cell, Column, Table } from '../../model/table.js';
import { figureChunks } from '../chart/chart-figure.js';
import { figureStyle } from '../chart/figure-style.js';
import { html as escaped, join, safe, type Safe } from '../escape.js';
import type { Format } from '../format.js';
import { tableTitle } from '../table-title.js';
import { linked } from '../linked.js';

/** A page of its own: no script, nothing fetched, light or dark as the reader has it. */
export const html: Format = {
  name: 'html',
  *listing(listing, look) {
    const titles = listing.tables.map((table) => escaped(table.title));
    yield* pageStart(titles.length > 0 ? join(titles, safe`, `) : safe`traite`, look.language);
    for (const table of listing.tables) yield* tableChunks(table);
    yield pageEnd;
  },
  *document(document, look) {
    const charts = document.blocks.some(({ type }) => type === 'series');
    yield* pageStart(escaped(document.title), look.language, charts ? figureStyle : safe``);
    for (const block of document.blocks) yield* blockChunks(block, look.language);
    yield pageEnd;
  },
};

const style = safe`:root { color-scheme: light dark; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { margin: 0 auto; max-width: 80rem; padding: 1rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; margin: 1rem 0 2rem; }
caption { font-weight: bold; padding: 0.5rem 0; text-align: start; }
th, td { border-bottom: 1px solid GrayText; padding: 0.25rem 1rem 0.25rem 0; }
th, td { overflow-wrap: break-word; text-align: start; vertical-align: top; }
th { white-space: nowrap; }
.whole { white-space: nowrap; }
h1 { font-size: 1.5rem; }
.number { font-variant-numeric: tabular-nums; text-align: end; }
dl { display: grid; gap: 0.25rem 1rem; grid-template-columns: minmax(6rem, max-content) 1fr; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
pre { overflow-x: auto; }
@media (max-width: 40rem) { dl { display: block; } th { white-space: normal; } }
@media print { main { max-width: none; } }
`;

const pageEnd = safe`</main>\n</body>\n</html>\n`;

function* pageStart(title: Safe, language: string, more = safe``): Iterable<Safe> {
  yield safe`<!doctype html>\n<html lang="${escaped(language)}">\n<head>\n<meta charset="utf-8">\n`;
  yield safe`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; `;
  yield safe`style-src 'unsafe-inline'">\n`;
  yield safe`<meta name="viewport" content="width=device-width, initial-scale=1">\n`;
  yield safe`<title>${title}</title>\n<style>\n${style}${more}</style>\n</head>\n`;
  yield safe`<body>\n<main>\n<h1>${title}</h1>\n`;
}

/** Nothing where there are no rows. */
function* tableChunks(table: Table): Iterable<Safe> {
  let started = false;
  for (const row of table.rows) {
    if (!started) yield tableStart(table);
    started = true;
    const cells = row.cells().map((cell, index) => cellOf(cell, table.columns[index], index === 0));
    yield safe`<tr>${join(cells, safe``)}</tr>\n`;
  }
  if (started) yield safe`</tbody>\n</table>\n</div>\n`;
}

function tableStart(table: Table): Safe {
  const title = escaped(table.title);
  const heads = table.columns.map(
    (column) => safe`<th scope="col"${numberClass(column)}>${escaped(column.label)}</th>`,
  );
  const scroller = safe`<div class="table" role="region" aria-label="${title}" tabindex="0">`;
  const caption =
    table.title === '' ? safe`` : safe`<caption>${tableTitle(table, escaped)}</caption>\n`;
  const head = safe`<thead>\n<tr>${join(heads, safe``)}</tr>\n</thead>`;
  return safe`${scroller}\n<table>\n${caption}${head}\n<tbody>\n`;
}

function numberClass(column: Column | undefined): Safe {
  return column?.align === 'right' ? safe` class="number"` : safe``;
}

/** A date, a code or a number is not broken at its hyphens. */
function cellClass(column: Column | undefined, text: string): Safe {
  const whole = text.length <= 12 && !text.includes(' ');
  return column?.align !== 'right' && whole ? safe` class="whole"` : numberClass(column);
}

function cellOf(cell: Cell, column: Column | undefined, first: boolean): Safe {
  const content = linked(cell.text);
  return first
    ? safe`<th scope="row"${numberClass(column)}>${content}</th>`
    : safe`<td${cellClass(column, cell.text)}>${content}</td>`;
}

function* blockChunks(block: Block, language: string): Iterable<Safe> {
  switch (block.type) {
    case 'heading':
      yield safe`<h2>${escaped(block.text)}</h2>\n`;
      return;
    case 'paragraph':
      yield safe`<p>${linked(block.text)}</p>\n`;
      return;
    case 'fields':
      yield safe`<dl>\n${join(block.fields.map(definition), safe``)}</dl>\n`;
      return;
    case 'list':
      yield safe`<ul>\n`;
      for (const item of block.items) yield safe`<li>${linked(item)}</li>\n`;
      yield safe`</ul>\n`;
      return;
    case 'example':
      yield safe`<pre>${join(block.text.split('\n').map(escaped), safe`\n`)}</pre>\n`;
      return;
    case 'table':
      yield* tableChunks(block.table);
      return;
    case 'series':
      yield* figureChunks(block.series, language);
  }
}

function definition({ label, lines }: LabelledLines): Safe {
  const content = join(lines.map(linked), safe`<br>`);
  return safe`<dt>${escaped(label)}</dt><dd>${content}</dd>\n`;
}
