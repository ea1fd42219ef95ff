import type { Reader } from '../../model/reader.js';
import { cellOf } from '../../model/cell.js';
import type { Entry, KindName } from '../../model/entry.js';
import type { Field } from '../../model/field.js';
import { groupsOf as groupedBy } from '../../model/groups.js';
import { fieldOf } from '../../model/kinds/index.js';
import { numberText } from '../../model/quantity.js';
import type { Column, JsonObject, Row, Table } from '../../model/table.js';
import { capitalised, fieldLabel } from '../../model/words/words.js';
import type { ListedRecord, Selection } from '../../query/selection.js';
import type { Columns, Listed } from '../listing.js';
import { tableOf } from '../listing.js';

/** What is shown of what was found, and how. */
export interface Layout {
  readonly groupBy: string | undefined;
  readonly limit: number | undefined;
  readonly columns: Columns;
  /** Are told of each record when it is listed. */
  readonly marks: { add(entry: Entry): void };
}

/** A value of a field, as it is and as people read it. */
interface Value {
  readonly code: string;
  readonly text: string;
}

/** Some ids of a selection, those that have one value of a field. */
interface Members {
  readonly value: Value;
  readonly ids: string[];
}

/** One table of a listing: a kind, or those of it that have one value of a field. */
export class Group implements Listed {
  readonly kind: KindName;
  /** Absent where nothing is grouped. */
  readonly value: Value | undefined;
  readonly table: Table;
  readonly #selection: Selection;
  readonly #members: readonly string[] | undefined;
  readonly #layout: Layout;

  constructor(selection: Selection, layout: Layout, reader: Reader, members?: Members) {
    this.kind = selection.kind;
    this.value = members?.value;
    this.#selection = selection;
    this.#members = members?.ids;
    this.#layout = layout;
    const heading = capitalised(reader.words.kinds[this.kind].many);
    const title = this.value === undefined ? heading : `${heading}: ${this.value.text}`;
    this.table = tableOf(this.kind, this, layout.columns, reader, title);
  }

  get isEmpty(): boolean {
    return this.#members === undefined ? this.#selection.isEmpty : this.#members.length === 0;
  }

  /** How many there are before the limit. */
  get count(): number {
    return this.#members?.length ?? this.#selection.size;
  }

  /** The ids of what the table shows, the limit applied. */
  get shown(): readonly string[] {
    const ids = this.#members ?? this.#selection.ids;
    return ids.slice(0, this.#layout.limit);
  }

  /** Those of them that only may match. */
  get uncertain(): readonly string[] {
    const { uncertain } = this.#selection;
    return uncertain.size === 0 ? [] : this.shown.filter((id) => uncertain.has(id));
  }

  get records(): Iterable<ListedRecord> {
    return this.#recordsOf();
  }

  *#recordsOf(): Iterable<ListedRecord> {
    for (const record of this.#selection.take(this.shown)) {
      this.#layout.marks.add(record.entry);
      yield record;
    }
  }
}

/** The tables of a listing: a kind each, or a value of a field each. */
export function groupsOf(
  selections: readonly Selection[],
  layout: Layout,
  reader: Reader,
): Group[] {
  return selections.flatMap((selection) => {
    const { groupBy } = layout;
    const field = groupBy === undefined ? undefined : fieldOf(selection.kind, groupBy);
    if (field === undefined) return [new Group(selection, layout, reader)];
    return byValue(selection, field, reader).map(
      (members) => new Group(selection, layout, reader, members),
    );
  });
}

/** A record with several values of the field stands in the group of each. */
function byValue(selection: Selection, field: Field, reader: Reader): Members[] {
  const groups = new Map<string, Members>();
  for (const { entry } of selection.take(selection.ids)) {
    for (const value of valuesOf(field, entry, reader)) {
      const group = groups.get(value.code);
      if (group === undefined) groups.set(value.code, { value, ids: [entry.id] });
      else group.ids.push(entry.id);
    }
  }
  return [...groups.values()].sort((a, b) => b.ids.length - a.ids.length);
}

function valuesOf(field: Field, entry: Entry, reader: Reader): Value[] {
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
  const filled = groups.filter(({ isEmpty }) => !isEmpty);
  if (columns.room !== 'programs') return filled.map(({ table }) => table);
  return [...groupedBy(filled, ({ kind }) => kind).values()].flatMap((alike) => {
    const [first] = alike;
    if (first === undefined || alike.length === 1) return first?.table ?? [];
    const { kind, count } = first;
    return tableOf(kind, { records: eachOnce(alike), count }, columns, reader);
  });
}

function* eachOnce(groups: readonly Group[]): Iterable<ListedRecord> {
  const listed = new Set<string>();
  for (const { records } of groups) {
    for (const record of records) {
      if (listed.has(record.entry.id)) continue;
      listed.add(record.entry.id);
      yield record;
    }
  }
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
