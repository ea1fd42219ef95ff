// Writes src/model/records.ts (the records' types) and src/model/record-paths.ts (where a record
// holds references and dates) from the schemas; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { compile } from 'json-schema-to-typescript';
import { format, resolveConfig } from 'prettier';
import { definitions, kinds, readSchema, resolveReference, root } from './schemas.mjs';

const banner =
  '// Generated from schemas/ by tools/generate-types.mjs; edit the schemas instead.\n';
const yearFormats = new Set(['edtf-date', 'edtf-period']);

/**
 * A record as the program sees it: the loader has made text of years written without quotes, and
 * a shared definition is named where it is used, so that it comes out once.
 */
function asLoaded(schema) {
  if (Array.isArray(schema)) return schema.map(asLoaded);
  if (schema === null || typeof schema !== 'object') return schema;
  if (yearFormats.has(schema.format)) {
    return { title: schema.title, description: schema.description, type: 'string' };
  }
  if (schema.$ref !== undefined) {
    const { title } = definitions.$defs[schema.$ref.replace(/^.*\//, '')];
    return { description: schema.description, tsType: title };
  }
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, asLoaded(value)]));
}

/** Conditions and bounds on lists say nothing that a type can hold. */
function withoutConditions(schema) {
  if (Array.isArray(schema)) return schema.map(withoutConditions);
  if (schema === null || typeof schema !== 'object') return schema;
  const dropped = ['if', 'then', 'else', 'allOf', 'minItems', 'maxItems', 'propertyNames', '$id'];
  if (schema.properties !== undefined) dropped.push('anyOf');
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => !dropped.includes(key))
      .map(([key, value]) => [key, withoutConditions(value)]),
  );
}

async function types() {
  const aggregate = withoutConditions(
    asLoaded({
      title: 'RecordTypes',
      description: 'The record type of each kind.',
      type: 'object',
      additionalProperties: false,
      required: kinds,
      properties: Object.fromEntries(kinds.map((kind) => [kind, readSchema(kind)])),
      $defs: definitions.$defs,
    }),
  );
  return compile(aggregate, 'RecordTypes', {
    bannerComment: '',
    additionalProperties: false,
    format: false,
    unreachableDefinitions: true,
  });
}

function collect(schema, holder, path, found) {
  const target = resolveReference(schema, holder);
  const described = { ...target.schema, ...schema };
  if (described['x-refers-to'] !== undefined) {
    found.references.push({ path, kinds: described['x-refers-to'] });
  }
  if (yearFormats.has(described.format)) found.dates.push(path);
  if ([described.format, described.else?.format].includes('country')) found.countries.push(path);
  for (const [key, property] of Object.entries(described.properties ?? {})) {
    collect(property, target.holder, [...path, key], found);
  }
  if (described.items !== undefined) collect(described.items, target.holder, [...path, '*'], found);
}

function paths() {
  const all = Object.fromEntries(
    kinds.map((kind) => {
      const schema = readSchema(kind);
      const found = { references: [], countries: [], dates: [] };
      collect(schema, schema, [], found);
      return [kind, found];
    }),
  );
  return `import type { KindName } from './entry.js';

/** A place that the schema describes; \`*\` is every entry of a list. */
export type SchemaPath = readonly string[];

export interface RecordPaths {
  readonly references: readonly { readonly path: SchemaPath; readonly kinds: readonly KindName[] }[];
  readonly countries: readonly SchemaPath[];
  readonly dates: readonly SchemaPath[];
}

/** The integer version of the schemas. */
export const schemaVersion = ${definitions['x-version']};

/** Where each kind's records name other records and countries, and where they hold dates. */
export const recordPaths: Readonly<Record<KindName, RecordPaths>> = ${JSON.stringify(all)};
`;
}

async function write(file, code) {
  const path = `${root}/${file}`;
  const options = await resolveConfig(path);
  const wanted = await format(banner + code, { ...options, parser: 'typescript' });
  if (!process.argv.includes('--check')) return writeFileSync(path, wanted);
  if (readFileSync(path, 'utf8') !== wanted) {
    process.exitCode = 1;
    console.error(`${file} does not fit the schemas: run npm run generate`);
  }
}

await write('src/model/records.ts', await types());
await write('src/model/record-paths.ts', paths());
