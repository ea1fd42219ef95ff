import { nearest } from '../../../model/names.js';
import type { Spoken } from './conditions.js';
import { speakingErrors } from './conditions.js';
import { cutText, describe, explainKeyword, fieldPathOf } from './keyword.js';
import type { Explained } from './explained.js';
import type { Problem } from '../thorough/problem.js';
import type { SchemaError } from '../schemas.js';
import { asObject } from './shown-value.js';

/**
 * Turns what a compiled validator says into findings: one a mistake, so that a misspelt required
 * field is one, and a condition that failed speaks its own sentence (`x-message`).
 */
export function explainErrors(
  errors: readonly SchemaError[],
  derived: ReadonlySet<string>,
): Problem[] {
  const spoken = speakingErrors(errors);
  const wanted = wantedFields(spoken);
  const unknown = spoken.flatMap(({ error }) =>
    error.keyword === 'additionalProperties' ? [unknownField(error, wanted, derived)] : [],
  );
  const answered = new Set(unknown.map(({ answers }) => answers));
  const rest = spoken.filter(
    (one) => one.error.keyword !== 'additionalProperties' && !answered.has(one),
  );
  return [...unknown.map(({ problem }) => problem), ...oneAPlace(rest).map(explain)];
}

/** The fields that a map lacks, by the map's path, with what is said where they do. */
type Wanted = ReadonlyMap<string, Map<string, Spoken>>;

function wantedFields(spoken: readonly Spoken[]): Wanted {
  const wanted = new Map<string, Map<string, Spoken>>();
  for (const one of spoken) {
    for (const field of one.lacks) {
      const fields = wanted.get(one.error.instancePath) ?? new Map<string, Spoken>();
      if (!fields.has(field)) fields.set(field, one);
      wanted.set(one.error.instancePath, fields);
    }
  }
  return wanted;
}

interface UnknownField {
  readonly problem: Problem;
  /** What need not be said any more: the required field is there, misspelt. */
  readonly answers: Spoken | undefined;
}

function unknownField(
  error: SchemaError,
  wanted: Wanted,
  derived: ReadonlySet<string>,
): UnknownField {
  const name = String(error.params['additionalProperty']);
  const lacking = wanted.get(error.instancePath);
  const required = nearField(name, lacking?.keys() ?? []);
  const answers = required === undefined ? undefined : lacking?.get(required);
  if (required !== undefined) lacking?.delete(required);
  const must = answers?.message === undefined ? ' It is required' : '';
  const suggestion =
    required === undefined
      ? suggestField(error, name, derived)
      : `did you mean "${required}"?${must}`;
  const problem: Problem = {
    rule: 'schema/unknown-field',
    message: `unknown field "${name}"`,
    suggestion,
    at: { path: [...fieldPathOf(error), name], part: 'key' },
  };
  return { problem, answers };
}

/** For a field that is none of those required: a derived one, a near one, else all there are. */
function suggestField(error: SchemaError, name: string, derived: ReadonlySet<string>): string {
  const allowed = Object.keys(asObject(error.parentSchema['properties']));
  const map = asObject(error.data);
  const near = nearField(name, allowed);
  const top = error.instancePath === '';
  const derivable = derived.has(name) ? name : nearField(name, derived);
  if (top && derivable !== undefined && (derivable === name || near === undefined)) {
    const meant = derivable === name ? '' : `did you mean "${derivable}"? `;
    return `${meant}It is derived and not stored; remove the line`;
  }
  if (near !== undefined) {
    const there = Object.hasOwn(map, near) ? ' It is there already' : '';
    return `did you mean "${near}"?${there}`;
  }
  return map[name] === null ? cutText : `allowed here: ${allowed.join(', ')}`;
}

function nearField(name: string, fields: Iterable<string>): string | undefined {
  return nearest(name, fields, 1)[0];
}

/** Of several things wrong with one value the one that says most: a choice, then its type. */
function oneAPlace(spoken: readonly Spoken[]): Spoken[] {
  const first = new Map<string, Spoken>();
  for (const one of spoken) {
    const place = placeOf(one);
    const before = first.get(place);
    if (before === undefined || rankOf(one) < rankOf(before)) first.set(place, one);
  }
  return [...first.values()];
}

/** What a map lacks are several mistakes; one value is wrong once. */
function placeOf({ error, message }: Spoken): string {
  const { keyword, instancePath, params } = error;
  const which = params['missingProperty'] ?? params['propertyName'] ?? '';
  const map = keyword === 'required' || (message !== undefined && typeof error.data === 'object');
  return JSON.stringify([instancePath, map ? (message ?? 'required') : '', which]);
}

function rankOf({ error, message }: Spoken): number {
  if (error.keyword === 'enum' && error.data !== null) return 0;
  return error.keyword === 'type' ? 1 : message === undefined ? 3 : 2;
}

function explain({ error, message, lacks }: Spoken): Problem {
  const path = fieldPathOf(error);
  if (message !== undefined) return condition(error, message, lacks);
  if (error.keyword === 'required') return missingField(error);
  const { rule, at, part = 'value', ...said }: Explained = explainKeyword(error);
  const place = at === undefined ? path : [...path, at];
  return { rule: `schema/${rule}`, ...said, at: { path: place, part } };
}

function condition(error: SchemaError, message: string, lacks: readonly string[]): Problem {
  const head = lacks.length > 0;
  const added = `add ${lacks.map((field) => `"${field}"`).join(' or ')}`;
  const suggestion = head ? added : explainKeyword(error).suggestion;
  return {
    rule: 'schema/condition',
    message,
    ...(suggestion === undefined ? {} : { suggestion }),
    at: { path: fieldPathOf(error), part: head ? 'head' : 'value' },
  };
}

function missingField(error: SchemaError): Problem {
  const field = String(error.params['missingProperty']);
  const schema = asObject(asObject(error.parentSchema['properties'])[field]);
  const described = describe(schema);
  const choices = schema['enum'];
  const allowed = Array.isArray(choices) ? `; allowed: ${choices.map(String).join(', ')}` : '';
  return {
    rule: 'schema/missing-field',
    message: `required field "${field}" is missing`,
    suggestion: `add "${field}"${described === undefined ? '' : `, ${described}`}${allowed}`,
    at: { path: fieldPathOf(error), part: 'head' },
  };
}
