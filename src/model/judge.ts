import type { Condition } from './condition.js';
import type { Certainty } from './edtf.js';
import { parsePeriod, within } from './edtf.js';
import type { Entry } from './entry.js';
import type { Field, FieldValue } from './field.js';
import { kindOf, titleOf } from './kinds/index.js';
import { fold } from './names.js';
import type { Register } from './register.js';
import { scoreWords } from './search.js';

export interface Verdict {
  readonly certainty: Certainty;
  /** How well the words of a search fit, 0 where there are none. */
  readonly score: number;
}

const rank: Record<Certainty, number> = { no: 0, maybe: 1, yes: 2 };
const yes: Verdict = { certainty: 'yes', score: 0 };
const no: Verdict = { certainty: 'no', score: 0 };

/**
 * Does a record meet a condition, as of a day? A missing value satisfies no comparison, `not` is the
 * complement, and an imprecise date makes the answer `maybe`. A field that the kind has not is
 * a missing value.
 */
export function judge(
  condition: Condition,
  entry: Entry,
  register: Register,
  day: number,
): Verdict {
  switch (condition.type) {
    case 'and':
      return all(condition.conditions, (part) => judge(part, entry, register, day));
    case 'or':
      return any(condition.conditions, (part) => judge(part, entry, register, day));
    case 'not':
      return complement(judge(condition.condition, entry, register, day));
    case 'contains':
      return judgeWords(condition, entry, register, day);
    case 'equals':
    case 'between': {
      const field = fieldOf(entry, condition.field);
      if (field === undefined) return no;
      return any(field.read(entry, register, day), (value) => ({
        certainty:
          condition.type === 'between'
            ? judgeBounds(field, value, condition.from, condition.to)
            : judgeEqual(field, value, condition.values),
        score: 0,
      }));
    }
  }
}

function fieldOf(entry: Entry, name: string): Field | undefined {
  return kindOf(entry.kind).fields.find((field) => field.name === name);
}

function judgeWords(
  condition: { readonly field?: string; readonly words: readonly string[] },
  entry: Entry,
  register: Register,
  day: number,
): Verdict {
  if (condition.field === undefined) {
    const score = scoreWords(entry, titleOf(entry, register), condition.words);
    return score > 0 ? { certainty: 'yes', score } : no;
  }
  const field = fieldOf(entry, condition.field);
  if (field === undefined) return no;
  const texts = field.read(entry, register, day).flatMap(stringsOf).map(fold);
  return condition.words.every((word) => texts.some((one) => one.includes(word))) ? yes : no;
}

function stringsOf(value: FieldValue): string[] {
  if (typeof value !== 'object') return [String(value)];
  return Object.values(value).flatMap((one) => one ?? []);
}

function judgeBounds(field: Field, value: FieldValue, from: number, to: number): Certainty {
  if (typeof value === 'number') return value >= from && value <= to ? 'yes' : 'no';
  if (typeof value !== 'string') return 'no';
  const period = parsePeriod(value);
  if ('problem' in period) return 'no';
  return within(period, { from, to }, field.type === 'extent' ? 'extent' : 'moment');
}

function judgeEqual(
  field: Field,
  value: FieldValue,
  wanted: readonly (string | number)[],
): Certainty {
  const exact = field.type !== 'text' && field.type !== 'string';
  if (exact || typeof value === 'number') {
    return wanted.some((one) => one === value) ? 'yes' : 'no';
  }
  const texts = stringsOf(value).map(fold);
  return wanted.some((one) => texts.includes(fold(String(one)))) ? 'yes' : 'no';
}

function all<T>(parts: readonly T[], judgePart: (part: T) => Verdict): Verdict {
  let certainty: Certainty = 'yes';
  let score = 0;
  for (const part of parts) {
    const verdict = judgePart(part);
    if (verdict.certainty === 'no') return no;
    if (rank[verdict.certainty] < rank[certainty]) certainty = verdict.certainty;
    score += verdict.score;
  }
  return { certainty, score };
}

function any<T>(parts: readonly T[], judgePart: (part: T) => Verdict): Verdict {
  let certainty: Certainty = 'no';
  let score = 0;
  for (const part of parts) {
    const verdict = judgePart(part);
    if (rank[verdict.certainty] > rank[certainty]) certainty = verdict.certainty;
    score = Math.max(score, verdict.score);
  }
  return { certainty, score };
}

function complement(verdict: Verdict): Verdict {
  const opposite: Record<Certainty, Certainty> = { yes: 'no', maybe: 'maybe', no: 'yes' };
  return { certainty: opposite[verdict.certainty], score: 0 };
}
