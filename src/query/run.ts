import type { Condition } from '../model/condition.js';
import type { KindName } from '../model/entry.js';
import { kindOf } from '../model/kinds/index.js';
import { kindNames } from '../model/kinds/names.js';
import { nearest } from '../model/names.js';
import type { Match } from '../model/register.js';
import { UsageError, unknownWord } from '../model/usage-error.js';
import type { GivenFilter } from './filters.js';
import { choicesOf, conditionOf, fieldsOf, filterText, hasFields } from './filters.js';
import { namedField } from './resolve.js';
import type { Understanding } from './resolve-value.js';
import { UnknownValue, listedBy } from './resolve-value.js';

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

/** A kind that a question does not look at, and the filter that is the reason. */
export interface LeftOut {
  readonly kind: KindName;
  readonly filter: GivenFilter;
}

/** The kinds that a question is about; those without a field that it asks for drop out. */
export function kindsOf({ kind, filters }: Question): {
  readonly asked: readonly KindName[];
  readonly dropped: readonly LeftOut[];
} {
  if (kind !== undefined) {
    for (const filter of filters)
      for (const field of fieldsOf(filter)) checkField(kind, field, filter);
    return { asked: [kind], dropped: [] };
  }
  const asked: KindName[] = [];
  const dropped: LeftOut[] = [];
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
      const near = nearest(unknown, all);
      return listedBy(unknownWord('field', unknown, near, []), near, 'traite query --columns');
    }
  }
  const given = filters.map(filterText).join(' ');
  return new UsageError(`no kind of record has all the fields that ${given} ask for`);
}

/** The condition for each kind, and the kinds that know a filter's value not. */
export interface Conditions {
  readonly conditions: ReadonlyMap<KindName, Condition>;
  readonly unanswered: readonly LeftOut[];
}

/** The condition for each kind. @throws UsageError for a value that no kind knows. */
export function conditionsFor(
  filters: readonly GivenFilter[],
  asked: readonly KindName[],
  from: Understanding,
): Conditions {
  const conditions = new Map<KindName, Condition>();
  const unanswered: LeftOut[] = [];
  for (const choice of filters.flatMap(choicesOf)) checkChoice(choice, asked, from);
  for (const kind of asked) {
    const known = filters.map((filter) => knownChoices(filter, kind, from));
    const unknown = filters.find((_, index) => known[index] === undefined);
    if (unknown !== undefined) unanswered.push({ kind, filter: unknown });
    else
      conditions.set(
        kind,
        conditionOf(
          known.flatMap((filter) => filter ?? []),
          kind,
          from,
        ),
      );
  }
  if (conditions.size > 0 || unanswered.length === 0) return { conditions, unanswered };
  const given = filters.map(filterText).join(' ');
  throw new UsageError(`no kind of record knows all the values that ${given} ask for`);
}

/** @throws UsageError where no kind knows the value. */
function checkChoice(choice: GivenFilter, asked: readonly KindName[], from: Understanding): void {
  const mistakes = asked.flatMap(
    (kind) => mistakeIn(() => conditionOf([choice], kind, from)) ?? [],
  );
  if (mistakes.length > 0 && mistakes.length === asked.length) throw joinedMistake(mistakes);
}

/** The filter with those of its values that a kind knows, `undefined` where it knows none. */
function knownChoices(
  filter: GivenFilter,
  kind: KindName,
  from: Understanding,
): GivenFilter | undefined {
  const known = choicesOf(filter).filter(
    (choice) => mistakeIn(() => conditionOf([choice], kind, from)) === undefined,
  );
  if (known.length === 0) return undefined;
  return { name: filter.name, value: known.map(({ value }) => value).join(',') };
}

function mistakeIn(attempt: () => unknown): UsageError | undefined {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof UsageError) return error;
    throw error;
  }
}

/** The first kind's mistake; where it is about a value, with what the other kinds allow. */
function joinedMistake(mistakes: readonly UsageError[]): UsageError {
  const [first] = mistakes;
  if (!(first instanceof UnknownValue)) return first ?? new UsageError('nothing was asked');
  const alike = mistakes.filter((one) => one instanceof UnknownValue && one.what === first.what);
  const of = (list: 'allowed' | 'near') => [
    ...new Set(alike.flatMap((one) => (one instanceof UnknownValue ? one[list] : []))),
  ];
  const allowed = of('allowed');
  if (allowed.includes(first.given)) {
    return new UsageError(
      `no kind of record knows "${first.given}" and the other values; name a kind`,
    );
  }
  return new UnknownValue(first.what, first.given, allowed, of('near'));
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

/** How many records answer, of all kinds together. */
export function countOf(
  conditions: ReadonlyMap<KindName, Condition>,
  { register, day }: Understanding,
): number {
  let count = 0;
  for (const [kind, condition] of conditions) {
    count += register.count(kind, condition) ?? lengthOf(register.select(kind, condition, day));
  }
  return count;
}

function lengthOf(items: Iterable<unknown>): number {
  let length = 0;
  for (const _ of items) length += 1;
  return length;
}

function fieldNames(kind: KindName): string[] {
  return kindOf(kind).fields.map(({ name }) => name);
}
