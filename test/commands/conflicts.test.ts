import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { property } from '../../src/model/property.js';
import type { Statistic } from '../../src/model/records.js';
import { source, statistic } from '../figures/statistics.js';
import { outputSchema } from '../output-schemas.js';
import { traite } from '../run.js';
import { figures, writeStore } from './figure-store.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'traite-'));
  writeStore(join(folder, 'data'), figures);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const conflicts = (...argv: string[]) => traite(['conflicts', ...argv], { directory: folder });

/** The contradictions as a program is told them, held against the schema of the command. */
async function told(...argv: string[]): Promise<unknown[]> {
  const call = ['conflicts', ...argv, '-o', 'json'];
  const printed: unknown = JSON.parse((await traite(call, { directory: folder })).output);
  const validate = outputSchema(call);
  validate?.(printed);
  expect(validate?.errors).toBeNull();
  const records: unknown = property(printed, 'records');
  if (!Array.isArray(records)) throw new Error('there are records');
  expect(property(property(printed, 'meta'), 'count')).toBe(records.length);
  return records.map((one: unknown) => one);
}

const named = (records: readonly unknown[]) =>
  records.map(
    (one) => `${String(property(one, 'type'))} ${JSON.stringify(property(one, 'records'))}`,
  );

/** The contradictions of figures of one store, `rival a b`. */
async function among(...statistics: Statistic[]) {
  const store = mkdtempSync(join(folder, 'store-'));
  const sources = [
    ...(figures.sources ?? []),
    { ...source('copy', 'Press'), copy_of: 'first', reliability: 'C' as const },
    source('other', 'Press'),
  ];
  writeStore(store, { ...figures, sources, statistics });
  return told('--store', store);
}

describe('contradictions', () => {
  it('are open disputes first, then rival figures, then totals, then what is held', async () => {
    expect(named(await told())).toEqual([
      'dispute ["r2020-again"]',
      'unrevised ["r2020","r2020-again"]',
      'total ["s2022","s2022-men","s2022-women"]',
    ]);
    const evidence = [{ source: 'first' }];
    const claims = [1, 2].map((value) => ({ value, evidence }));
    const held = statistic('held', {
      value: 1,
      evidence,
      disputes: [{ field: 'value', claims, held: 1 }],
    });
    const open = statistic('open', {
      value: 1,
      evidence,
      area: 'KH',
      disputes: [{ field: 'value', claims }],
    });
    const same = statistic('same', { value: 1, evidence });
    expect(named(await among(held, open, same))).toEqual([
      'dispute ["open"]',
      'same ["held","same"]',
      'dispute ["held"]',
    ]);
  });

  it('count copies of one text as one witness, with the best grade of each', async () => {
    const evidence = [{ source: 'copy' }, { source: 'first' }, { source: 'other' }];
    const claims = [
      { value: 5, evidence },
      { value: 6, evidence: [{ source: 'nowhere' }] },
    ];
    const disputes = [{ field: 'value', claims, held: 5, because: { en: 'two against one' } }];
    expect(await among(statistic('one', { value: 5, evidence, disputes }))).toEqual([
      {
        type: 'dispute',
        records: ['one'],
        field: 'value',
        claims: [
          {
            value: 5,
            witnesses: [
              { sources: ['copy', 'first'], reliability: 'A' },
              { sources: ['other'], reliability: 'A' },
            ],
          },
          { value: 6, witnesses: [{ sources: ['nowhere'], reliability: null }] },
        ],
        held: 5,
        because: { en: 'two against one' },
      },
    ]);
  });

  it('say by how much parts miss their total', async () => {
    const [, , total] = await told();
    expect([property(total, 'dimension'), property(total, 'gap')]).toEqual([
      'sex',
      { type: 'missing', value: 40 },
    ]);
  });

  it('are told on a page with their values, witnesses and sources', async () => {
    const { output, exit, notes } = await conflicts();
    expect(exit).toBe(0);
    expect(notes).toBe('3 contradictions\n');
    expect(output).toContain('Contradictions (3)');
    expect(output).toContain('r2020-again: 1 witness: [2] (A)');
    expect(output).toContain('by sex: 60 + 40 make 100 of 140; 40 are in no category');
    expect(output).toMatch(/^Held +nothing: the question is open$/m);
    expect(output).toContain('first · Police, 2023-02-01 (A)');
  });
});

describe('a filter', () => {
  it('lets through what any of its records passes', async () => {
    expect(named(await told('--where', 'value = 60'))).toEqual([
      'total ["s2022","s2022-men","s2022-women"]',
    ]);
    expect(named(await told('--disputed'))).toEqual([
      'dispute ["r2020-again"]',
      'unrevised ["r2020","r2020-again"]',
    ]);
  });

  it('that leaves nothing is exit 0, and 1 where that was asked; a wrong one is 2', async () => {
    const none = ['--where', 'value = 12345'];
    expect(await conflicts(...none)).toEqual({
      output: '',
      notes: '0 of 8 statistics; without --where "value = 12345": 8\n0 contradictions\n',
      exit: 0,
    });
    expect((await conflicts(...none, '--fail-empty')).exit).toBe(1);
    expect((await conflicts('--fail-empty')).exit).toBe(0);
    expect((await conflicts('--where', 'valeu = 1')).exit).toBe(2);
    expect((await conflicts('--partner', 'nobody')).exit).toBe(2);
    expect((await conflicts('-o', 'svgg')).exit).toBe(2);
  });
});

it.each([
  ['csv', /^type,records,field,held\ndispute,r2020-again,area,/],
  ['tsv', /^type\trecords\tfield\theld\ndispute\tr2020-again\tarea\t/],
  ['ids', /^r2020-again\nr2020\ns2022\n$/],
  ['markdown', /^# Contradictions/],
  ['html', /<title>Contradictions/],
])('contradictions as %s', async (format, start) => {
  const { output, exit } = await conflicts('-o', format);
  expect(exit).toBe(0);
  expect(output).toMatch(start);
});

it('the register that ships has disputes, and totals that their parts do not make', async () => {
  const { output } = await traite(['conflicts', '-o', 'tsv']);
  const types = new Set(
    output
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split('\t')[0]),
  );
  expect(types).toEqual(new Set(['dispute', 'total']));
});
