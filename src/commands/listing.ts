import type { Reader } from '../model/reader.js';
import { cellOf } from '../model/cell.js';
import type { Entry, KindName } from '../model/entry.js';
import type { Field } from '../model/field.js';
import { fieldOf, kindOf } from '../model/kinds/index.js';
import type { Cell, Column, JsonObject, Row, Table } from '../model/table.js';
import { jsonObject } from '../model/table.js';
import { capitalised, fieldLabel } from '../model/words/words.js';
import type { ListedRecord } from '../query/selection.js';

/** Which columns a listing shows: those asked for, else the kind's own by the room there is. */
export interface Columns {
  readonly asked?: readonly string[];
  readonly room: 'narrow' | 'wide' | 'programs';
}

/** The fields that are a kind's columns. */
export function columnsOf(kind: KindName, { asked, room }: Columns): Field[] {
  const { columns, wideColumns } = kindOf(kind);
  const names = asked ?? (room === 'narrow' ? columns : wideColumns);
  const fields = names.flatMap((name) => fieldOf(kind, name) ?? []);
  if (room !== 'programs' || asked !== undefined) return fields;
  const id = fieldOf(kind, 'id');
  return id === undefined ? fields : [id, ...fields.filter((field) => field !== id)];
}

/** What a table is made of: both are asked for when it is printed. */
export interface Listed {
  readonly records: Iterable<ListedRecord>;
  /** How many there are before any limit. */
  readonly count: number;
}

/** Some entries to be listed, all of which surely match. */
export function listed(entries: readonly Entry[]): Listed {
  return {
    records: entries.map((entry) => ({ entry, certainty: 'yes' })),
    count: entries.length,
  };
}

/** One kind's records as a table; `title` where it is but one group of them. */
export function tableOf(
  kind: KindName,
  list: Listed,
  columns: Columns,
  reader: Reader,
  title?: string,
): Table {
  const fields = columnsOf(kind, columns);
  return {
    name: kind,
    title: title ?? capitalised(reader.words.kinds[kind].many),
    columns: fields.map((field) => columnOf(field, reader)),
    rows: rowsOf(list.records, fields, reader),
    get count() {
      return list.count;
    },
  };
}

function columnOf(field: Field, { words }: Reader): Column {
  const align = field.type === 'number' ? 'right' : 'left';
  return { name: field.name, label: capitalised(fieldLabel(words, field.name)), align };
}

function* rowsOf(
  records: Iterable<ListedRecord>,
  fields: readonly Field[],
  reader: Reader,
): Generator<Row> {
  for (const { entry, certainty } of records) {
    yield {
      id: entry.id,
      cells: () =>
        fields.map((field, index) =>
          marked(cellOf(field, entry, reader), field, entry, index === 0 && certainty === 'maybe'),
        ),
      record: () => recordOf(entry, reader),
    };
  }
}

/** `~` before a record that may only match, `*` after a field that a source disputes. */
function marked(cell: Cell, field: Field, entry: Entry, uncertain: boolean): Cell {
  const disputed = entry.record.disputes?.some(({ field: path }) => concerns(path, field.name));
  if (!uncertain && disputed !== true) return cell;
  return new MarkedCell(cell, uncertain ? '~' : '', disputed === true ? '*' : '');
}

class MarkedCell implements Cell {
  readonly value: Cell['value'];
  readonly #cell: Cell;
  readonly #before: string;
  readonly #after: string;

  constructor(cell: Cell, before: string, after: string) {
    this.value = cell.value;
    this.#cell = cell;
    this.#before = before;
    this.#after = after;
  }

  get text(): string {
    return `${this.#before}${this.#cell.text}${this.#after}`;
  }
}

/** Is a column about the field that a path names: `signed` about `lifecycle.signed.date`? */
export function concerns(path: string, column: string): boolean {
  const steps = path.split('.').map((step) => step.replace(/-\d+$/, ''));
  const last = steps.length > 1 && steps.at(-1) !== 'date' ? steps.at(-1) : undefined;
  if (column === 'status_date') return steps[0] === 'lifecycle';
  return steps[0] === column || steps[1] === column || last === column;
}

/** A record as programs read it: its fields as they are, with kind, id, file and what is derived. */
export function recordOf(entry: Entry, { register, day }: Reader): JsonObject {
  const { id, ...fields } = jsonObject(entry.record);
  return {
    kind: entry.kind,
    id: id ?? entry.id,
    file: entry.source.file,
    ...fields,
    derived: kindOf(entry.kind).derived(entry, register, day),
  };
}
