import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { KeyedStatistic } from '../../src/figures/keyed-statistics.js';
import { keyedStatistics, standing } from '../../src/figures/keyed-statistics.js';
import { talliesOf } from '../../src/figures/parts.js';
import type { Named } from '../../src/figures/published.js';
import { publishedStatistics } from '../../src/figures/published.js';
import { Relations } from '../../src/figures/relations.js';
import type { Statistic } from '../../src/model/records.js';
import { indicator, registerWith, statistic } from './statistics.js';

const indicators = ['suspects', 'victims'];
const ids = Array.from({ length: 9 }, (_, index) => `s${String(index)}`);
const links = fc.constantFrom(...ids, 'unknown');

const figures: fc.Arbitrary<Partial<Statistic>> = fc.record(
  {
    indicator: fc.constantFrom(...indicators),
    value: fc.integer({ min: 1, max: 9 }),
    period: fc.constantFrom('2021', '2022', '2023'),
    breakdown: fc.record({ sex: fc.constantFrom('female', 'male') }),
    observation_status: fc.constant('B'),
    part_of: links,
    revises: links,
  },
  { requiredKeys: ['indicator', 'value', 'period'] },
);

const some = fc.array(figures, { minLength: 1, maxLength: ids.length });

const names: fc.Arbitrary<Named> = fc.record({
  indicators: fc.subarray(indicators),
  figures: fc.subarray([...ids, 'unknown']),
});

function registerOf(parts: readonly Partial<Statistic>[]) {
  const records = parts.map((one, index) => statistic(ids[index] ?? '', one));
  return registerWith(records, { indicators: indicators.map((id) => indicator(id)) });
}

/** All that figures are told with: which stand, what they correct and belong to, where series break. */
function toldOf(asked: ReadonlySet<string>, all: readonly KeyedStatistic[]) {
  const own = all.filter(({ entry }) => asked.has(entry.id));
  const relations = new Relations(all);
  const stand = standing(all).map(({ entry }) => entry.id);
  return own.map((one) => ({
    id: one.entry.id,
    key: one.key,
    stands: stand.includes(one.entry.id),
    corrects: relations.revisedBy(one),
    wholes: relations.wholesOf(one),
    breaks: own.filter((other) => relations.breaksBetween(one, other)).map(({ entry }) => entry.id),
    tallies: talliesOf(all).filter(({ total }) => total.id === one.entry.id),
  }));
}

describe('the figures that are named', () => {
  test('are told with others as they are where all figures are at hand', () => {
    fc.assert(
      fc.property(some, names, (parts, of) => {
        const register = registerOf(parts);
        const all = keyedStatistics(register);
        const asked = all.filter(
          ({ entry, key }) =>
            of.figures.includes(entry.id) || of.indicators.includes(key.indicator),
        );
        const askedIds = new Set(asked.map(({ entry }) => entry.id));
        const tied = publishedStatistics(register, { of });
        expect(toldOf(askedIds, tied)).toEqual(toldOf(askedIds, all));
      }),
    );
  });

  test('leave out what says nothing of them', () => {
    const register = registerOf([
      { indicator: 'victims' },
      { indicator: 'suspects', part_of: 's0' },
      { indicator: 'suspects', revises: 's1' },
      { indicator: 'suspects' },
    ]);
    const of = { indicators: ['victims'], figures: [] };
    const found = publishedStatistics(register, { of });
    expect(found.map(({ entry }) => entry.id)).toEqual(['s0', 's1', 's2']);
  });
});
