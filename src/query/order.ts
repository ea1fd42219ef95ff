import type { Reader } from '../model/reader.js';
import { inLanguage } from '../model/cell.js';
import { compareEdtf, parsePeriod } from '../model/edtf.js';
import type { KindName } from '../model/entry.js';
import type { Field, FieldValue } from '../model/field.js';
import { fieldOf, kindOf } from '../model/kinds/index.js';
import { fold, nearest } from '../model/names.js';
import type { Match } from '../model/register.js';
import { unknownWord } from '../model/usage-error.js';
import type { Answer } from './run.js';

/** A number, a date, or a text as it is compared: folded. */
type SortValue = string | number;

interface SortKey {
  readonly field: Field;
  readonly descending: boolean;
}

/**
 * The records of an answer in the order that was asked (`-signed,id`), else the best match of a
 * search first, else in the kind's own order. What lacks the field comes last either way.
 */
export function inOrder(answer: Answer, asked: string | undefined, reader: Reader): Match[] {
  const keys = sortKeys(answer.kind, asked ?? kindOf(answer.kind).order);
  const values = new Map(
    answer.matches.map((match) => [
      match,
      keys.map(({ field }) => firstValue(field, match, reader)),
    ]),
  );
  return [...answer.matches].sort((a, b) => {
    if (asked === undefined && a.score !== b.score) return b.score - a.score;
    for (const [index, { field, descending }] of keys.entries()) {
      const order = compare(field, values.get(a)?.[index], values.get(b)?.[index], descending);
      if (order !== 0) return order;
    }
    return a.entry.id < b.entry.id ? -1 : 1;
  });
}

function sortKeys(kind: KindName, asked: string): SortKey[] {
  return asked.split(',').flatMap((part) => {
    const descending = part.trim().startsWith('-');
    const field = fieldOf(kind, part.trim().replace(/^-/, ''));
    return field === undefined ? [] : [{ field, descending }];
  });
}

/** @throws UsageError where one of the fields is none of any of these kinds. */
export function checkSortFields(asked: string, kinds: readonly KindName[]): void {
  for (const part of asked.split(',')) checkField(part.trim().replace(/^-/, ''), kinds);
}

/** @throws UsageError where a field is none of any of these kinds. */
export function checkField(name: string, kinds: readonly KindName[]): void {
  if (kinds.some((kind) => fieldOf(kind, name) !== undefined)) return;
  const names = new Set(kinds.flatMap((kind) => kindOf(kind).fields.map((field) => field.name)));
  const [kind] = kinds;
  const what = kind !== undefined && kinds.length === 1 ? `field of ${kind}` : 'field';
  throw unknownWord(what, name, nearest(name, names), [...names].sort());
}

function firstValue(field: Field, match: Match, reader: Reader): SortValue | undefined {
  const values = field.read(match.entry, reader.register, reader.day);
  if (values.length > 1 && field.type === 'moment') return latest(values.map(String));
  const [value] = values;
  if (value === undefined || typeof value === 'number' || isDated(field)) return plainOf(value);
  return fold(typeof value === 'object' ? inLanguage(value, reader.language) : value);
}

function isDated({ type }: Field): boolean {
  return type === 'moment' || type === 'extent';
}

function plainOf(value: FieldValue | undefined): SortValue | undefined {
  return typeof value === 'object' ? undefined : value;
}

function latest(dates: string[]): SortValue | undefined {
  return dates.sort(compareDates).at(-1);
}

function compare(
  field: Field,
  a: SortValue | undefined,
  b: SortValue | undefined,
  descending: boolean,
): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const order = compareValues(field, a, b);
  return descending ? -order : order;
}

function compareValues(field: Field, a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [String(a), String(b)];
  if (isDated(field)) return compareDates(one, other);
  return one < other ? -1 : one > other ? 1 : 0;
}

function compareDates(a: string, b: string): number {
  const [one, other] = [parsePeriod(a), parsePeriod(b)];
  return 'problem' in one || 'problem' in other ? 0 : compareEdtf(one, other);
}
