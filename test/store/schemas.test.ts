import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { compareDiagnostics } from '../../src/model/diagnostic.js';
import { kindNames } from '../../src/model/kinds/names.js';
import { diskTree } from '../../src/store/disk/tree.js';
import { readFile } from '../../src/store/reading/files.js';
import type { FileReport, ReadRecord } from '../../src/store/reading/read.js';
import { readingOf } from '../../src/store/reading/read.js';
import type { SchemaName } from '../../src/store/reading/schemas.js';
import { expectFile, fixtures, reported } from '../check/report.js';
import { pathsOfSchema, pathsOfValue } from './schema-paths.js';

const folder = `${fixtures}/schemas`;
const schemas = fileURLToPath(new URL('../../schemas', import.meta.url));
const names: readonly SchemaName[] = [...kindNames, 'store'];

describe.each(names)('%s', (kind) => {
  const valid = readdirSync(`${folder}/${kind}/valid`);
  const invalid = readdirSync(`${folder}/${kind}/invalid`).filter((file) => file.endsWith('.yaml'));

  test.each(valid)('valid/%s has no findings', async (file) => {
    expect(reported((await read(`${kind}/valid/${file}`, kind)).findings)).toBe('');
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

  test.each(invalid)('invalid/%s is explained', async (file) => {
    const { findings } = await read(`${kind}/invalid/${file}`, kind);
    const expected = `${folder}/${kind}/invalid/${file.replace('.yaml', '.expected.txt')}`;
    expectFile(expected, reported([...findings].sort(compareDiagnostics)));
    expect(findings).not.toEqual([]);
  });
});

test('a file with five different mistakes has five findings', async () => {
  const { findings } = await read('agreements/invalid/five-mistakes.yaml', 'agreements');
  expect(findings).toHaveLength(5);
});

test('a misspelt required field is one finding', async () => {
  const { findings } = await read('agreements/invalid/misspelt-required.yaml', 'agreements');
  expect(findings.map(({ rule }) => rule)).toEqual(new Array(4).fill('schema/unknown-field'));
});

async function read(
  path: string,
  schema: SchemaName,
): Promise<FileReport & { readonly documents: readonly ReadRecord<unknown>[] }> {
  const store = { tree: diskTree(folder), name: '.' };
  const documents: ReadRecord<unknown>[] = [];
  const report = await readFile(store, path, await readingOf(schema), (one) => {
    documents.push(one);
  });
  return { ...report, documents };
}
