import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KindName } from '../../src/model/entry.js';
import type { RecordTypes } from '../../src/model/records.js';
import { partners } from '../register.js';
import { indicator, source, statistic } from '../figures/statistics.js';

type Stored = { readonly [K in KindName]?: readonly RecordTypes[K][] };

/** YAML whose characters beyond ASCII are escaped: as they are, they are refused. */
function quoted(record: object): string {
  return JSON.stringify(record).replace(
    /[\u007F-\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Writes a store whose home country is Viet Nam. */
export function writeStore(folder: string, records: Stored): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'store.yaml'),
    'title: {en: Figures}\nhome: VN\nlanguages: [en]\nlicence: CC0-1.0\n',
  );
  for (const [kind, entries] of Object.entries(records)) {
    mkdirSync(join(folder, kind), { recursive: true });
    const documents = entries.map((entry) => quoted(entry)).join('\n---\n');
    writeFileSync(join(folder, kind, 'all.yaml'), `${documents}\n`);
  }
}

const evidence = [{ source: 'first' }];
const women = { breakdown: { sex: 'female' } } as const;

/** Figures of two indicators: years, a part, a correction, a rival count, ratings. */
export const figures: Stored = {
  partners,
  sources: [source('first', 'Police', '2023-02-01'), source('second', 'Police', '2024-02-01')],
  indicators: [
    indicator('suspects', { name: { en: 'suspects' } }),
    indicator('victims', { name: { en: 'victims' }, stage: 'detected' }),
    indicator('persons-at-risk', { name: { en: 'at risk' } }),
  ],
  statistics: [
    statistic('s2021', { value: 100, period: '2021', evidence }),
    statistic('s2022', { value: 140, period: '2022', evidence }),
    statistic('s2022-women', { ...women, value: 40, period: '2022', part_of: 's2022', evidence }),
    statistic('s2022-men', {
      breakdown: { sex: 'male' },
      value: 60,
      period: '2022',
      part_of: 's2022',
      evidence,
    }),
    statistic('v2022', {
      indicator: 'victims',
      population: 'presumed',
      value: 9,
      period: '2022',
      evidence,
    }),
    statistic('v2022-corrected', {
      indicator: 'victims',
      population: 'presumed',
      value: 8,
      period: '2022',
      revises: 'v2022',
      evidence: [{ source: 'second' }],
    }),
    statistic('r2020', { indicator: 'persons-at-risk', value: 5, period: '2020', evidence }),
    statistic('r2020-again', {
      indicator: 'persons-at-risk',
      value: 6,
      period: '2020',
      evidence: [{ source: 'second' }],
      disputes: [
        {
          field: 'area',
          claims: [
            { value: 'VN', evidence },
            { value: 'KH', evidence: [{ source: 'second' }] },
          ],
        },
      ],
    }),
  ],
  ratings: [
    {
      id: 'tier-2023',
      rater: 'us',
      scheme: 'tier',
      rated: 'vn',
      rating: '2',
      report_year: 2023,
      evidence,
    },
  ],
};

/** Texts that a terminal, a page, a spreadsheet or a CI runner would obey. */
const trap =
  '=cmd|calc\u001B[2J\u0007\u009B31m\u202Etxt\n::error file=x::no\t##[group]<script>&"|`';
export const long = 'a very long name '.repeat(100).trim();

export const hostile: Stored = {
  partners: [
    ...partners.filter(({ id }) => id !== 'vn-police'),
    { id: 'vn-police', type: 'government-body', country: 'VN', part_of: 'vn', name: { en: trap } },
  ],
  sources: [
    { ...source('first', trap, '2023-02-01'), title: { en: `${trap} ${long}` } },
    source('second', long.slice(0, 200), '2024-02-01'),
  ],
  indicators: [indicator('suspects', { name: { en: trap }, definition: { en: trap } })],
  statistics: ['2021', '2022'].flatMap((period) =>
    [{}, { breakdown: { place: trap.slice(0, 100) } }].map((part, index) =>
      statistic(`s${period}-${String(index)}`, {
        ...part,
        period,
        value: 12,
        base: { en: trap },
        note: { en: `${trap} ${long}` },
        evidence: [{ source: 'first', doubt: { en: trap } }],
        disputes: [
          {
            field: 'value',
            claims: [
              { value: 12, evidence: [{ source: 'first' }] },
              { value: trap, evidence: [{ source: 'second' }] },
            ],
            held: 12,
            because: { en: trap },
          },
        ],
      }),
    ),
  ),
};
