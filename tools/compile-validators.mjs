// Compiles each schema ahead to a validator that needs no Ajv: src/store/validators/<kind>.js.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
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
const folder = `${root}/src/store/validators`;

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

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
for (const kind of [...kinds, 'store']) {
  const validate = ajv.compile(readSchema(kind));
  writeFileSync(`${folder}/${kind}.js`, asModule(standalone.default(ajv, validate)));
  writeFileSync(`${folder}/${kind}.d.ts`, declarationOf(kind));
}

/** The one place where what is unknown becomes typed: a validator is a guard of its kind's type. */
function declarationOf(kind) {
  const [type, from] =
    kind === 'store'
      ? ['StoreFile', '../config.js']
      : [`RecordTypes['${kind}']`, '../../model/records.js'];
  return `import type { ${type.replace(/\[.*/, '')} } from '${from}';
import type { Validator } from '../schemas.js';

declare const validate: Validator<${type}>;
export default validate;
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
