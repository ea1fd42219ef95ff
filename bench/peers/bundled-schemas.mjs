import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemas } from './find.mjs';

const read = (name) => JSON.parse(readFileSync(join(schemas, `${name}.schema.json`), 'utf8'));

/**
 * The schemas with their definitions inside, for programs that would look for another file on the
 * web: `files` by kind in `place`, and `rulesets` that make Spectral check by them.
 */
export function bundledSchemas(kinds, folder) {
  const place = join(folder, 'schemas');
  mkdirSync(place, { recursive: true });
  const { $defs } = read('definitions');
  const write = (name, content) => {
    const file = join(place, name);
    writeFileSync(file, JSON.stringify(content));
    return file;
  };
  const bundled = kinds.map((kind) => {
    const inside = JSON.stringify({ ...read(kind), $defs, $id: undefined });
    const schema = JSON.parse(inside.replaceAll('definitions.schema.json#', '#'));
    const file = write(`${kind}.schema.json`, schema);
    return { kind, file, ruleset: write(`${kind}.ruleset.json`, rulesetOf(schema)) };
  });
  return {
    place,
    files: Object.fromEntries(bundled.map(({ kind, file }) => [kind, file])),
    rulesets: Object.fromEntries(bundled.map(({ kind, ruleset }) => [kind, ruleset])),
  };
}

function rulesetOf(schema) {
  const functionOptions = { schema, dialect: 'draft2020-12' };
  return {
    rules: {
      record: { given: '$', severity: 'error', then: { function: 'schema', functionOptions } },
    },
  };
}
