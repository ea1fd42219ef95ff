import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { compareDiagnostics } from '../../src/model/diagnostic.js';
import { kindOf } from '../../src/model/kinds/index.js';
import { isKind, kindNames } from '../../src/model/kinds/names.js';
import { diskTree } from '../../src/store/disk/tree.js';
import type { ReadResult } from '../../src/store/read.js';
import { readFile } from '../../src/store/read.js';
import type { Validator } from '../../src/store/schemas.js';
import { loadValidators } from '../../src/store/schemas.js';
import storeValidator from '../../src/store/validators/store.js';
import { expectFile, fixtures, reported } from '../check/report.js';
import { pathsOfSchema, pathsOfValue } from './schema-paths.js';

const folder = `${fixtures}/schemas`;
const schemas = fileURLToPath(new URL('../../schemas', import.meta.url));
const validators = await loadValidators(kindNames);
const names = [...kindNames, 'store'];

describe.each(names)('%s', (kind) => {
  const valid = readdirSync(`${folder}/${kind}/valid`);
  const invalid = readdirSync(`${folder}/${kind}/invalid`).filter((file) => file.endsWith('.yaml'));

  test.each(valid)('valid/%s has no findings', (file) => {
    expect(reported(read(`${kind}/valid/${file}`, kind).findings)).toBe('');
  });

  test('the valid examples use every field', () => {
    const used = valid.flatMap((file) => {
      const text = readFileSync(`${folder}/${kind}/valid/${file}`, 'utf8');
      return parseAllDocuments(text).flatMap((document) => [...pathsOfValue(document.toJS())]);
    });
    const unused = [...pathsOfSchema(schemas, kind)].filter((path) => !used.includes(path));
    expect(unused).toEqual([]);
  });

  test('there are three invalid examples or more', () => {
    expect(invalid.length).toBeGreaterThanOrEqual(3);
  });

  test.each(invalid)('invalid/%s is explained', (file) => {
    const { findings } = read(`${kind}/invalid/${file}`, kind);
    const expected = `${folder}/${kind}/invalid/${file.replace('.yaml', '.expected.txt')}`;
    expectFile(expected, reported([...findings].sort(compareDiagnostics)));
    expect(findings).not.toEqual([]);
  });
});

test('a file with five different mistakes has five findings', () => {
  const { findings } = read('agreements/invalid/five-mistakes.yaml', 'agreements');
  expect(findings).toHaveLength(5);
});

test('a misspelt required field is one finding', () => {
  const { findings } = read('agreements/invalid/misspelt-required.yaml', 'agreements');
  expect(findings.map(({ rule }) => rule)).toEqual(new Array(4).fill('schema/unknown-field'));
});

function read(path: string, kind: string): ReadResult<unknown> {
  const fields = isKind(kind) ? kindOf(kind).fields : [];
  const derived = fields.filter((field) => field.derived === true).map(({ name }) => name);
  return readFile({ tree: diskTree(folder), name: '.' }, path, validatorOf(kind), new Set(derived));
}

function validatorOf(kind: string): Validator<unknown> {
  const validator = isKind(kind) ? validators.get(kind) : storeValidator;
  if (validator === undefined) throw new Error(`no validator of ${kind}`);
  return validator;
}
