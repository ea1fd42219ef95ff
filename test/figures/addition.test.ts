import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Addition } from '../../src/figures/addition.js';
import { add } from '../../src/figures/addition.js';
import { figureOf, intervalOf, sumOf } from '../../src/figures/interval.js';
import type { KeyedStatistic } from '../../src/figures/keyed-statistics.js';
import { keyedStatistics } from '../../src/figures/keyed-statistics.js';
import { Relations } from '../../src/figures/relations.js';
import { wordsOfFigure } from './figure-words.js';
import type { Breakdown, Indicator, Statistic } from '../../src/model/records.js';
import { indicator, registerWith, statistic } from './statistics.js';

const indicators: Indicator[] = [
  indicator('suspects', { stage: 'detected' }),
  indicator('cases', { stage: 'detected', unit: 'case' }),
  indicator('received', { stage: ['rescued', 'received'] }),
  indicator('share', { unit: 'percent', measure: 'share' }),
  indicator('border', { unit: 'kilometre', measure: 'stock' }),
];

function keyedOf(records: readonly Statistic[]): readonly KeyedStatistic[] {
  return keyedStatistics(registerWith(records, { indicators }));
}

/** The sum of figures named a, b, c …; `others` are known and not added. */
function sumOfAll(
  figures: readonly Partial<Statistic>[],
  others: readonly Partial<Statistic>[] = [],
): Addition {
  const names = 'abcdefghijk';
  const records = [...figures, ...others].map((more, index) =>
    statistic(names.charAt(index), { value: 10, ...more }),
  );
  const keyed = keyedOf(records);
  return add(keyed.slice(0, figures.length), new Relations(keyed));
}

/** `40 of abc`, or the rules with their records and the nearest sum: `overlap ab; near 10 of a`. */
function told(figures: readonly Partial<Statistic>[], others?: readonly Partial<Statistic>[]) {
  const addition = sumOfAll(figures, others);
  const sum = ({ total, of }: { total: Parameters<typeof figureOf>[0]; of: readonly string[] }) =>
    `${wordsOfFigure(figureOf(total))} of ${of.join('')}`;
  if (addition.allowed) return sum(addition.sum);
  const { obstacles, nearest } = addition;
  const because = obstacles.map(({ rule, records }) => `${rule} ${records.join('')}`);
  return [...because, nearest === undefined ? 'none' : `near ${sum(nearest)}`].join('; ');
}

const women = { breakdown: { sex: 'female' } } as const;
const men = { breakdown: { sex: 'male' } } as const;
const by = (breakdown: Breakdown, more: Partial<Statistic> = {}) => ({ breakdown, ...more });

describe('a sum is given', () => {
  test.each<[string, Partial<Statistic>[], string]>([
    ['of nothing', [], '0 of '],
    ['of one figure, whatever it is', [{ indicator: 'share' }], '10 of a'],
    ['of years that follow each other', [{ period: '2021' }, { period: '2022' }], '20 of ab'],
    ['of years apart', [{ period: '2012' }, { period: '2022/2023' }], '20 of ab'],
    ['of both sexes', [women, men], '20 of ab'],
    [
      'of both sexes in two years',
      [
        women,
        men,
        by({ sex: 'male' }, { period: '2022' }),
        by({ sex: 'female' }, { period: '2022' }),
      ],
      '40 of abcd',
    ],
    ['of bands of age', [by({ age: '16+' }), by({ age: '0-15' })], '20 of ab'],
    [
      'of girls and boys',
      [by({ age: 'child', sex: 'female' }), by({ sex: 'male', age: 'child' })],
      '20 of ab',
    ],
    [
      'with its qualifier',
      [{ period: '2021' }, { value: 836, qualifier: 'more-than' }],
      'more-than 846 of ab',
    ],
    [
      'with what is withheld',
      [{ period: '2021' }, { value: 5, qualifier: 'suppressed' }],
      '10 to 15 of ab',
    ],
    [
      'of what is near to a number',
      [{ period: '2021' }, { value: 60, qualifier: 'nearly' }],
      'nearly 70 of ab',
    ],
    [
      'of one definition',
      [{ period: '2021', observation_status: 'D' }, { observation_status: 'D' }],
      '20 of ab',
    ],
  ])('%s', (_, figures, expected) => {
    expect(told(figures)).toBe(expected);
  });

  test('of a figure named twice, once', () => {
    const keyed = keyedOf([statistic('a', { value: 3 })]);
    const addition = add([...keyed, ...keyed], new Relations(keyed));
    expect(addition).toMatchObject({ allowed: true, sum: { of: ['a'] } });
  });
});

