import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/model/kinds/index.js';
import { kindNames } from '../../src/model/kinds/names.js';
import { en } from '../../src/model/words/en.js';
import { fr } from '../../src/model/words/fr.js';
import { vi } from '../../src/model/words/vi.js';
import { readSchema } from '../output-schemas.js';

const languages = { en, fr, vi };

/** The closed codes of a schema, under the path of properties that leads to them. */
function codesIn(schema: unknown, path: string): [path: string, code: string][] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'if' || key === 'then' || key === 'allOf') return [];
    if (key === 'enum' && Array.isArray(value)) {
      return value.map((code): [string, string] => [path, String(code)]);
    }
    return codesIn(value, key === 'properties' || key === 'items' ? path : `${path}.${key}`);
  });
}

const codes = [...kindNames, 'definitions'].flatMap((name) => codesIn(readSchema(name), name));

/** The names of the fields that a schema describes, at any depth. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key !== 'properties' || typeof value !== 'object' || value === null) return fieldsIn(value);
    return Object.entries({ ...value }).flatMap(([name, field]: [string, unknown]) => [
      name,
      ...fieldsIn(field),
    ]);
  });
}

describe.each(Object.entries(languages))('in %s', (language, words) => {
  const labelled = new Set(
    Object.values<object>({ ...words.codes }).flatMap((labels) => Object.keys(labels)),
  );

  it('every closed code of the schemas has a label', () => {
    expect(codes.length).toBeGreaterThan(150);
    expect(codes.filter(([, code]) => !labelled.has(code))).toEqual([]);
  });

  it('every list of codes that a field has knows each of its labels', () => {
    for (const kind of kindNames) {
      for (const field of kindOf(kind).fields) {
        if (field.codes === undefined) continue;
        expect(Object.values(words.codes[field.codes]).every((label) => label !== '')).toBe(true);
        expect(Object.keys(words.codes[field.codes])).toEqual(Object.keys(en.codes[field.codes]));
      }
    }
  });

  it('every field of the schemas and of the kinds has a label', () => {
    const texts = new Set(['en', 'fr', 'vi']);
    const stored = kindNames.flatMap((name) => fieldsIn(readSchema(name)));
    const shared = fieldsIn(readSchema('definitions'));
    const listed = kindNames.flatMap((kind) => kindOf(kind).fields.map(({ name }) => name));
    const names = [...new Set([...stored, ...shared, ...listed])].filter(
      (name) => !texts.has(name),
    );
    expect(names.filter((name) => !Object.hasOwn(words.fields, name))).toEqual([]);
  });

  it('every kind has its name, one and many', () => {
    for (const kind of kindNames) expect(words.kinds[kind].many).not.toBe('');
    expect(language).toHaveLength(2);
  });
});
