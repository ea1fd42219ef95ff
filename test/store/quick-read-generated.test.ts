import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kindNames } from '../../src/model/kinds/names.js';
import { layOut } from '../../src/store/layout/layout.js';
import { schemaPlaces } from '../../src/store/layout/schema.js';
import { root } from '../run.js';
import { agrees, agreesApart } from './quick-read-agreement.js';
import { longestFor, places, textsOf } from './quick-read-enumeration.js';
import { mutated } from './quick-read-mutations.js';
import { lookalikes, signs, spaces } from './quick-read-scalars.js';
import { oddFile, oddRecord, tameRecord } from './quick-read-trees.js';
import { pathsOfSchema } from './schema-paths.js';
import { yamlFilesIn } from './yaml-files.js';

/**
 * `QUICK_RUNS=1000000` reads a million documents, and at each place every text so short that there
 * are half as many at most. They are the same each time unless `QUICK_SEED` is another number; a
 * failure tells the seed with which it comes again at once.
 */
const runs = Number(process.env['QUICK_RUNS'] ?? 4000);
const firstSeed = Number(process.env['QUICK_SEED'] ?? 20_261_129);
const slice = 5000;
const timeout = 60_000 + 50 * runs;

/**
 * Reads a share of the documents, in slices, between which the test runner hears that the test is
 * alive. @returns the share of them that was read quickly.
 */
async function read(
  share: number,
  texts: fc.Arbitrary<string>,
  check: (text: string) => boolean,
): Promise<number> {
  const count = Math.ceil(share * runs);
  let quick = 0;
  for (let done = 0; done < count; done += slice) {
    const property = fc.property(texts, (text) => {
      if (check(text)) quick += 1;
    });
    fc.assert(property, { numRuns: Math.min(slice, count - done), seed: firstSeed + done });
    await setImmediate();
  }
  return quick / count;
}

describe('records of every kind', () => {
  const placeOf = schemaPlaces(root);
  const kinds = kindNames.map((name) => ({
    schema: { name, place: placeOf(name), known: kindNames },
    fields: [...pathsOfSchema(join(root, 'schemas'), name)].filter((path) => !path.includes('.')),
  }));

  test(
    'laid out by fmt, are read quickly, and as the library reads them',
    { timeout },
    async () => {
      const texts = fc.oneof(
        ...kinds.map(({ schema, fields }) =>
          tameRecord(fields).map((text) => {
            const laidOut = layOut(text, schema);
            return 'text' in laidOut ? laidOut.text : text;
          }),
        ),
      );
      expect(await read(0.1, texts, agrees)).toBeGreaterThan(0.9);
    },
  );

  test('with oddities are read as the library reads them, or left to it', { timeout }, async () => {
    const texts = fc.oneof(...kinds.map(({ fields }) => oddRecord(fields)));
    expect(await read(0.4, texts, agrees)).toBeGreaterThan(0.2);
  });

  test('in one file are parted as the library parts them, or left to it', { timeout }, async () => {
    const texts = fc.oneof(...kinds.map(({ fields }) => oddFile(fields)));
    expect(await read(0.1, texts, agreesApart)).toBeGreaterThan(0.2);
  });
});

describe('documents changed anywhere are read as the library reads them, or left to it', () => {
  test.each(['data', 'test/fixtures'])('those of %s', { timeout }, async (folder) => {
    const quick = await read(0.2, mutated(yamlFilesIn(folder)), (text) => {
      agreesApart(text);
      return agrees(text);
    });
    expect(quick).toBeGreaterThan(0.1);
  });
});

const separate = (text: string) => Array.from(text);
const sorts: [of: string, pieces: readonly string[]][] = [
  ['signs', [...separate(' \n:-#"\'[]{},&*!|>%@`?~\\a0.\t\u2028'), '\n  ']],
  ['what numbers and dates are made of', separate('019.-+exo_:/~fa?')],
  ['words and signs with a meaning', [...signs, ...spaces, ...lookalikes]],
];

describe('every short text, wherever it may stand, is read as the library reads it, or left to it', () => {
  test.each(sorts)('of %s', { timeout }, async (_of, pieces) => {
    let quick = 0;
    for (const [, place] of places) {
      for (const piece of textsOf(pieces, longestFor(pieces, runs / 2))) {
        const text = place(piece);
        if (agrees(text)) quick += 1;
        if (text.includes('\n---')) agreesApart(text);
      }
      await setImmediate();
    }
    expect(quick).toBeGreaterThan(100);
  });
});
