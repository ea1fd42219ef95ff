import type { Reader } from '../../model/reader.js';
import { cellOf } from '../../model/cell.js';
import type { KindName } from '../../model/entry.js';
import type { Field } from '../../model/field.js';
import { fieldOf } from '../../model/kinds/index.js';
import { numberText } from '../../model/quantity.js';
import type { Match } from '../../model/register.js';
import type { Column, JsonObject, Row, Table } from '../../model/table.js';
import { capitalised, fieldLabel } from '../../model/words/words.js';
import { inOrder } from '../../query/order.js';
import type { Answer } from '../../query/run.js';
import type { Columns } from '../listing.js';
import { tableOf } from '../listing.js';

export interface Arrangement {
  readonly sort: string | undefined;
  readonly groupBy: string | undefined;
  readonly limit: number | undefined;
}

/** One table of a listing: a kind, or those of it that have one value of a field. */
export interface Group {
  readonly kind: KindName;
  /** The value, as it is and as people read it; absent where nothing is grouped. */
  readonly value?: { readonly code: string; readonly text: string };
  /** What the table shows, the limit applied. */
  readonly shown: readonly Match[];
  /** How many there are before the limit. */
  readonly count: number;
  readonly table: Table;
}

/** The tables of a listing: a kind each, or a value of a field each. */
export function groupsOf(
  answers: readonly Answer[],
  { sort, groupBy, limit }: Arrangement,
  columns: Columns,
  reader: Reader,
): Group[] {
  return answers.flatMap((one) => {
    const ordered = inOrder(one, sort, reader);
    const field = groupBy === undefined ? undefined : fieldOf(one.kind, groupBy);
    const groups = field === undefined ? [{ matches: ordered }] : byValue(ordered, field, reader);
    return groups.map(({ matches, ...group }): Group => {
      const shown = matches.slice(0, limit ?? matches.length);
      const value = 'value' in group ? group.value : undefined;
      const heading = capitalised(reader.words.kinds[one.kind].many);
      const title = value === undefined ? heading : `${heading}: ${value.text}`;
      const count = matches.length;
      const table = tableOf(one.kind, shown, count, columns, reader, title);
      return { kind: one.kind, ...(value === undefined ? {} : { value }), shown, count, table };
    });
  });
}

interface ValueGroup {
  readonly value: { readonly code: string; readonly text: string };
  readonly matches: Match[];
}

/** A record with several values of the field stands in the group of each. */
function byValue(matches: readonly Match[], field: Field, reader: Reader): ValueGroup[] {
  const groups = new Map<string, ValueGroup>();
  for (const match of matches) {
    for (const value of valuesOf(field, match, reader)) {
      const group = groups.get(value.code);
      if (group === undefined) groups.set(value.code, { value, matches: [match] });
      else group.matches.push(match);
    }
  }
  return [...groups.values()].sort((a, b) => b.matches.length - a.matches.length);
}

function valuesOf(field: Field, { entry }: Match, reader: Reader): ValueGroup['value'][] {
  const { value } = cellOf(field, entry, reader);
  const codes =
    value === undefined ? [''] : typeof value === 'object' ? value.map(String) : [String(value)];
  return codes.map((code) => {
    const one: Field = { ...field, read: () => (code === '' ? [] : [code]) };
    const text = cellOf(one, entry, reader).text;
    return { code, text: code === '' ? '–' : text };
  });
}

/** The tables of groups that have rows; for programs each record once, since values overlap. */
export function tablesOf(groups: readonly Group[], columns: Columns, reader: Reader): Table[] {
  const filled = groups.filter(({ count }) => count > 0);
  if (columns.room !== 'programs') return filled.map(({ table }) => table);
  return [...new Set(filled.map(({ kind }) => kind))].map((kind) => {
    const matches = filled.flatMap((group) => (group.kind === kind ? group.shown : []));
    const distinct = [...new Map(matches.map((match) => [match.entry.id, match])).values()];
    return tableOf(kind, distinct, distinct.length, columns, reader);
  });
}

/** How many records each group has, for programs. */
export function countsOf(groups: readonly Group[]): JsonObject[] {
  return groups.map(({ kind, value, count }) => ({
    kind,
    value: value?.code ?? '',
    count,
  }));
}

/** A table of how many there are, `total` in all. */
export function countTable(groups: readonly Group[], total: number, { words }: Reader): Table {
  const grouped = groups.some(({ value }) => value !== undefined);
  const rows = groups.map(({ kind, value, count }): Row => {
    const cells = [
      { value: kind, text: words.kinds[kind].many },
      ...(grouped ? [{ value: value?.code ?? '', text: value?.text ?? '' }] : []),
      { value: count, text: numberText(count, words) },
    ];
    const record = { kind, ...(grouped ? { value: value?.code ?? '' } : {}), count };
    return { id: kind, cells: () => cells, record: () => record };
  });
  const column = (name: string, align: Column['align']): Column => {
    return { name, label: capitalised(fieldLabel(words, name)), align };
  };
  return {
    name: 'counts',
    title: capitalised(fieldLabel(words, 'count')),
    columns: [
      column('kind', 'left'),
      ...(grouped ? [column('value', 'left')] : []),
      column('count', 'right'),
    ],
    rows,
    count: total,
  };
}
