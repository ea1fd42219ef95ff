import { countryNamed } from '../model/codes/country-named.js';
import type { Condition } from '../model/condition.js';
import { parsePeriod } from '../model/edtf.js';
import type { KindName } from '../model/entry.js';
import type { Field } from '../model/field.js';
import { fieldOf, kindOf, titleOf } from '../model/kinds/index.js';
import { fold, foldedWords, nearest } from '../model/names.js';
import type { Register } from '../model/register.js';
import { UsageError, unknownWord } from '../model/usage-error.js';
import type { Words } from '../model/words/words.js';
import type { Clause, Operator } from './where.js';

/** What the words of a question are understood against. */
export interface Understanding {
  readonly register: Register;
  readonly words: Words;
  readonly day: number;
}

/** The field of a kind that somebody named. @throws UsageError where there is none. */
export function namedField(kind: KindName, name: string): Field {
  const field = fieldOf(kind, name);
  if (field !== undefined) return field;
  const names = kindOf(kind).fields.map((one) => one.name);
  throw unknownWord(`field of ${kind}`, name, nearest(name, names), names);
}

/** A clause as a condition on records of a kind. @throws UsageError for a field or value unknown. */
export function resolveClause(clause: Clause, kind: KindName, from: Understanding): Condition {
  switch (clause.type) {
    case 'and':
    case 'or':
      return {
        type: clause.type,
        conditions: clause.clauses.map((one) => resolveClause(one, kind, from)),
      };
    case 'not':
      return { type: 'not', condition: resolveClause(clause.clause, kind, from) };
    case 'comparison': {
      const field = namedField(kind, clause.field);
      const conditions = clause.values.map((value) =>
        compare(field, clause.operator, value, kind, from),
      );
      const [only] = conditions;
      return only !== undefined && conditions.length === 1 ? only : { type: 'or', conditions };
    }
  }
}

function compare(
  field: Field,
  operator: Operator,
  value: string,
  kind: KindName,
  from: Understanding,
): Condition {
  if (operator === '~') return { type: 'contains', field: field.name, words: foldedWords(value) };
  if (field.type === 'moment' || field.type === 'extent') {
    return { type: 'between', field: field.name, ...datesFor(operator, value) };
  }
  if (field.type === 'number') {
    return { type: 'between', field: field.name, ...numbersFor(field.name, operator, value) };
  }
  if (operator !== '=') {
    throw new UsageError(
      `"${field.name}" is neither a date nor a number: compare it with = or ~, not ${operator}`,
    );
  }
  return { type: 'equals', field: field.name, values: [valueFor(field, value, kind, from)] };
}

interface Bounds {
  readonly from: number;
  readonly to: number;
}

/** The days that a comparison with an EDTF date lets through. */
export function datesFor(operator: Operator, value: string): Bounds {
  const date = parsePeriod(value.trim());
  if ('problem' in date) throw new UsageError(date.problem);
  return boundsFor(operator, date.earliest, date.latest, 1);
}

function numbersFor(field: string, operator: Operator, value: string): Bounds {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) {
    throw new UsageError(`"${field}" is a number, "${value}" is none`);
  }
  return boundsFor(operator, number, number, Number.EPSILON * Math.max(1, Math.abs(number)));
}

function boundsFor(operator: Operator, first: number, last: number, step: number): Bounds {
  switch (operator) {
    case '<':
      return { from: -Infinity, to: first - step };
    case '<=':
      return { from: -Infinity, to: last };
    case '>':
      return { from: last + step, to: Infinity };
    case '>=':
      return { from: first, to: Infinity };
    default:
      return { from: first, to: last };
  }
}

function valueFor(field: Field, value: string, kind: KindName, from: Understanding): string {
  switch (field.type) {
    case 'code':
      return codeFor(field, value, from.words);
    case 'country':
      return countryFor(field.name, value);
    case 'reference':
      return recordFor(field, value, from.register);
    case 'place':
      return placeFor(field, value, kind, from);
    default:
      return value;
  }
}

/** A code by itself or by its label in the reader's language. */
function codeFor(field: Field, value: string, words: Words): string {
  const labels: Readonly<Record<string, string>> =
    field.codes === undefined ? {} : words.codes[field.codes];
  const wanted = fold(value);
  const codes = Object.keys(labels);
  const found =
    codes.find((code) => fold(code) === wanted) ??
    codes.find((code) => fold(labels[code] ?? '') === wanted);
  if (found !== undefined) return found;
  throw unknownWord(`value of ${field.name}`, value, nearest(value, codes), codes);
}

function countryFor(field: string, value: string): string {
  const code = countryNamed(value);
  if (code !== undefined) return code;
  throw new UsageError(`unknown value of ${field} "${value}": no country has that name or code`);
}

/** The record that a name stands for. @throws UsageError where it is none's, or several's. */
export function recordFor(field: Field, value: string, register: Register): string {
  const kinds = field.kinds ?? [];
  const near: string[] = [];
  for (const kind of kinds) {
    const resolution = register.resolve(kind, value);
    if (resolution.type === 'found') return resolution.id;
    if (resolution.type === 'ambiguous') throw ambiguous(value, resolution.ids, register);
    if (resolution.country !== undefined) {
      const country = `${value} is a country, but no partner of this register`;
      throw new UsageError(`unknown partner: ${country}; "traite partners" lists them`);
    }
    near.push(...resolution.near);
  }
  const what = kinds.length === 1 ? (kinds[0] ?? '') : field.name;
  const one: Readonly<Record<string, string>> = { partners: 'partner', people: 'person' };
  const name = one[what] ?? what.replace(/s$/, '');
  const listed = kinds.length === 1 ? `; "traite query ${what}" lists what is allowed` : '';
  const meant = unknownWord(name, value, near.slice(0, 3), []).message;
  throw new UsageError(meant + listed);
}

function ambiguous(value: string, ids: readonly string[], register: Register): UsageError {
  const meanings = ids.map((id) => {
    const entry = register.get(id);
    const title = entry === undefined ? undefined : titleOf(entry, register);
    const shown = typeof title === 'object' ? (title.en ?? title.fr) : title;
    return shown === undefined ? id : `${id} (${shown})`;
  });
  return new UsageError(`"${value}" may mean ${meanings.join(' or ')}: give the id`);
}

/** A country by any of its names, else a city that some record of the kind names. */
function placeFor(field: Field, value: string, kind: KindName, from: Understanding): string {
  const country = countryNamed(value);
  if (country !== undefined) return country;
  const cities = new Set<string>();
  for (const { entry } of from.register.select(kind)) {
    for (const place of field.read(entry, from.register, from.day)) {
      if (typeof place === 'string') cities.add(place);
    }
  }
  const wanted = fold(value);
  const city = [...cities].find((one) => fold(one) === wanted);
  if (city !== undefined) return city;
  const near = nearest(value, cities);
  throw unknownWord(`place of ${kind}`, value, near, [...cities].sort());
}
