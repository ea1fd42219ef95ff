import { groupsOf } from '../../model/groups.js';
import type { Cell, Column, Row, Table } from '../../model/table.js';
import { capitalised } from '../../model/words/words.js';
import { keyText } from '../../figures/key.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import type { Panel, Place } from '../../figures/panels.js';
import type { Facts } from './facts.js';
import { notesOn } from './figure-notes.js';
import { categoryText, figureWords, placeText } from './figure-words.js';

/** A panel as a table: a row a period or category, its footnotes and its sources at the end. */
export function panelTable(
  panel: Panel,
  title: string,
  facts: Facts,
  label: (column: Place) => string = columnLabel(panel, facts),
): Table {
  const { columns } = facts.reader.words.stats;
  const rows = panel.rows.map((row) => rowOf(panel, row, facts, label));
  const noted = rows.some((row) => row.notes !== '');
  const cells = (row: TableRow): Cell[] =>
    [row.label, ...row.figures, ...(noted ? [row.notes] : []), row.sources].map(plain);
  return {
    name: 'stats',
    title,
    columns: [
      column('place', dimensionText(panel, facts), 'left'),
      ...panel.columns.map((place) => column(place.key, label(place), 'right')),
      ...(noted ? [column('notes', columns.notes, 'left')] : []),
      column('sources', columns.sources, 'left'),
    ],
    rows: rows.map((row): Row => ({ id: row.label, cells: () => cells(row), record: () => ({}) })),
  };
}

/** A figure alone needs no word; beside others it is the total. */
function columnLabel({ columns }: Panel, { reader }: Facts): (column: Place) => string {
  const [only, ...others] = columns;
  if (only?.categories.length === 0 && others.length === 0) {
    return () => reader.words.stats.columns.figure;
  }
  return (column) => placeText(column, reader);
}

interface TableRow {
  readonly label: string;
  readonly figures: readonly string[];
  readonly notes: string;
  readonly sources: string;
}

function rowOf(panel: Panel, row: Place, facts: Facts, label: (column: Place) => string): TableRow {
  const { reader, footnotes, sources } = facts;
  const cells = panel.columns.map((place) => ({ place, figures: panel.at(row, place) }));
  const notes = cells.flatMap(({ place, figures }) =>
    [...figures.flatMap((figure) => notesOn(figure, facts)), ...rivalNotes(figures, facts)].map(
      (note) => ({ note, place }),
    ),
  );
  const marks = [...groupsOf(notes, ({ note }) => note)].map(([note, told]) =>
    footnotes.markOf(
      placed(note, [...new Set(told.map(({ place }) => place))], panel, label, facts),
    ),
  );
  const cited = cells.flatMap(({ figures }) => figures.flatMap(sourcesOf));
  return {
    label: placeText(row, reader),
    figures: cells.map(({ figures }) => cellText(figures, facts)),
    notes: marks.join(' '),
    sources: [...new Set(cited.map((id) => sources.numberOf(id)))].sort((a, b) => a - b).join(' '),
  };
}

/** A footnote with the columns that it is about, unless it holds for the total or for all. */
function placed(
  note: string,
  places: readonly Place[],
  { columns }: Panel,
  label: (column: Place) => string,
  facts: Facts,
): string {
  const all = places.length === columns.length;
  if (all || places.some(({ categories }) => categories.length === 0)) return note;
  return facts.reader.words.stats.placed(places.map(label).join(', '), note);
}

/** The figures of a cell side by side; none is marked as missing. */
export function cellText(figures: readonly KeyedStatistic[], { reader }: Facts): string {
  if (figures.length === 0) return reader.words.stats.missingMark;
  return figures.map((figure) => figureWords(figure, reader)).join(' / ');
}

/** Figures that were named one by one may correct each other, and those of partners differ. */
function rivalNotes(figures: readonly KeyedStatistic[], { reader, relations }: Facts): string[] {
  const rivals = [...groupsOf(figures, ({ key }) => keyText(key)).values()].some((group) => {
    const corrected = new Set(group.flatMap((one) => relations.revisedBy(one)));
    return group.filter(({ entry }) => !corrected.has(entry.id)).length > 1;
  });
  return rivals ? [reader.words.stats.notes.rival] : [];
}

/** The sources of a figure and of what others claim it to be, each once. */
export function sourcesOf({ entry }: KeyedStatistic): string[] {
  const { evidence = [], disputes = [] } = entry.record;
  const claimed = disputes.flatMap(({ claims }) => claims.flatMap((claim) => claim.evidence));
  return [...new Set([...evidence, ...claimed].map(({ source }) => source))];
}

function dimensionText({ down }: Panel, { reader }: Facts): string {
  const { dimensions } = reader.words.stats;
  return capitalised(down.map((name) => dimensions[name]).join(', '));
}

function column(name: string, label: string, align: Column['align']): Column {
  return { name, label: capitalised(label), align };
}

function plain(text: string): Cell {
  return { value: text, text };
}

/** The period that rows or columns cover, from the first to the last: `2017 – 2022`. */
export function periodText(places: readonly Place[], { reader }: Facts): string {
  const periods = places.flatMap(({ categories }) =>
    categories.flatMap(([name, category]) => (name === 'year' ? [category] : [])),
  );
  const [first, last] = [periods[0], periods.at(-1)];
  if (first === undefined || last === undefined) return '';
  const ends = [first, last].map((one) => categoryText('year', one, reader));
  if (ends[0] === ends[1]) return ends[0] ?? '';
  return ends.join(ends.some((end) => end.includes(' ')) ? ' … ' : ' – ');
}