describe('a sum is refused', () => {
  test.each<[string, Partial<Statistic>[], string]>([
    ['of persons and cases', [{}, { indicator: 'cases' }], 'unit ab; none'],
    ['of stages', [{}, { indicator: 'received', period: '2022' }], 'stage ab; none'],
    [
      'of three stages and bodies, each told once',
      [{}, { indicator: 'received' }, { reported_by: 'gb' }, { reported_by: 'gb', period: '2022' }],
      'stage ab; reported_by ac; near 20 of cd',
    ],
    ['of targets and results', [{}, { nature: 'target' }], 'nature ab; none'],
    [
      'of identified and presumed',
      [{ population: 'identified' }, { population: 'presumed' }],
      'population ab; none',
    ],
    [
      'of shares',
      [{ indicator: 'share' }, { indicator: 'share', period: '2022' }],
      'share a; none',
    ],
    [
      'of stocks',
      [{ indicator: 'border' }, { indicator: 'border', period: '2022' }],
      'stock a; none',
    ],
    [
      'with an unknown indicator',
      [{ indicator: 'x' }, { period: '2022' }],
      'unknown-indicator a; indicator ab; none',
    ],
    [
      'with an average',
      [{ per: 'P1Y', period: '2016/2020' }, { period: '2021' }],
      'average a; none',
    ],
    [
      'of periods that overlap',
      [{ period: '2014/2023' }, { period: '2018/2022', value: 4 }],
      'overlap ab; near 10 of a',
    ],
    ['of periods that may', [{ period: '2022~' }, {}], 'overlap ab; near 10 of b'],
    [
      'of a period without start',
      [{ period: '/2023' }, { period: '2021' }],
      'overlap ab; near 10 of b',
    ],
    [
      'of many, for the two that overlap',
      [{ period: '2018' }, { period: '2019' }, { period: '2019/2020' }, { period: '2021' }],
      'overlap bc; near 30 of acd',
    ],
    ['of a total and its part', [{}, women], 'part ab; near 10 of a'],
    ['of a total and all its parts', [{ value: 20 }, women, men], 'part ab; near 20 of a'],
    [
      'of a total and a part of another cut',
      [{}, by({ sex: 'male' }, { part_of: 'c', period: '2021' }), { period: '2022' }],
      'part cb; uneven bc; near 20 of ac',
    ],
    [
      'of a part named as one',
      [{ period: '2022', part_of: 'b' }, { period: '2023' }],
      'part ba; near 10 of b',
    ],
    ['of women and children', [women, by({ age: 'child' })], 'breakdown ab; near 10 of a'],
    [
      'of a corner of two cuts',
      [
        by({ sex: 'female', age: 'child' }),
        by({ sex: 'male', age: 'child' }),
        by({ sex: 'female', age: 'adult' }),
      ],
      'breakdown bc; near 20 of ab',
    ],
    [
      'of forms of exploitation',
      [by({ exploitation: 'servitude' }), by({ exploitation: 'forced-labour' })],
      'overlapping-categories ab; near 10 of a',
    ],
    [
      'of ages that overlap',
      [by({ age: 'adult' }), by({ age: '20+' }), by({ age: '0-15' })],
      'overlapping-categories ab; near 10 of a',
    ],
    [
      'of women in one year and all in another',
      [by({ sex: 'female' }, { period: '2022' }), {}],
      'uneven ab; near 10 of b',
    ],
    [
      'of women in one year and men in another',
      [by({ sex: 'female' }, { period: '2022' }), men],
      'uneven ab; near 10 of b',
    ],
    [
      'of both and one of them the next year',
      [women, men, by({ sex: 'male' }, { period: '2024' })],
      'uneven ac; near 20 of bc',
    ],
    ['of one and what it corrects', [{}, { revises: 'a', value: 9 }], 'revision ab; near 9 of b'],
    ['of one and what it corrects by another', [{}, { revises: 'c' }], 'revision ab; near 10 of b'],
    ['of rival counts', [{ value: 7 }, { value: 9 }, { period: '2022' }], 'rival ab; near 10 of c'],
    [
      'of a category that takes in another',
      [by({ sex: 'female' }, { observation_status: 'W' }), men],
      'overlapping-categories ab; near 10 of a',
    ],
    [
      'of two definitions',
      [{ observation_status: 'D' }, { period: '2022' }],
      'definition ab; near 10 of a',
    ],
    ['of two areas', [{}, { area: 'KH' }], 'area ab; none'],
    [
      'over a break',
      [{ period: '2020' }, { period: '2021', observation_status: 'B' }, { period: '2022' }],
      'break ab; near 20 of bc',
    ],
  ])('%s', (name, figures, expected) => {
    const others = name.includes('by another') ? [{ revises: 'a', value: 8 }] : [];
    expect(told(figures, others)).toBe(expected);
  });

  test('over a break that only another figure of the series tells', () => {
    const broken = [{ period: '2021', observation_status: 'B' as const }];
    expect(told([{ period: '2020' }, { period: '2022' }], broken)).toBe('break ab; near 10 of a');
  });
});

