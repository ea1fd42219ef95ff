import { nameOf } from '../model/cell.js';
import { dateText } from '../model/date-text.js';
import type { KindName } from '../model/entry.js';
import { isKind } from '../model/kinds/names.js';
import { numberText } from '../model/quantity.js';
import type { Reader } from '../model/reader.js';
import type { Cell, Column, JsonObject, Row, Table } from '../model/table.js';
import { capitalised } from '../model/words/words.js';
import type { Covered, CoverageBy } from './coverage.js';

/**
 * Coverage as a table: a column for each kind that is there, where the screen has room for them, then
 * what the records rest on.
 */
export function coverageTable(
  covered: readonly Covered[],
  by: CoverageBy,
  { kinds, narrow }: { readonly kinds: readonly KindName[]; readonly narrow: boolean },
  reader: Reader,
): Table {
  const { words } = reader;
  const { title, columns } = words.pages.coverage;
  const shown =
    by === 'kind' || narrow
      ? []
      : kinds.filter((kind) => covered.some(({ counts }) => counts.has(kind)));
  const column = (name: string, label: string, align: Column['align'] = 'right'): Column => {
    return { name, label, align };
  };
  return {
    name: 'coverage',
    title,
    count: covered.length,
    columns: [
      column('of', columns[by], 'left'),
      ...shown.map((kind) => column(kind, capitalised(words.kinds[kind].many))),
      column('records', columns.records),
      column('newest', columns.newest, 'left'),
      column('single', columns.single),
    ],
    rows: covered.map((one): Row => ({
      id: one.of,
      cells: () => [
        nameCell(one.of, by, reader),
        ...shown.map((kind) => countCell(one.counts.get(kind), reader)),
        countCell(one.total, reader),
        dateCell(one.newest, reader),
        shareCell(one, reader),
      ],
      record: () => coveredAsJson(one, by),
    })),
  };
}

function nameCell(of: string, by: CoverageBy, reader: Reader): Cell {
  const { words } = reader;
  if (of === '') return { value: '', text: words.pages.coverage.undated };
  if (by === 'partner') return { value: of, text: nameOf(of, reader) };
  return { value: of, text: isKind(of) ? capitalised(words.kinds[of].many) : of };
}

function countCell(count: number | undefined, { words }: Reader): Cell {
  return { value: count ?? 0, text: count === undefined ? '' : numberText(count, words) };
}

function dateCell(date: string | undefined, { words }: Reader): Cell {
  return { value: date, text: date === undefined ? '' : dateText(date, words) };
}

/** `12 %` of the records with evidence, as a whole number. */
function shareCell({ single, evidenced }: Covered, { words }: Reader): Cell {
  if (evidenced === 0) return { value: undefined, text: '' };
  const percent = Math.round((100 * single) / evidenced);
  return { value: percent, text: words.phrases.measured(String(percent), 'percent', percent) };
}

function coveredAsJson(one: Covered, by: CoverageBy): JsonObject {
  return {
    [by]: one.of,
    counts: Object.fromEntries(one.counts),
    records: one.total,
    newest_source: one.newest ?? null,
    with_evidence: one.evidenced,
    one_witness: one.single,
  };
}
