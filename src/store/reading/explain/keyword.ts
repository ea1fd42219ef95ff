import { countryNamed } from '../../../model/codes/country-named.js';
import { fold, nearest } from '../../../model/names.js';
import type { DataPath } from '../../../model/entry.js';
import { explainFormat, explainType } from './value.js';
import type { Explained } from './explained.js';
import type { SchemaError } from '../schemas.js';
import { asList, asObject, show } from './shown-value.js';

const mostListed = 30;

/** The sentence for a keyword of the schema that a value does not meet. */
export function explainKeyword(error: SchemaError): Explained {
  const { keyword, schema } = error;
  const field = fieldName(error);
  if (isDate(error)) return explainFormat(field, String(error.parentSchema['format']), error.data);
  switch (keyword) {
    case 'enum':
    case 'const':
      return explainChoice(field, error.data, keyword === 'const' ? [schema] : asList(schema));
    case 'type':
      return explainType(field, error);
    case 'format':
      return explainFormat(field, String(schema), error.data);
    case 'pattern':
      return explainPattern(field, error);
    case 'minimum':
    case 'maximum': {
      const low = keyword === 'minimum';
      const suggestion = low
        ? `at least ${String(schema)} is needed`
        : `at most ${String(schema)} is allowed`;
      return { rule: 'range', message: `${field} is ${show(error.data)}`, suggestion };
    }
    case 'uniqueItems':
      return explainRepeated(field, error);
    case 'propertyNames':
      return explainName(field, error);
    default:
      return explainSize(field, error);
  }
}

/** Is it a date written as a number or out of bounds? Its format says more than its range. */
function isDate({ keyword, parentSchema, data }: SchemaError): boolean {
  const dated = String(parentSchema['format']).startsWith('edtf-');
  return dated && (keyword !== 'type' || typeof data === 'number');
}

function explainChoice(field: string, given: unknown, allowed: readonly unknown[]): Explained {
  const choices = allowed.map(String);
  const word = typeof given === 'string' && given.length > 2;
  const near = word ? nearest(given, choices, 1)[0] : undefined;
  const more = choices.length > mostListed ? ', …' : '';
  const list = choices.slice(0, mostListed).join(', ') + more;
  return {
    rule: 'value',
    message: `${field} may not be ${show(given)}`,
    suggestion:
      near === undefined ? `allowed: ${list}` : `did you mean "${near}"? Allowed: ${list}`,
  };
}

/** The id that was meant: a name in lower case with hyphens, a state by its name. */
function nearId({ schema, data }: SchemaError): string | undefined {
  const name = String(data);
  if (schema === statePattern) return countryNamed(name)?.toLowerCase();
  const id = fold(name).replaceAll(' ', '-');
  return schema === idPattern && id !== '' ? id : undefined;
}

const idPattern = '^[a-z0-9]+(-[a-z0-9]+)*$';
const statePattern = '^[a-z]{2}$';

function explainPattern(field: string, error: SchemaError): Explained {
  const form = describe(error.parentSchema);
  const near = nearId(error);
  const parts = [
    ...(near === undefined ? [] : [`did you mean "${near}"?`]),
    ...(form === undefined ? [] : [`${near === undefined ? 'w' : 'W'}anted: ${form}`]),
  ];
  return {
    rule: 'form',
    message: `${field} may not be written ${show(error.data)}`,
    ...(parts.length === 0 ? {} : { suggestion: parts.join(' ') }),
  };
}

/** A list that holds one thing twice: the later of the two is shown. */
function explainRepeated(field: string, { data, params }: SchemaError): Explained {
  const later = Math.max(Number(params['i']), Number(params['j']));
  const twice = asList(data)[later];
  const what = typeof twice === 'object' ? 'one entry' : show(twice);
  const message = `${field} holds ${what} twice`;
  return { rule: 'repeated', message, suggestion: 'keep one of the two', at: later };
}

/** What a field without a value often is: the rest of a text in braces, behind its comma. */
export const cutText =
  'if it belongs to the text before the comma, put that text between quotation marks';

/** A key that may not be one: of a text by language, or of a map by the names of checks. */
function explainName(field: string, { schema, params, data }: SchemaError): Explained {
  const name = String(params['propertyName']);
  const place = { at: name, part: 'key' } as const;
  if (asObject(schema)['format'] === 'language') {
    const cut = asObject(data)[name] === null;
    const languages = 'write each wording under its language: fr, en, vi, or another in ISO 639-1';
    const suggestion = cut ? cutText : languages;
    return {
      rule: 'language',
      message: `${field} holds "${name}", which is no language`,
      suggestion,
      ...place,
    };
  }
  const suggestion = 'write the name of a check, as in "agreement/level"';
  return { rule: 'form', message: `${field} may not name "${name}"`, suggestion, ...place };
}

const counted: Readonly<Record<string, string>> = {
  Length: 'character',
  Items: 'entry',
  Properties: 'field',
};

/** Too short or too long: a text, a list or a map. */
function explainSize(field: string, { keyword, schema, data }: SchemaError): Explained {
  const [, bound, what = ''] = /^(min|max)(Length|Items|Properties)$/.exec(keyword) ?? [];
  const noun = counted[what];
  if (noun === undefined) {
    return { rule: 'condition', message: `${field} does not fit its schema (${keyword})` };
  }
  const size = sizeOf(data);
  const be = schema === 1 ? 'is' : 'are';
  const limit = count(Number(schema), noun);
  const suggestion =
    bound === 'min' ? `at least ${limit} ${be} needed` : `at most ${limit} ${be} allowed`;
  if (size === 0) {
    return {
      rule: 'size',
      message: `${field} is empty`,
      suggestion: 'fill it, or remove the line',
    };
  }
  return { rule: 'size', message: `${field} has ${count(size, noun)}`, suggestion };
}

/** As the schema counts: a text by its characters, not by its UTF-16 units. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Array.from(value).length;
  return Array.isArray(value) ? value.length : Object.keys(asObject(value)).length;
}

function count(size: number, noun: string): string {
  const plural = noun === 'entry' ? 'entries' : `${noun}s`;
  return `${String(size)} ${size === 1 ? noun : plural}`;
}

/** The first sentence of what the schema says of a field, so that it can follow other words. */
export function describe(schema: Readonly<Record<string, unknown>>): string | undefined {
  const { description } = schema;
  if (typeof description !== 'string') return undefined;
  const sentence = description.split(/\.(?:\s|$)/, 1)[0] ?? description;
  return sentence.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

/** Where in the record an error is. */
export function fieldPathOf({ instancePath }: SchemaError): DataPath {
  const steps = instancePath.split('/').slice(1);
  return steps.map((step) => {
    const plain = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return /^\d+$/.test(plain) ? Number(plain) : plain;
  });
}

function fieldName(error: SchemaError): string {
  const path = fieldPathOf(error);
  const name = path.findLast((step) => typeof step === 'string');
  if (name === undefined) return 'the record';
  return typeof path.at(-1) === 'number' ? `an entry of "${name}"` : `"${name}"`;
}
