// Checks every record of a store by its kind's schema with a YAML reader and Ajv, and prints how many
// are valid: node check-yaml.mjs READER SCHEMAS STORE
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';

const [place, schemas, store] = process.argv.slice(2);
const reader = createRequire(import.meta.url)(place);

/** What a file's documents hold: of the package `yaml`, or of `js-yaml`. */
function recordsIn(text) {
  if (basename(place) === 'js-yaml') return reader.loadAll(text);
  return reader.parseAllDocuments(text).map((document) => document.toJS());
}

const schemaOf = (name) => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'));
const ajv = new Ajv2020.default({ strict: false, validateFormats: false });
ajv.addSchema(schemaOf('definitions'));

let valid = 0;
const folders = readdirSync(store, { withFileTypes: true }).filter((one) => one.isDirectory());
for (const { name: kind } of folders) {
  const validate = ajv.compile(schemaOf(kind));
  for (const file of readdirSync(join(store, kind))) {
    const records = recordsIn(readFileSync(join(store, kind, file), 'utf8'));
    valid += records.filter((record) => validate(record)).length;
  }
}
console.log(`${valid} valid`);
