import { isOf } from '../../model/kinds/partners-of.js';
import type { Cell, Table } from '../../model/table.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import { notesOn } from '../../relate/stats/figure-notes.js';
import { sourcesOf } from '../../relate/stats/panel-table.js';
import type { Facts } from '../../relate/stats/facts.js';
import { listed, tableOf } from '../listing.js';

const columns = [
  'id',
  'indicator',
  'period',
  'value',
  'min',
  'max',
  'qualifier',
  'unit',
  'scope',
  'population',
  'breakdown',
  'area',
  'counterpart_area',
  'nature',
  'per',
  'reported_by',
  'about',
  'part_of',
  'revises',
  'observation_status',
];

/** For programs: a figure a row, with what must be known to read it and where it stands. */
export function figuresTable(figures: readonly KeyedStatistic[], facts: Facts): Table {
  const table = tableOf(
    'statistics',
    listed(figures.map(({ entry }) => entry)),
    { asked: columns, room: 'programs' },
    facts.reader,
  );
  const told = figures.map((figure) => ({
    notes: notesOn(figure, facts),
    sources: sourcesOf(figure),
  }));
  const rows = [...table.rows].map((row, index) => {
    const { notes = [], sources = [] } = told[index] ?? {};
    return {
      ...row,
      cells: () => [...row.cells(), listCell(notes), listCell(sources)],
      record: () => ({ ...row.record(), notes }),
    };
  });
  const { columns: labels } = facts.reader.words.stats;
  return {
    ...table,
    columns: [
      ...table.columns,
      { name: 'notes', label: labels.notes, align: 'left' },
      { name: 'sources', label: labels.sources, align: 'left' },
    ],
    rows,
  };
}

function listCell(texts: readonly string[]): Cell {
  return { value: texts, text: texts.join('; ') };
}

/** For programs: ratings, which are a kind of their own and no figures. */
export function ratingsTable(entries: readonly Parameters<typeof isOf>[0][], facts: Facts): Table {
  const own = entries.filter((entry) => isOf(entry, 'ratings'));
  return tableOf('ratings', listed(own), { room: 'programs' }, facts.reader);
}
