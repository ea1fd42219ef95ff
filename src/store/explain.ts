import { countryNamed } from '../model/codes/country-named.js';
import { parseDate, parsePeriod } from '../model/edtf.js';
import type { DataPath } from '../model/entry.js';
import { nearest } from '../model/names.js';
import type { Problem } from './problem.js';
import type { SchemaError } from './schemas.js';

const mostListed = 30;

/**
 * Turns what a compiled validator says into findings: one a mistake, so that a misspelt required
 * field is one, and a condition that failed speaks its own sentence (`x-message`).
 */
export function explainErrors(
  errors: readonly SchemaError[],
  derived: ReadonlySet<string>,
): Problem[] {
  const spoken = errors.filter((error) => !isSilent(error, errors));
  const missing = missingFields(spoken);
  const problems: Problem[] = [];
  for (const error of spoken) {
    if (error.keyword === 'additionalProperties') {
      problems.push(unknownField(error, missing, derived));
    }
  }
  for (const fields of missing.values()) {
    for (const [field, error] of fields) problems.push(missingField(field, error));
  }
  for (const error of spoken) {
    const problem = wrongValue(error);
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

/** `if` only reports what its branches say; the branches of a condition with a message are silent. */
function isSilent(error: SchemaError, errors: readonly SchemaError[]): boolean {
  if (error.keyword === 'if') return messageOf(error) === undefined;
  return errors.some(
    (other) =>
      other !== error &&
      messageOf(other) !== undefined &&
      other.instancePath === error.instancePath &&
      error.schemaPath.startsWith(`${parentPath(other)}/`) &&
      error.schemaPath.length > other.schemaPath.length,
  );
}

function messageOf(error: SchemaError): string | undefined {
  const message = error.parentSchema['x-message'];
  return typeof message === 'string' ? message : undefined;
}

function parentPath(error: SchemaError): string {
  return error.keyword === 'if' ? error.schemaPath.replace(/\/if$/, '') : error.schemaPath;
}

type MissingFields = ReadonlyMap<string, Map<string, SchemaError>>;

function missingFields(errors: readonly SchemaError[]): MissingFields {
  const missing = new Map<string, Map<string, SchemaError>>();
  for (const error of errors) {
    if (error.keyword !== 'required') continue;
    const fields = missing.get(error.instancePath) ?? new Map<string, SchemaError>();
    fields.set(String(error.params['missingProperty']), error);
    missing.set(error.instancePath, fields);
  }
  return missing;
}

function unknownField(
  error: SchemaError,
  missing: MissingFields,
  derived: ReadonlySet<string>,
): Problem {
  const name = String(error.params['additionalProperty']);
  const allowed = Object.keys(asObject(error.parentSchema['properties']));
  const wanted = missing.get(error.instancePath);
  const near = [...nearest(name, wanted?.keys() ?? []), ...nearest(name, allowed)][0];
  const top = error.instancePath === '';
  const derivable = top
    ? [name, ...nearest(name, derived, 1)].find((one) => derived.has(one))
    : undefined;
  const required = near !== undefined && wanted?.delete(near) === true;
  let suggestion = `allowed here: ${allowed.join(', ')}`;
  if (required) suggestion = `did you mean "${near}"? It is required`;
  else if (derivable !== undefined && derivable !== near) {
    const meant = derivable === name ? '' : `did you mean "${derivable}"? `;
    suggestion = `${meant}It is derived and not stored; remove the line`;
  } else if (near !== undefined) suggestion = `did you mean "${near}"?`;
  return {
    rule: 'schema/unknown-field',
    message: `unknown field "${name}"`,
    suggestion,
    at: { path: [...pathOf(error), name], part: 'key' },
  };
}

function missingField(field: string, error: SchemaError): Problem {
  const described = asObject(asObject(error.parentSchema['properties'])[field])['description'];
  return {
    rule: 'schema/missing-field',
    message: `required field "${field}" is missing`,
    ...(typeof described === 'string' ? { suggestion: firstSentence(described) } : {}),
    at: { path: pathOf(error), part: 'key' },
  };
}

function firstSentence(text: string): string {
  return text.split(/\.(?:\s|$)/, 1)[0] ?? text;
}

/** Every other keyword: what stands there, what may stand there. */
function wrongValue(error: SchemaError): Problem | undefined {
  if (['required', 'additionalProperties'].includes(error.keyword)) return undefined;
  const said = messageOf(error);
  const parts = said === undefined ? explainKeyword(error) : { rule: 'condition', message: said };
  const { rule, message, suggestion } = parts;
  return {
    rule: `schema/${rule}`,
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    at: { path: pathOf(error), part: 'value' },
  };
}

interface Explained {
  readonly rule: string;
  readonly message: string;
  readonly suggestion?: string;
}

function explainKeyword(error: SchemaError): Explained {
  const { keyword, schema } = error;
  const field = fieldName(error);
  const limit = String(error.params['limit']);
  switch (keyword) {
    case 'enum':
    case 'const':
      return explainChoice(field, error.data, keyword === 'const' ? [schema] : asList(schema));
    case 'type':
      return { rule: 'type', message: `${field} is ${nameOf(error.data)}, not ${typesOf(schema)}` };
    case 'format':
      return explainFormat(field, String(schema), String(error.data));
    case 'pattern':
      return explainPattern(field, error);
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return { rule: 'size', message: `${field} is empty or too short: at least ${limit}` };
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return { rule: 'size', message: `${field} is too long: at most ${limit}` };
    case 'minimum':
    case 'maximum': {
      const bound = keyword === 'minimum' ? 'at least' : 'at most';
      return { rule: 'range', message: `${field} is ${show(error.data)}: ${bound} ${limit}` };
    }
    case 'uniqueItems':
      return { rule: 'repeated', message: `${field} names the same thing twice` };
    case 'propertyNames':
      return {
        rule: 'language',
        message: `"${String(error.params['propertyName'])}" is no language`,
      };
    default:
      return { rule: keyword, message: `${field} does not fit its schema (${keyword})` };
  }
}

function explainChoice(field: string, given: unknown, allowed: readonly unknown[]): Explained {
  const choices = allowed.map(String);
  const near = typeof given === 'string' ? nearest(given, choices, 1)[0] : undefined;
  const list = choices.slice(0, mostListed).join(', ');
  return {
    rule: 'value',
    message: `${field} may not be ${show(given)}`,
    suggestion:
      near === undefined ? `allowed: ${list}` : `did you mean "${near}"? Allowed: ${list}`,
  };
}

function explainFormat(field: string, format: string, given: string): Explained {
  if (format === 'edtf-date' || format === 'edtf-period') {
    const parsed = format === 'edtf-date' ? parseDate(given) : parsePeriod(given);
    const problem = 'problem' in parsed ? parsed.problem : 'no date';
    return { rule: 'date', message: `${field}: ${problem}` };
  }
  if (format === 'country') {
    const meant = countryNamed(given);
    return {
      rule: 'country',
      message: `${field} may not be ${show(given)}, which is no ISO 3166-1 code of two letters`,
      ...(meant === undefined ? {} : { suggestion: `did you mean "${meant}"?` }),
    };
  }
  const known: Record<string, string> = {
    currency: 'no ISO 4217 code of three letters',
    language: 'no ISO 639-1 code of two letters',
    duration: 'no ISO 8601 duration such as P2Y',
    'web-address': 'no address that begins with https:// or http://',
  };
  const reason = known[format] ?? `no ${format}`;
  return { rule: format, message: `${field} may not be ${show(given)}, which is ${reason}` };
}

function explainPattern(field: string, error: SchemaError): Explained {
  const described = error.parentSchema['description'];
  return {
    rule: 'form',
    message: `${field} may not be written ${show(error.data)}`,
    ...(typeof described === 'string' ? { suggestion: firstSentence(described) } : {}),
  };
}

function pathOf(error: SchemaError): DataPath {
  const steps = error.instancePath.split('/').slice(1);
  return steps.map((step) => {
    const plain = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return /^\d+$/.test(plain) ? Number(plain) : plain;
  });
}

function fieldName(error: SchemaError): string {
  const names = pathOf(error).filter((step) => typeof step === 'string');
  return names.length === 0 ? 'the record' : `"${names.at(-1) ?? ''}"`;
}

function nameOf(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a map';
  return `${typeof value === 'string' ? 'the text' : `the ${typeof value}`} ${show(value)}`;
}

function typesOf(schema: unknown): string {
  const names: Record<string, string> = {
    string: 'a text',
    integer: 'a whole number',
    number: 'a number',
    array: 'a list',
    object: 'a map',
    boolean: 'true or false',
  };
  return asList(schema)
    .map((type) => names[String(type)] ?? String(type))
    .join(' or ');
}

function show(value: unknown): string {
  const text = typeof value === 'object' ? nameOf(value) : `"${String(value)}"`;
  return text.length > 60 ? `${text.slice(0, 57)}…"` : text;
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
