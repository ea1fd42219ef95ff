import { countryNamed } from '../../../model/codes/country-named.js';
import { parseDate, parsePeriod } from '../../../model/edtf.js';
import type { Explained } from './explained.js';
import type { SchemaRule } from '../rules.js';
import type { SchemaError } from '../schemas.js';
import { asList, asObject, show, showTyped } from './shown-value.js';

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  number: 'a number',
  array: 'a list',
  object: 'a map',
  boolean: 'true or false',
};

/** A value of another type than the schema wants, and how the wanted one is written. */
export function explainType(field: string, { data, schema, parentSchema }: SchemaError): Explained {
  const types = asList(schema).map(String);
  if (data === null) {
    const suggestion = 'write one, or remove the line';
    return { rule: 'type', message: `${field} has no value`, suggestion };
  }
  const dated = String(parentSchema['format']).startsWith('edtf-');
  const wanted = types.map((type) => typeNames[type] ?? type).join(' or ');
  const suggestion = dated
    ? 'write 2024, 2024-10 or 2024-10-02'
    : suggestForm(types, data, parentSchema);
  return {
    rule: 'type',
    message: `${field} is ${showTyped(data)}, not ${dated ? 'a date' : wanted}`,
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function suggestForm(
  types: readonly string[],
  data: unknown,
  parentSchema: SchemaError['parentSchema'],
): string | undefined {
  if (types.includes('array')) return asListWritten(data);
  if (types.includes('object')) return asMapWritten(parentSchema);
  if (Array.isArray(data)) return 'only one is allowed here';
  if (types.includes('string')) {
    return typeof data === 'object' ? 'write one text' : 'put it between quotation marks';
  }
  if (types.includes('boolean')) return 'write true or false, without quotation marks';
  if (typeof data !== 'string') return undefined;
  return /^-?\d+(\.\d+)?$/.test(data) ? 'remove the quotation marks' : 'write it in digits only';
}

function asListWritten(data: unknown): string {
  const word = typeof data === 'number' ? String(data) : data;
  if (typeof word === 'string' && /^[\w-]{1,60}$/.test(word)) {
    return `write it as a list: [${word}]`;
  }
  return 'write it as a list, each entry on a line that begins with "- "';
}

/** With its required fields, else with all. */
function asMapWritten(parentSchema: SchemaError['parentSchema']): string {
  const { required, properties, propertyNames } = parentSchema;
  if (asObject(propertyNames)['format'] === 'language') {
    return 'write it under its language, as in {en: …}';
  }
  if (properties === undefined) return 'write it as fields, as in {name: value}';
  const fields = Array.isArray(required) ? required.map(String) : Object.keys(asObject(properties));
  return `write it as {${fields.map((field) => `${field}: …`).join(', ')}}`;
}

const codes: Readonly<Record<string, { readonly rule: SchemaRule; readonly reason: string }>> = {
  currency: { rule: 'currency', reason: 'no ISO 4217 code of three capital letters, such as GBP' },
  language: { rule: 'language', reason: 'no ISO 639-1 code of two letters, such as vi' },
  duration: { rule: 'duration', reason: 'no ISO 8601 duration, such as P2Y or P18M' },
  'web-address': {
    rule: 'web-address',
    reason: 'no address that begins with https:// or http://',
  },
};

/** A text or number that is not what its format says. */
export function explainFormat(field: string, format: string, given: unknown): Explained {
  const message = `${field} may not be ${show(given)}`;
  const text = String(given);
  if (format.startsWith('edtf-')) return explainDate(message, format, text);
  if (format === 'country') {
    const meant = countryNamed(text);
    return {
      rule: 'country',
      message: `${message}, which is no ISO 3166-1 code of two capital letters`,
      ...(meant === undefined ? {} : { suggestion: `did you mean "${meant}"?` }),
    };
  }
  const { rule, reason } = codes[format] ?? { rule: 'form', reason: `no ${format}` };
  return { rule, message: `${message}, which is ${reason}` };
}

/** What a date says of itself is a reason (`February 2023 has 28 days`) or an advice (`write …`). */
function explainDate(message: string, format: string, given: string): Explained {
  const parsed = format === 'edtf-date' ? parseDate(given) : parsePeriod(given);
  const said = 'problem' in parsed ? parsed.problem : 'this is no date';
  const plain = said.startsWith(`${given}: `) ? said.slice(given.length + 2) : said;
  if (/^(\S+: )?(write|leave|remove) /.test(plain)) {
    return { rule: 'date', message, suggestion: plain };
  }
  return { rule: 'date', message: `${message}: ${plain.replace(/^\S+: /, '')}` };
}
