// Writes docs/MODEL.md, the tables of all fields, from the schemas; with --check it only compares.
import { readFileSync, writeFileSync } from 'node:fs';
import { definitions, kinds, readSchema, resolveReference, root } from './schemas.mjs';

const file = `${root}/docs/MODEL.md`;

const introduction = `<!-- Written from schemas/ by tools/generate-manual.mjs; edit the schemas instead. -->

# What a store may hold

A store is a folder: \`store.yaml\`, and a folder for each kind of record. A file holds one record and
is named \`<id>.yaml\`, or several as YAML documents parted by \`---\`. Fields marked \`*\` are required;
a field that is not listed here is refused. \`traite schema KIND\` prints the schema itself.

- A record is plain: a field holds the value that the register stands by. How sure it is, who says
  otherwise and where it stands on paper live beside it, in \`disputes\` and \`evidence\`.
- Nothing is stored that can be worked out: status, countries, totals and chains are derived.
- Imprecision is data: \`XXXX-10-02\` is a day whose year no source gives, \`nearly\` stays \`nearly\`.
`;

function described(schema, holder) {
  const target = resolveReference(schema, holder);
  return { ...target.schema, ...schema, $ref: undefined, holder: target.holder };
}

function typeOf(schema) {
  if (schema['x-refers-to']) return `id of ${schema['x-refers-to'].join(', ')}`;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.format)
    return { 'edtf-date': 'date', 'edtf-period': 'period' }[schema.format] ?? schema.format;
  if (schema.properties && schema.title === 'Text') return 'text';
  if (schema.items) {
    const items = described(schema.items, schema.holder);
    return `list of ${items.properties && items.title !== 'Text' ? 'maps' : typeOf(items)}`;
  }
  if (schema.properties) return 'map';
  return Array.isArray(schema.type) ? schema.type.join(' or ') : (schema.type ?? 'any');
}

function* rowsOf(schema, holder, path) {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const field = described(property, holder);
    const required = schema.required?.includes(name) ? '*' : '';
    const description = (property.description ?? field.description ?? '').replaceAll('|', '\\|');
    yield `| \`${[...path, name].join('.')}\`${required} | ${typeOf(field)} | ${description} |`;
    if (shared.has(name)) continue;
    const inner = field.items ? described(field.items, field.holder) : field;
    if (inner.properties && inner.title !== 'Text')
      yield* rowsOf(inner, inner.holder, [...path, name]);
  }
}

/** Explained once, under their own headings. */
const shared = new Set(['evidence', 'disputes', 'accepted']);

function section(heading, schema, holder, level = '##') {
  return [
    `${level} ${heading}`,
    '',
    schema.description ?? '',
    '',
    '| field | form | meaning |',
    '| --- | --- | --- |',
    ...rowsOf(schema, holder, []),
    '',
  ].join('\n');
}

const parts = ['evidenceEntry', 'dispute', 'claim', 'acceptedWarning'];
const page = [
  introduction,
  ...kinds.map((kind) => section(kind, readSchema(kind), readSchema(kind))),
  '## Parts that every kind shares\n',
  ...parts.map((name) =>
    section(definitions.$defs[name].title, definitions.$defs[name], definitions, '###'),
  ),
  section('store.yaml', readSchema('store'), readSchema('store')),
].join('\n');

const wanted = `${page.trimEnd()}\n`;
if (!process.argv.includes('--check')) writeFileSync(file, wanted);
else if (readFileSync(file, 'utf8') !== wanted) {
  process.exitCode = 1;
  console.error('docs/MODEL.md does not fit the schemas: run npm run generate');
}
