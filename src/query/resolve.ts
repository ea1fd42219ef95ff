import type { Condition } from '../model/condition.js';
import { parsePeriod } from '../model/edtf.js';
import type { KindName } from '../model/entry.js';
import type { Field } from '../model/field.js';
import { fieldOf, kindOf } from '../model/kinds/index.js';
import { foldedWords, nearest } from '../model/names.js';
import { UsageError, unknownWord } from '../model/usage-error.js';
import type { Understanding } from './resolve-value.js';
import { valueFor } from './resolve-value.js';
import type { Clause, Operator } from './where.js';

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
  if (operator === '~') {
    const words = foldedWords(value);
    if (words.length === 0) throw new UsageError(`"${field.name} ~" needs a word to look for`);
    return { type: 'contains', field: field.name, words };
  }
  if (field.type === 'moment' || field.type === 'extent') {
    return { type: 'between', field: field.name, ...datesFor(operator, value, field.name) };
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

/** The days that a comparison with an EDTF date lets through; `asking` is what is compared. */
export function datesFor(operator: Operator, value: string, asking: string): Bounds {
  const date = parsePeriod(value.trim());
  if ('problem' in date) throw new UsageError(`${asking}: ${date.problem}`);
  const bounds = boundsFor(operator, date.earliest, date.latest, 1);
  if (Number.isFinite(bounds.from) || Number.isFinite(bounds.to)) return bounds;
  throw new UsageError(
    `${asking}: ${value.trim()} sets no bound; write 2024, 2024-10 or 2024-10-02`,
  );
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
