// Compiles each schema ahead, twice: to a guard that says yes or no in a third of the time, and to one
// of Ajv's validators, which is asked only where the guard says no, and tells why. Neither needs Ajv.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { validator as guardOf } from '@exodus/schemasafe';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { _ } from 'ajv/dist/compile/codegen/index.js';
import standalone from 'ajv/dist/standalone/index.js';
import { definitions, kinds, readSchema, root } from './schemas.mjs';

const formats = [
  'edtf-date',
  'edtf-period',
  'country',
  'currency',
  'language',
  'duration',
  'web-address',
];
const reading = `${root}/src/store/reading`;

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: true,
  // The conditions' branches do not repeat the types that the fields have.
  strictTypes: false,
  allowUnionTypes: true,
  inlineRefs: false,
  code: { source: true, esm: true, lines: true, formats: _`formats` },
});
ajv.addVocabulary(['x-refers-to', 'x-version', 'x-message']);
for (const format of formats) ajv.addFormat(format, () => true);
ajv.addSchema(definitions);

const guards = folderFor('guards');
const validators = folderFor('validators');
for (const kind of [...kinds, 'store']) {
  writeFileSync(`${guards}/${kind}.js`, guardModule(kind));
  writeFileSync(`${guards}/${kind}.d.ts`, declarationOf(kind, 'Guard'));
  const validate = ajv.compile(readSchema(kind));
  writeFileSync(`${validators}/${kind}.js`, asModule(standalone.default(ajv, validate)));
  writeFileSync(`${validators}/${kind}.d.ts`, declarationOf(kind, 'Validator'));
}

function folderFor(name) {
  const folder = `${reading}/${name}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  return folder;
}

function guardModule(kind) {
  const guard = guardOf(bare(readSchema(kind)), {
    schemas: [bare(definitions)],
    // Written out as they stand here: they name what the module imports.
    formats: Object.fromEntries(
      formats.map((name) => [name, new Function(`return (text) => formats['${name}'](text)`)()]),
    ),
    includeErrors: false,
    isJSON: true,
    allowUnusedKeywords: true,
  });
  // A text has a character where it has a unit of one: pairs of surrogates need not be looked for.
  const code = guard.toModule().replaceAll(/ \|\| stringLength\([^)]*\) < 1\)/g, ')');
  return `import { formats } from '../formats.js';\nexport default ${code};\n`;
}

/** A schema without what is for Ajv's eyes, its name an address as the compiler of guards wants it. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== 'object' || schema === null) return schema;
  const kept = Object.entries(schema).filter(([key]) => !key.startsWith('x-'));
  return Object.fromEntries(
    kept.map(([key, value]) => [key, key === '$id' ? `schema:///${value}` : bare(value)]),
  );
}

/** The one place where what is unknown becomes typed: both are guards of their kind's type. */
function declarationOf(kind, sort) {
  const [type, from] =
    kind === 'store'
      ? ['StoreFile', '../../../model/register.js']
      : [`RecordTypes['${kind}']`, '../../../model/records.js'];
  return `import type { ${type.replace(/\[.*/, '')} } from '${from}';
import type { ${sort} } from '../schemas.js';

declare const fits: ${sort}<${type}>;
export default fits;
`;
}

/**
 * Ajv writes `require` even into an ES module: that becomes an import. What a CommonJS module
 * exports as `default` is under `default` for Node and esbuild, and unwrapped by Vite.
 */
function asModule(code) {
  const imports = ["import { formats } from '../formats.js';"];
  const names = new Map();
  const body = code.replace(/require\("([^"]+)"\)\.default/g, (_, path) => {
    if (!names.has(path)) {
      names.set(path, `required${names.size}`);
      imports.push(`import ${names.get(path)} from '${path}.js';`);
    }
    return `(${names.get(path)}.default ?? ${names.get(path)})`;
  });
  return `${imports.join('\n')}\n${body}`;
}
