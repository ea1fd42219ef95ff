import { readFileSync, readdirSync } from 'node:fs';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { isKind } from '../src/model/kinds/names.js';
import { root } from './run.js';

const base = 'https://traite.example/schemas/';
const commands = [
  'query',
  'show',
  'stats',
  'brief',
  'timeline',
  'chain',
  'coverage',
  'conflicts',
  'validate',
] as const;
type CommandName = (typeof commands)[number];

/** A schema of the repository, `agreements` or `output/query`. */
export function readSchema(name: string): Readonly<Record<string, unknown>> {
  const schema: unknown = JSON.parse(readFileSync(`${root}/schemas/${name}.schema.json`, 'utf8'));
  if (typeof schema !== 'object' || schema === null) throw new Error(`${name} is no schema`);
  return { ...schema };
}

function compile(): ReadonlyMap<CommandName, ValidateFunction> {
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false, validateFormats: false });
  ajv.addVocabulary(['x-refers-to', 'x-version', 'x-message']);
  const names = readdirSync(`${root}/schemas`, { recursive: true, encoding: 'utf8' });
  for (const file of names.filter((name) => name.endsWith('.schema.json'))) {
    const name = file.replace('.schema.json', '');
    ajv.addSchema({ ...readSchema(name), $id: `${base}${file}` });
  }
  return new Map(
    commands.map((name) => {
      const validate = ajv.getSchema(`${base}output/${name}.schema.json`);
      if (validate === undefined) throw new Error(`no schema of the output of ${name}`);
      return [name, validate];
    }),
  );
}

let compiled: ReadonlyMap<CommandName, ValidateFunction> | undefined;

/** The validator of what a call prints, where that is JSON. */
export function outputSchema(argv: readonly string[]): ValidateFunction | undefined {
  const [word = ''] = argv;
  const command = isKind(word) ? 'query' : commands.find((name) => name === word);
  const option = command === 'validate' ? '--format' : '-o';
  const asked = argv.some((one, index) => one === 'json' && argv[index - 1] === option);
  if (command === undefined || !asked) return undefined;
  compiled ??= compile();
  return compiled.get(command);
}