/** People, each with what decides in which figures they are counted. */
const person = fc.record({
  year: fc.integer({ min: 2018, max: 2022 }),
  sex: fc.constantFrom('female', 'male'),
  age: fc.integer({ min: 8, max: 30 }),
  forms: fc.subarray(['servitude', 'forced-labour', 'forced-begging'] as const, { minLength: 1 }),
});

interface Cut {
  readonly from: number;
  readonly years: number;
  readonly breakdown: Breakdown;
}

const cut: fc.Arbitrary<Cut> = fc.record({
  from: fc.integer({ min: 2018, max: 2022 }),
  years: fc.integer({ min: 0, max: 2 }),
  breakdown: fc.record(
    {
      sex: fc.constantFrom('female' as const, 'male' as const),
      age: fc.constantFrom('child', 'adult', '0-15', '16-17', '16+', '20+'),
      exploitation: fc.constantFrom('servitude' as const, 'forced-labour' as const),
    },
    { requiredKeys: [] },
  ),
});

type Person = typeof person extends fc.Arbitrary<infer One> ? One : never;

function isCounted({ year, sex, age, forms }: Person, { from, years, breakdown }: Cut): boolean {
  const bands: Record<string, [number, number]> = {
    child: [0, 17],
    adult: [18, 99],
    '20+': [20, 99],
    '16+': [16, 99],
    '16-17': [16, 17],
    '0-15': [0, 15],
  };
  const [least, most] = bands[breakdown.age ?? ''] ?? [0, 99];
  return (
    year >= from &&
    year <= from + years &&
    (breakdown.sex ?? sex) === sex &&
    age >= least &&
    age <= most &&
    (breakdown.exploitation === undefined || forms.some((form) => form === breakdown.exploitation))
  );
}

function recordsOf(cuts: readonly Cut[], people: readonly Person[]): Statistic[] {
  return cuts.map((one, index) =>
    statistic(`s${String(index)}`, {
      value: people.filter((who) => isCounted(who, one)).length,
      period:
        one.years === 0 ? String(one.from) : `${String(one.from)}/${String(one.from + one.years)}`,
      ...(Object.keys(one.breakdown).length === 0 ? {} : { breakdown: one.breakdown }),
    }),
  );
}

