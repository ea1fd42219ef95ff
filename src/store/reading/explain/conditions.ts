import type { SchemaError } from '../schemas.js';
import { asObject } from './shown-value.js';

/** An error that is to be told: with the sentence of its condition, where it is of one. */
export interface Spoken {
  readonly error: SchemaError;
  readonly message: string | undefined;
  /** The fields of which one would mend it. */
  readonly lacks: readonly string[];
}

/**
 * The errors that are to be told. `if` itself says nothing; the branches of an `anyOf` with a
 * message are silent, and so is a condition on a field that is wrong by itself.
 */
export function speakingErrors(errors: readonly SchemaError[]): Spoken[] {
  const own = withoutKeys(errors).filter(({ keyword }) => keyword !== 'if');
  const heads = new Set(
    own.flatMap((error) => (messageOf(error) === undefined ? [] : keyOf(error))),
  );
  const branches = new Map<string, SchemaError[]>();
  const told: SchemaError[] = [];
  for (const error of own) {
    const head = headOf(error, heads);
    if (head === undefined) told.push(error);
    else branches.set(head, [...(branches.get(head) ?? []), error]);
  }
  const wrong = new Set(told.map(({ instancePath }) => instancePath));
  const conditions = new Map(
    errors.flatMap((error) => (error.keyword === 'if' ? [[branchOf(error), error] as const] : [])),
  );
  return told.flatMap((error) => {
    const message = messageOf(error);
    const condition = message === undefined ? undefined : conditionOf(error, conditions);
    if (condition !== undefined && restsOnWrong(condition, wrong)) return [];
    const parts = [error, ...(branches.get(keyOf(error)) ?? [])];
    return [{ error, message, lacks: lackingFields(parts, condition) }];
  });
}

/** A key that is wrong is told once: not by what its own schema says of it, nor by its value. */
function withoutKeys(errors: readonly SchemaError[]): readonly SchemaError[] {
  const keys = new Set(
    errors.flatMap(({ instancePath, params: { propertyName } }) =>
      typeof propertyName === 'string' ? `${instancePath} ${propertyName}` : [],
    ),
  );
  return errors.filter(({ keyword, instancePath, data }) => {
    if (keyword === 'propertyNames') return true;
    const [, map = '', key = ''] = /^(.*)\/([^/]*)$/s.exec(instancePath) ?? [];
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    const ofKey = typeof data === 'string' && keys.has(`${instancePath} ${data}`);
    return !ofKey && !keys.has(`${map} ${name}`);
  });
}

function messageOf(error: SchemaError): string | undefined {
  const message = error.parentSchema['x-message'];
  return typeof message === 'string' ? message : undefined;
}

function keyOf({
  instancePath,
  schemaPath,
}: Pick<SchemaError, 'instancePath' | 'schemaPath'>): string {
  return `${instancePath} ${schemaPath}`;
}

/** A path and the paths above it, the longest first. */
function* upward(path: string): Iterable<string> {
  for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1)) yield path.slice(0, at);
}

/** The error with a message under which this one stands in the schema. */
function headOf(error: SchemaError, heads: ReadonlySet<string>): string | undefined {
  for (const schemaPath of upward(error.schemaPath)) {
    const key = keyOf({ instancePath: error.instancePath, schemaPath });
    if (schemaPath !== error.schemaPath && heads.has(key)) return key;
  }
  return undefined;
}

/** The branch of a condition that was taken: `then` or `else`. */
function branchOf(condition: SchemaError): string {
  const branch = String(condition.params['failingKeyword']);
  const schemaPath = condition.schemaPath.replace(/if$/, branch);
  return keyOf({ instancePath: condition.instancePath, schemaPath });
}

/** The `if` of whose branch an error is. */
function conditionOf(
  error: SchemaError,
  conditions: ReadonlyMap<string, SchemaError>,
): SchemaError | undefined {
  for (const instancePath of [...upward(error.instancePath), '']) {
    for (const schemaPath of upward(error.schemaPath)) {
      const condition = conditions.get(keyOf({ instancePath, schemaPath }));
      if (condition !== undefined) return condition;
    }
  }
  return undefined;
}

/** Does the condition look at a field that is itself wrong, so that nothing follows from it? */
function restsOnWrong(condition: SchemaError, wrong: ReadonlySet<string>): boolean {
  const fields = Object.keys(asObject(asObject(condition.schema)['properties']));
  return fields.some((field) => wrong.has(`${condition.instancePath}/${field}`));
}

/** What is missing by these errors; and, where a condition's absence led here, its own field. */
function lackingFields(
  parts: readonly SchemaError[],
  condition: SchemaError | undefined,
): string[] {
  const fields = parts.flatMap(({ params }) =>
    typeof params['missingProperty'] === 'string' ? [params['missingProperty']] : [],
  );
  if (condition?.params['failingKeyword'] !== 'else' || fields.length === 0) return fields;
  const first = asObject(condition.schema)['required'];
  return [...(Array.isArray(first) ? first.map(String) : []), ...fields];
}
