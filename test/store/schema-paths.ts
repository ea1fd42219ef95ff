import { readFileSync } from 'node:fs';

type Json = Readonly<Record<string, unknown>>;

/** The paths that a schema describes, `*` for every entry of a list: `lifecycle.*.date`. */
export function* pathsOfSchema(folder: string, name: string): Iterable<string> {
  const schema = schemaIn(folder, `${name}.schema.json`);
  yield* below(folder, schema, schema, '');
}

function* below(folder: string, schema: Json, holder: Json, path: string): Iterable<string> {
  const [target, from] = resolved(folder, schema, holder);
  if (path !== '') yield path;
  // The languages of a text are not fields.
  if ('propertyNames' in target) return;
  for (const [name, child] of Object.entries(asJson(target['properties']))) {
    yield* below(folder, asJson(child), from, path === '' ? name : `${path}.${name}`);
  }
  if ('items' in target) yield* below(folder, asJson(target['items']), from, `${path}.*`);
}

function resolved(folder: string, schema: Json, holder: Json): [Json, Json] {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return [schema, holder];
  const [file = '', pointer = ''] = reference.split('#');
  const document = file === '' ? holder : schemaIn(folder, file);
  const steps = pointer.split('/').slice(1);
  return resolved(
    folder,
    steps.reduce((at, step) => asJson(at[step]), document),
    document,
  );
}

function schemaIn(folder: string, file: string): Json {
  return asJson(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
}

/** The paths that a value has, written in the same way. */
export function* pathsOfValue(value: unknown, path = ''): Iterable<string> {
  if (path !== '') yield path;
  if (Array.isArray(value)) for (const item of value) yield* pathsOfValue(item, `${path}.*`);
  else {
    for (const [name, child] of Object.entries(asJson(value))) {
      yield* pathsOfValue(child, path === '' ? name : `${path}.${name}`);
    }
  }
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
