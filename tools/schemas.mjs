// The schemas as the tools read them: the kinds in their order, and the shared definitions.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const kinds = [
  'agreements',
  'partners',
  'people',
  'events',
  'projects',
  'commitments',
  'laws',
  'statistics',
  'ratings',
  'sources',
  'indicators',
  'topics',
];

export const root = fileURLToPath(new URL('..', import.meta.url));

export function readSchema(name) {
  return JSON.parse(readFileSync(`${root}/schemas/${name}.schema.json`, 'utf8'));
}

export const definitions = readSchema('definitions');

/** The schema a `$ref` names, resolved against the schema that holds it. */
export function resolveReference(schema, holder) {
  if (schema.$ref === undefined) return { schema, holder };
  const [file, pointer] = schema.$ref.split('#');
  const document = file === '' ? holder : readSchema(file.replace('.schema.json', ''));
  let target = document;
  for (const step of pointer.split('/').slice(1)) target = target[step];
  return resolveReference(target, document);
}
