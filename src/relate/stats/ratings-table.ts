import { nameOf } from '../../model/cell.js';
import { dateText } from '../../model/date-text.js';
import type { Entry } from '../../model/entry.js';
import { groupsOf } from '../../model/groups.js';
import type { Block } from '../../model/document.js';
import type { Row } from '../../model/table.js';
import type { Facts } from './facts.js';

/**
 * Ratings by year of report, a table a scheme and rated partner. They are judgements: no figure
 * stands in their table, and they in none of figures.
 */
export function ratingsBlocks(
  ratings: readonly Entry<'ratings'>[],
  headed: boolean,
  facts: Facts,
): Block[] {
  const { stats } = facts.reader.words;
  const groups = groupsOf(ratings, ({ record }) => JSON.stringify([record.scheme, record.rated]));
  if (groups.size === 0) return [];
  return [
    ...(headed ? [{ type: 'heading', text: stats.sections.ratings } as const] : []),
    ...[...groups.values()].map((group) => tableBlock(group, facts)),
  ];
}

function tableBlock(group: readonly Entry<'ratings'>[], facts: Facts): Block {
  const { reader } = facts;
  const { columns } = reader.words.stats;
  const [first] = group;
  const rated = first === undefined ? '' : nameOf(first.record.rated, reader);
  const inOrder = [...group].sort((a, b) => a.record.report_year - b.record.report_year);
  const covered = inOrder.some(({ record }) => record.covers !== undefined);
  const labels = [
    columns.reportYear,
    columns.rating,
    ...(covered ? [columns.covers] : []),
    columns.sources,
  ];
  return {
    type: 'table',
    table: {
      name: 'ratings',
      title: `${first?.record.scheme ?? ''} · ${rated}`,
      columns: labels.map((label) => ({ name: label, label, align: 'left' })),
      rows: inOrder.map((entry) => rowOf(entry, covered, facts)),
    },
  };
}

function rowOf({ id, record }: Entry<'ratings'>, covered: boolean, facts: Facts): Row {
  const { covers, report_year: year, rating, evidence = [] } = record;
  const sources = [...new Set(evidence.map(({ source }) => facts.sources.numberOf(source)))];
  const texts = [
    String(year),
    rating,
    ...(covered ? [covers === undefined ? '' : dateText(covers, facts.reader.words)] : []),
    sources.join(' '),
  ];
  return {
    id,
    cells: () => texts.map((text) => ({ value: text, text })),
    record: () => ({ id }),
  };
}
