import type { Condition } from '../model/condition.js';
import type { KindName } from '../model/entry.js';
import { fieldOf } from '../model/kinds/index.js';
import { foldedWords } from '../model/names.js';
import { UsageError } from '../model/usage-error.js';
import { datesFor, namedField, resolveClause } from './resolve.js';
import type { Understanding } from './resolve-value.js';
import type { Clause } from './where.js';
import { parseWhere } from './where.js';

/** A filter as somebody gave it. */
export interface GivenFilter {
  readonly name: FilterName;
  /** What was given; empty for a flag. */
  readonly value: string;
}

/** The options that compare one field with values: each value of `a,b` will do. */
const fieldFilters = {
  partner: 'partner',
  topic: 'topic',
  form: 'form',
  status: 'status',
  subject: 'subject',
  relevance: 'relevance',
  person: 'person',
  source: 'source',
  place: 'place',
} as const;

const otherFilters = ['since', 'until', 'text', 'unsourced', 'disputed', 'where'] as const;

export type FilterName = keyof typeof fieldFilters | (typeof otherFilters)[number];

export const filterNames: readonly FilterName[] = [
  'partner',
  'topic',
  'form',
  'status',
  'subject',
  'relevance',
  'person',
  'source',
  'place',
  ...otherFilters,
];

/** The filter as it stands on the command line. */
export function filterText({ name, value }: GivenFilter): string {
  return value === '' ? `--${name}` : `--${name} ${value.includes(' ') ? `"${value}"` : value}`;
}

/** The filters as programs read them: by name, each with all its values; a flag has an empty one. */
export function filtersAsJson(filters: readonly GivenFilter[]): Record<string, readonly string[]> {
  const given: Record<string, readonly string[]> = {};
  for (const { name, value } of filters) given[name] = [...(given[name] ?? []), value];
  return given;
}

/** The fields that a filter looks at, so that a kind without one of them can drop out. */
export function fieldsOf({ name, value }: GivenFilter): string[] {
  switch (name) {
    case 'since':
    case 'until':
      return ['date'];
    case 'text':
      return [];
    case 'unsourced':
      return ['evidence'];
    case 'disputed':
      return ['disputes'];
    case 'where':
      return fieldsOfClause(parseWhere(value));
    default:
      return [fieldFilters[name]];
  }
}

/** The filter once for each value of `a,b`; once as it is where it takes no choice. */
export function choicesOf(filter: GivenFilter): GivenFilter[] {
  if (!Object.hasOwn(fieldFilters, filter.name)) return [filter];
  return filter.value.split(',').map((value) => ({ name: filter.name, value }));
}

function fieldsOfClause(clause: Clause): string[] {
  if (clause.type === 'comparison') return [clause.field];
  return 'clause' in clause
    ? fieldsOfClause(clause.clause)
    : clause.clauses.flatMap(fieldsOfClause);
}

/** Does a filter ask something of a kind? A condition on any field may. */
export function hasFilter(kind: KindName, name: FilterName): boolean {
  return name === 'where' || hasFields(kind, fieldsOf({ name, value: '' }));
}

/** Has a kind every field that the filters look at? */
export function hasFields(kind: KindName, fields: readonly string[]): boolean {
  return fields.every((field) => fieldOf(kind, field) !== undefined);
}

/** The condition that all the filters make together. @throws UsageError for what is unknown. */
export function conditionOf(
  filters: readonly GivenFilter[],
  kind: KindName,
  from: Understanding,
): Condition {
  const conditions: Condition[] = [];
  for (const filter of filters) {
    if (filter.name === 'since' || filter.name === 'until') continue;
    conditions.push(oneCondition(filter, kind, from));
  }
  const range = dateRange(filters, kind);
  return { type: 'and', conditions: range === undefined ? conditions : [...conditions, range] };
}

/** One date must lie within both bounds, so they make one condition. */
function dateRange(filters: readonly GivenFilter[], kind: KindName): Condition | undefined {
  const bounds = filters.flatMap(({ name, value }) => {
    if (name !== 'since' && name !== 'until') return [];
    namedField(kind, 'date');
    return [datesFor(name === 'since' ? '>=' : '<=', value, `--${name}`)];
  });
  if (bounds.length === 0) return undefined;
  const from = Math.max(...bounds.map((one) => one.from));
  const to = Math.min(...bounds.map((one) => one.to));
  return { type: 'between', field: 'date', from, to };
}

function oneCondition(
  { name, value }: GivenFilter,
  kind: KindName,
  from: Understanding,
): Condition {
  switch (name) {
    case 'text':
      return searchFor(value);
    case 'unsourced':
      return { type: 'between', field: 'evidence', from: 0, to: 0 };
    case 'disputed':
      return { type: 'between', field: 'disputes', from: 1, to: Infinity };
    case 'where':
      return resolveClause(parseWhere(value), kind, from);
    case 'since':
    case 'until':
      return { type: 'and', conditions: [] };
    default:
      return anyOf(fieldFilters[name], value, kind, from);
  }
}

function searchFor(value: string): Condition {
  const words = foldedWords(value);
  if (words.length === 0) throw new UsageError('--text needs a word to look for');
  return { type: 'contains', words };
}

function anyOf(field: string, value: string, kind: KindName, from: Understanding): Condition {
  const values = value.split(',').map((one) => one.trim());
  if (values.some((one) => one === '')) throw new UsageError(`--${field} needs a value`);
  return resolveClause({ type: 'comparison', field, operator: '=', values }, kind, from);
}
