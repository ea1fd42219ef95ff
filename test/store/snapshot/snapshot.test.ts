import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Printed, World } from '../../run.js';
import { root, traite } from '../../run.js';
import type { Place } from './disturbances.js';
import { disturbances, recordFiles, wholeSecond } from './disturbances.js';

const runs = Number(process.env['SNAPSHOT_RUNS'] ?? 8);
const seed = Number(process.env['SNAPSHOT_SEED'] ?? 29);

/** Calls that look at every index of a snapshot, and some that find nothing. */
const calls: readonly (readonly string[])[] = [
  ['query', '--partner', 'UK'],
  ['query', '--partner', 'UK', '-o', 'json'],
  ['query', '--partner', 'UN', '--since', '2024', '--columns', 'id,date,title,partner'],
  ['agreements', '--topic', 'migration', '-o', 'yaml'],
  ['query', '--text', 'border', '-o', 'ids'],
  ['query', '--person', 'phan-van-giang', '--fail-empty'],
  ['agreements', '--partner', 'UK', '--until', '1950'],
  ['agreements', '--sort', '-signed', '--as-of', '2024-10'],
  ['statistics', '-o', 'csv'],
  ['show', 'vn-gb-mou-trafficking-2018'],
  ['show', 'gb'],
  ['brief', 'UK'],
  ['chain', 'vn-gb-action-plan-2025'],
  ['query', '--partner', 'Home Office', '--columns', 'id,title,with'],
  ['query', '--source', 'courrier-2025-london-ministers', '-o', 'ids'],
  ['timeline', '--partner', 'FR'],
  ['coverage'],
  ['stats'],
  ['conflicts'],
  ['people'],
  ['validate'],
];

/** All that is kept of all records, all of them, and all that is wrong with them. */
const everything = [
  ['query', '-o', 'csv'],
  ['query', '-o', 'jsonl'],
  ['validate', '--format', 'json'],
];

async function withPlace(use: (place: Place) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'traite-snapshot-'));
  const place = { store: join(folder, 'store'), cacheFolder: join(folder, 'cache') };
  try {
    cpSync(join(root, 'test/fixtures/register'), place.store, { recursive: true });
    for (const file of recordFiles(place.store)) wholeSecond(join(place.store, file));
    await use(place);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The clock is the real one, since files have the times at which they were written. */
function call(place: Place, argv: readonly string[], world: World = {}): Promise<Printed> {
  const { store: directory, cacheFolder } = place;
  const usual = { directory, cacheFolder, now: () => new Date() };
  return traite([...argv, '--today', '2026-11-22'], { ...usual, ...world });
}

/** What a call prints that reads everything. */
function whole(place: Place, argv: readonly string[]): Promise<Printed> {
  return call(place, [...argv, '--no-cache'], { renewed: true });
}

async function expectSame(place: Place, argv: readonly string[], world?: World): Promise<void> {
  const expected = await whole(place, argv);
  expect(await call(place, argv, world)).toEqual(expected);
  // Of records that are not asked for, it may not be seen that they are not valid.
  const { output, exit } = await call(place, [...argv, '--no-cache']);
  expect({ output, exit }).toEqual({ output: expected.output, exit: expected.exit });
}

/** Longer than it takes until what was written counts as settled. */
const settling = 25;

/** When nothing was changed a moment ago: more is written anew then. */
const later: World = { now: () => new Date(Date.now() + 120_000) };

const step = fc.record({
  what: fc.constantFrom(...Object.keys(disturbances)),
  chosen: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
  asked: fc.constantFrom(...calls),
  waits: fc.boolean(),
  late: fc.boolean(),
});

describe('a call that uses what was kept, and one that uses nothing', () => {
  it(
    'print what one prints that reads everything, whatever happens in between',
    { timeout: 0 },
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
          await withPlace(async (place) => {
            for (const { what, chosen, asked, waits, late } of steps) {
              disturbances[what]?.(place, chosen);
              if (waits) await setTimeout(settling);
              const world = waits && late ? later : {};
              await expectSame(place, asked, world);
              for (const argv of everything) await expectSame(place, argv, world);
            }
          });
        }),
        { numRuns: runs, seed },
      );
    },
  );

  it('answers everything from what was kept', async () => {
    await withPlace(async (place) => {
      await setTimeout(settling);
      for (const argv of calls) await expectSame(place, argv);
      for (const argv of calls) await expectSame(place, argv);
    });
  });
});

describe('what is kept of a kind', () => {
  /** Which file it is in: another one where it was written anew. */
  function snapshotOf({ cacheFolder }: Place): number {
    const files = readdirSync(cacheFolder, { recursive: true }).map(String);
    const snapshot = files.find((path) => path.endsWith('people.snapshot')) ?? '';
    return statSync(join(cacheFolder, snapshot)).ino;
  }

  it.each([
    ['one file of many that was changed a moment ago', 1, {}, false],
    ['one file of many that was changed some time ago', 1, later, true],
    ['a fair part of the files, changed a moment ago', 3, {}, true],
  ])('is written anew or not for %s', async (_, count, world, anew) => {
    await withPlace(async (place) => {
      await setTimeout(settling);
      await call(place, ['people']);
      const before = snapshotOf(place);
      const people = recordFiles(place.store).filter((path) => path.startsWith('people/'));
      expect(people).toHaveLength(18);
      for (const path of people.slice(0, count)) {
        const text = readFileSync(join(place.store, path), 'utf8');
        writeFileSync(join(place.store, path), `${text}# seen\n`);
      }
      await setTimeout(settling);
      await call(place, ['people'], world);
      expect(snapshotOf(place) !== before).toBe(anew);
    });
  });
});

describe('a folder for what is kept', () => {
  it('that cannot be written is done without', async () => {
    await withPlace(async (place) => {
      writeFileSync(place.cacheFolder, 'a file stands there');
      await expectSame(place, ['query']);
      await expectSame(place, ['query']);
    });
  });

  it.skipIf(process.getuid?.() === 0)('that may not be written is done without', async () => {
    await withPlace(async (place) => {
      chmodSync(join(place.store, '..'), 0o500);
      await expectSame(place, ['query']);
      chmodSync(join(place.store, '..'), 0o700);
    });
  });

  it('serves two calls at once', async () => {
    await withPlace(async (place) => {
      await setTimeout(settling);
      const expected = await whole(place, ['query']);
      for (let round = 0; round < 3; round += 1) {
        disturbances['damages a snapshot']?.(place, 0.5);
        const printed = await Promise.all([1, 2, 3].map(() => call(place, ['query'])));
        for (const one of printed) expect(one).toEqual(expected);
      }
    });
  });
});
