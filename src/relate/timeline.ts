import { dateText } from '../model/date-text.js';
import type { Reader } from '../model/reader.js';
import type { Cell, Row, Table } from '../model/table.js';
import { capitalised } from '../model/words/words.js';
import type { Moment } from './moments.js';

/** Moments as a table, a row each: for programs with the record's kind and id. */
export function momentsTable(
  moments: readonly Moment[],
  room: 'narrow' | 'wide' | 'programs',
  reader: Reader,
): Table {
  const { words } = reader;
  const { title, columns } = words.pages.timeline;
  const names =
    room === 'narrow'
      ? (['date', 'what', 'title'] as const)
      : (['date', 'what', 'title', 'kind', 'id'] as const);
  return {
    name: 'timeline',
    title,
    count: moments.length,
    columns: names.map((name) => ({ name, label: columns[name], align: 'left' })),
    rows: moments.map((moment): Row => {
      const cells: Readonly<Record<(typeof names)[number], Cell>> = {
        date: { value: moment.date, text: dateText(moment.date, words) },
        what: { value: moment.code, text: moment.what },
        title: textCell(moment.title),
        kind: { value: moment.entry.kind, text: words.kinds[moment.entry.kind].one },
        id: textCell(moment.entry.id),
      };
      return {
        id: moment.entry.id,
        cells: () => names.map((name) => cells[name]),
        record: () => ({
          date: moment.date,
          what: moment.code,
          title: capitalised(moment.title),
          kind: moment.entry.kind,
          id: moment.entry.id,
          place: moment.place === undefined ? null : { ...moment.place },
        }),
      };
    }),
  };
}

function textCell(text: string): Cell {
  return { value: text, text };
}
