import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Document } from 'yaml';
import { parseAllDocuments } from 'yaml';
import { kindNames } from '../../src/model/kinds/names.js';
import type { SchemaName } from '../../src/store/reading/schemas.js';
import { guardOf, validatorOf } from '../../src/store/reading/schemas.js';
import { fixtures } from '../check/report.js';
import { root } from '../run.js';

const names: readonly SchemaName[] = [...kindNames, 'store'];

function documentsIn(folder: string): unknown[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return files.flatMap((file) =>
    parseAllDocuments(readFileSync(`${folder}/${file}`, 'utf8')).map(valueOf),
  );
}

function valueOf(document: Document): unknown {
  return document.toJS();
}

function examplesOf(name: SchemaName): unknown[] {
  const own = ['valid', 'invalid'].flatMap((sort) =>
    documentsIn(`${fixtures}/schemas/${name}/${sort}`),
  );
  return name === 'store' ? own : [...own, ...documentsIn(`${root}/data/${name}`).slice(0, 40)];
}

/** What a curator may write in the place of something else. */
const strange: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  'vn',
  'X'.repeat(81),
  '🙂'.repeat(41),
  2024,
  -1,
  0.5,
  1e9,
  '2024-02-30',
  '2024-02-29',
  'VN',
  'GBP',
  'P1Y',
  'https://example.org',
  [],
  ['vn', 'vn'],
  {},
  { en: 'x' },
  { en: '' },
  { xx: 'x' },
];

/** The value with something in it changed, taken away or added: by `steps` it is found where. */
function changed(value: unknown, [step = 0, ...rest]: readonly number[], by: unknown): unknown {
  const last = rest.length === 0;
  if (Array.isArray(value)) {
    const at = step % (value.length + 1);
    const item = last || at === value.length ? [by] : [changed(value[at], rest, by)];
    return value.toSpliced(at, 1, ...(last && step % 3 === 0 ? [] : item));
  }
  if (typeof value !== 'object' || value === null) return by;
  const entries: [string, unknown][] = Object.entries(value);
  const at = step % (entries.length + 1);
  const [key, child] = entries[at] ?? ['added', undefined];
  const item: [string, unknown] = [key, last ? by : changed(child, rest, by)];
  return Object.fromEntries(entries.toSpliced(at, 1, ...(last && step % 3 === 0 ? [] : [item])));
}

describe.each(names)('the guard of %s', (name) => {
  const examples = examplesOf(name);

  test('lets through what the validator finds nothing wrong in, and no more', async () => {
    const [guard, validator] = [await guardOf(name), await validatorOf(name)];
    let fitting = 0;
    for (const example of examples) {
      expect(guard(example)).toBe(validator(example));
      if (guard(example)) fitting += 1;
    }
    expect(fitting).toBeGreaterThan(0);
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.array(fc.nat(40), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...strange),
        (example, steps, by) => {
          const value = changed(example, steps, by);
          expect(guard(value), JSON.stringify(value)).toBe(validator(value));
        },
      ),
      { numRuns: 1500 },
    );
  });
});
