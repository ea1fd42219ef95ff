import type { Field } from '../../model/field.js';
import type { Operator } from '../../query/where.js';
import type { Candidate, Choice } from './choice.js';
import { after, beginning, candidatesFor } from './choice.js';
import { fieldsNamed, fieldsOf, fieldValues } from './fields.js';
import type { Asked } from './store.js';

const operators: Readonly<Record<Operator, string>> = {
  '=': 'is',
  '<': 'is less than, or before',
  '<=': 'is at most, or up to',
  '>': 'is more than, or after',
  '>=': 'is at least, or from',
  '~': 'holds these words',
};

const ordered: readonly Field['type'][] = ['moment', 'extent', 'number'];

/** Where a field may begin: at the start, after `(`, `and`, `or` or `not`. */
const start = String.raw`^((?:|.*\(|(?:.*[\s(])?(?:and|or|not)\s)\s*)`;
const field = new RegExp(String.raw`${start}([\w-]*)$`, 'is');
const operator = new RegExp(String.raw`${start}([\w-]+)\s+$`, 'is');
const value = /^(.*?([\w-]+)\s*=\s*)([^=<>~(),"']*)$/s;
const item = /^(.*?([\w-]+)\s+in\s*\((?:[^()]*,)?\s*)([^=<>~(),"']*)$/is;

/** What the parser of `--where` would not take for a part of a value. */
const sign = /[=<>~(),"'!]|(?:^|\s)(?:and|or|not|in)(?:\s|$)/i;

/** Completes a condition: fields, then what they are compared with, then their values. */
export async function completeWhere(typed: string, asked: Asked): Promise<Choice> {
  const fields = fieldsOf(asked);
  const inItems = item.exec(typed);
  if (inItems !== null) return valueIn(inItems, asked);
  const atField = field.exec(typed);
  if (atField !== null) {
    const [, head = '', begun = ''] = atField;
    const found = beginning(await fieldsNamed(asked), begun);
    const only =
      found.length === 1 ? fields.find(({ name }) => name === found[0]?.value) : undefined;
    return after(head, { candidates: only === undefined ? found : comparisons(only) });
  }
  const atOperator = operator.exec(typed);
  if (atOperator !== null) {
    const [, head = '', name] = atOperator;
    const named = fields.find((one) => one.name === name);
    return after(head, { candidates: named === undefined ? [] : comparisons(named) });
  }
  const atValue = value.exec(typed);
  return atValue === null ? { candidates: [] } : valueIn(atValue, asked);
}

/** Several for each field, so that no shell takes the condition for finished and closes its quotes. */
function comparisons({ name, type }: Field): Candidate[] {
  return Object.entries(operators).flatMap(([sign, description]) =>
    ordered.includes(type) || sign === '=' || sign === '~'
      ? [{ value: `${name} ${sign}`, description }]
      : [],
  );
}

async function valueIn(
  [, head = '', name = '', begun = '']: readonly string[],
  asked: Asked,
): Promise<Choice> {
  const found = candidatesFor(await fieldValues(name, begun, asked), begun);
  return after(head, { candidates: found.filter((one) => !sign.test(one.value)) });
}