describe('of figures that count known people', () => {
  const cuts = fc.array(cut, { minLength: 1, maxLength: 6 });
  const people = fc.array(person, { maxLength: 40 });

  test('a sum, allowed or nearest, counts everybody once', () => {
    let added = 0;
    fc.assert(
      fc.property(cuts, people, (some, all) => {
        const keyed = keyedOf(recordsOf(some, all));
        const addition = add(keyed, new Relations(keyed));
        const sum = addition.allowed ? addition.sum : addition.nearest;
        if (sum === undefined) return;
        if (sum.of.length > 1) added += 1;
        const own = some.filter((_, index) => sum.of.includes(`s${String(index)}`));
        const counted = all.filter((who) => own.some((one) => isCounted(who, one)));
        expect(figureOf(sum.total)).toEqual({ value: counted.length });
      }),
      { numRuns: 2000 },
    );
    expect(added).toBeGreaterThan(50);
  });

  test('each obstacle stands by itself, and not without any of its records', () => {
    fc.assert(
      fc.property(cuts, people, (some, all) => {
        const keyed = keyedOf(recordsOf(some, all));
        const relations = new Relations(keyed);
        const addition = add(keyed, relations);
        if (addition.allowed) return;
        for (const { rule, records } of addition.obstacles) {
          const alone = keyed.filter(({ entry }) => records.includes(entry.id));
          const again = add(alone, relations);
          expect(again.allowed ? [] : again.obstacles).toContainEqual({ rule, records });
          expect(records.length).toBeLessThanOrEqual(2);
          for (const left of records) {
            const fewer = add(
              alone.filter(({ entry }) => entry.id !== left),
              relations,
            );
            expect(fewer.allowed).toBe(true);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('the order in which they are given says nothing', () => {
    const shuffled = cuts.chain((some) =>
      fc
        .shuffledSubarray(
          some.map((_, index) => index),
          { minLength: some.length },
        )
        .map((order) => ({ some, order })),
    );
    fc.assert(
      fc.property(shuffled, people, ({ some, order }, all) => {
        const keyed = keyedOf(recordsOf(some, all));
        const relations = new Relations(keyed);
        const reordered = order.flatMap((index) => keyed[index] ?? []);
        expect(add(reordered, relations)).toEqual(add(keyed, relations));
      }),
      { numRuns: 300 },
    );
  });
});

test('a sum holds whatever the figures may be together', () => {
  const figure = fc.record(
    {
      value: fc.nat(1000),
      qualifier: fc.constantFrom(
        'exact' as const,
        'at-least' as const,
        'up-to' as const,
        'more-than' as const,
        'suppressed' as const,
      ),
    },
    { requiredKeys: ['value'] },
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(figure, fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 8,
      }),
      (some) => {
        const figures = some.map(([one], index) => ({ ...one, period: String(2000 + index) }));
        const addition = sumOfAll(figures);
        if (!addition.allowed) throw new Error('years add up');
        const { total } = addition.sum;
        expect(total).toEqual(sumOf(figures.map(intervalOf)));
        const actual = some.map(([one, where]) => {
          const { low, high } = intervalOf(one);
          return low.at + where * (Math.min(high.at, low.at + 500) - low.at);
        });
        const together = actual.reduce((sum, one) => sum + one, 0);
        expect(together).toBeGreaterThanOrEqual(total.low.at - 1e-6);
        expect(together).toBeLessThanOrEqual(total.high.at + 1e-6);
      },
    ),
  );
});

test('many figures take no more than their order', () => {
  const records = Array.from({ length: 20_000 }, (_, index) =>
    statistic(`s${String(index)}`, {
      value: 1,
      period: String(1000 + (index % 4000)),
      breakdown: { place: `p${String(Math.floor(index / 4000))}` },
    }),
  );
  const keyed = keyedOf(records);
  expect(add(keyed, new Relations(keyed))).toMatchObject({
    allowed: true,
    sum: { total: { low: { at: 20_000 } } },
  });
});
