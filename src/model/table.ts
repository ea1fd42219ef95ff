/** What a cell holds: the register's own value for programs, and wording for people. */
export interface Cell {
  readonly value: string | number | readonly (string | number)[] | undefined;
  readonly text: string;
}

/** A column of a listing; `name` is the field's own name, `label` its name in the reader's language. */
export interface Column {
  readonly name: string;
  readonly label: string;
  readonly align: 'left' | 'right';
}

/** A JSON value that a record or a derived field is printed as. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A record's value as JSON: it is made of YAML's values, which are JSON's. */
export function jsonOf(value: unknown): Json {
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value === 'object' && value !== null) return jsonObject(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
    return value;
  }
  return null;
}

export function jsonObject(record: object): JsonObject {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, jsonOf(value)]));
}

/** One record of a listing; each format asks for what it needs, so that nothing else is worked out. */
export interface Row {
  readonly id: string;
  cells(): readonly Cell[];
  record(): JsonObject;
}

/**
 * One kind's rows. `rows` may be read once only; `count` is the number before any limit, absent
 * where it says nothing.
 */
export interface Table {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: Iterable<Row>;
  readonly count?: number;
}

/** What every listing makes and every format reads. */
export interface Listing {
  readonly meta: JsonObject;
  readonly tables: readonly Table[];
}
