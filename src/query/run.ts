import type { Condition } from '../model/condition.js';
import type { KindName } from '../model/entry.js';
import { kindNames, kindOf } from '../model/kinds/index.js';
import { nearest } from '../model/names.js';
import type { Match } from '../model/register.js';
import { UsageError, unknownWord } from '../model/usage-error.js';
import type { GivenFilter } from './filters.js';
import { conditionOf, fieldsOf, filterText, hasFields } from './filters.js';
import type { Understanding } from './resolve.js';
import { namedField } from './resolve.js';

/** What a question asks: of which kinds, with which filters. */
export interface Question {
  /** The kind that was named, all of them where none was. */
  readonly kind: KindName | undefined;
  readonly filters: readonly GivenFilter[];
}

/** The records of one kind that answer a question. */
export interface Answer {
  readonly kind: KindName;
  readonly matches: readonly Match[];
}

/** The kinds that a question is about; those without a field that it asks for drop out. */
export function kindsOf({ kind, filters }: Question): {
  readonly asked: readonly KindName[];
  readonly dropped: readonly { readonly kind: KindName; readonly filter: GivenFilter }[];
} {
  if (kind !== undefined) {
    for (const filter of filters)
      for (const field of fieldsOf(filter)) checkField(kind, field, filter);
    return { asked: [kind], dropped: [] };
  }
  const asked: KindName[] = [];
  const dropped: { kind: KindName; filter: GivenFilter }[] = [];
  for (const one of kindNames) {
    const filter = filters.find((given) => !hasFields(one, fieldsOf(given)));
    if (filter === undefined) asked.push(one);
    else dropped.push({ kind: one, filter });
  }
  if (asked.length === 0) throw noKindHas(filters);
  return { asked, dropped };
}

function checkField(kind: KindName, field: string, filter: GivenFilter): void {
  if (filter.name === 'where') namedField(kind, field);
  else if (!hasFields(kind, [field])) {
    const having = kindNames.filter((one) => hasFields(one, [field])).join(', ');
    throw new UsageError(
      `${kind} have no ${field}, so --${filter.name} asks nothing of them; allowed: ${having}`,
    );
  }
}

/** No kind has all the fields: one is misspelt, or they do not go together. */
function noKindHas(filters: readonly GivenFilter[]): UsageError {
  const all = [...new Set(kindNames.flatMap(fieldNames))].sort();
  for (const filter of filters) {
    const unknown = fieldsOf(filter).find((field) => !all.includes(field));
    if (unknown !== undefined) {
      return unknownWord('field', unknown, nearest(unknown, all), all);
    }
  }
  const given = filters.map(filterText).join(' ');
  return new UsageError(`no kind of record has all the fields that ${given} ask for`);
}

/** The condition for each kind; a value that no kind knows is the user's mistake. */
export function conditionsFor(
  filters: readonly GivenFilter[],
  asked: readonly KindName[],
  from: Understanding,
): ReadonlyMap<KindName, Condition> {
  const conditions = new Map<KindName, Condition>();
  let mistake: UsageError | undefined;
  for (const kind of asked) {
    try {
      conditions.set(kind, conditionOf(filters, kind, from));
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      mistake ??= error;
    }
  }
  if (conditions.size === 0 && mistake !== undefined) throw mistake;
  return conditions;
}

/** The records that answer, kind by kind. */
export function answer(
  conditions: ReadonlyMap<KindName, Condition>,
  { register, day }: Understanding,
): Answer[] {
  return [...conditions].map(([kind, condition]) => ({
    kind,
    matches: [...register.select(kind, condition, day)],
  }));
}

function fieldNames(kind: KindName): string[] {
  return kindOf(kind).fields.map(({ name }) => name);
}
