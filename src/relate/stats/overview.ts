import { yearOf } from '../../model/day.js';
import { groupsOf } from '../../model/groups.js';
import { numberText } from '../../model/quantity.js';
import type { Column, Row, Table } from '../../model/table.js';
import { capitalised } from '../../model/words/words.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import { spanOf } from '../../figures/span.js';
import type { Facts } from './facts.js';
import { indicatorName, unitName } from './figure-words.js';

/** What is counted at all: an indicator a row, those with most figures first. */
export function overviewTable(figures: readonly KeyedStatistic[], facts: Facts): Table {
  const { stats } = facts.reader.words;
  const { columns } = stats;
  const groups = [...groupsOf(figures, ({ key }) => key.indicator).values()];
  const column = (name: string, label: string, align: Column['align'] = 'left'): Column => {
    return { name, label, align };
  };
  return {
    name: 'indicators',
    title: stats.sections.overview,
    count: groups.length,
    columns: [
      column('id', columns.id),
      column('counted', columns.counted),
      column('figures', columns.figures, 'right'),
      column('periods', columns.periods),
      column('bodies', columns.bodies, 'right'),
    ],
    rows: groups.sort((a, b) => b.length - a.length).map((group) => rowOf(group, facts)),
  };
}

function rowOf(group: readonly KeyedStatistic[], { reader }: Facts): Row {
  const [first] = group;
  if (first === undefined) return { id: '', cells: () => [], record: () => ({}) };
  const id = first.key.indicator;
  const name = capitalised(indicatorName(first, reader));
  const bodies = new Set(group.map(({ key }) => key.reported_by)).size;
  const texts = [
    id,
    reader.words.stats.heading(name, unitName(first, reader)),
    numberText(group.length, reader.words),
    yearsText(group),
    numberText(bodies, reader.words),
  ];
  return {
    id,
    cells: () => texts.map((text) => ({ value: text, text })),
    record: () => ({ id, figures: group.length }),
  };
}

const least = (one: number, other: number) => Math.min(one, other);
const most = (one: number, other: number) => Math.max(one, other);

/** From the first year that a period states to the last: `2011 – 2025`. */
function yearsText(group: readonly KeyedStatistic[]): string {
  const spans = group.map(({ entry }) => spanOf(entry.record.period));
  const days = spans.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite);
  const [first, last] = [days.reduce(least, Infinity), days.reduce(most, -Infinity)].map((day) =>
    Number.isFinite(day) ? String(yearOf(day)) : '',
  );
  return first === last ? (first ?? '') : `${first ?? ''} – ${last ?? ''}`;
}
