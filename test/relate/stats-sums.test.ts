import { describe, expect, it } from 'vitest';
import { add } from '../../src/figures/addition.js';
import type { Statistic } from '../../src/model/records.js';
import { comparedPairs, comparisonAsJson } from '../../src/relate/stats/comparison-blocks.js';
import { comparisonPage } from '../../src/relate/stats/page.js';
import { obstacleTexts, sumAsJson, sumBlocks } from '../../src/relate/stats/sum-blocks.js';
import { factsOf, linesOfPage } from './figures-told.js';

describe('a comparison', () => {
  const compared = async (one: Partial<Statistic>, other: Partial<Statistic>) => {
    const facts = await factsOf({ one, other });
    const pairs = comparedPairs([...facts.byId.values()], facts);
    return linesOfPage(comparisonPage(pairs, facts));
  };
  const y2022 = { period: '2022' };

  it.each<[string, Partial<Statistic>, Partial<Statistic>, string]>([
    ['more', { value: 15, ...y2022 }, {}, '15 is 5 (+50%) more than 10.'],
    ['less', { ...y2022, value: 1200 }, { value: 1300 }, '1,300 is 100 (+8.3%) more than 1,200.'],
    ['more than none', { value: 0, ...y2022 }, {}, '10 is 10 more than 0.'],
    ['equal', y2022, {}, '10 equals 10.'],
    [
      'open',
      { value: 600, qualifier: 'more-than' },
      y2022,
      'more than 600 is more than 590 more than 10.',
    ],
    [
      'nearly',
      { value: 60, qualifier: 'nearly' },
      { ...y2022, value: 100 },
      '100 is about 40 more than nearly 60.',
    ],
    ['vague', { qualifier: 'about' }, y2022, 'which of about 10 and 10 is more is not certain.'],
    [
      'ranges',
      { min: 3, max: 12 },
      y2022,
      'which of between 3 and 12 and 10 is more is not certain.',
    ],
    ['ranges apart', { min: 3, max: 5 }, y2022, '10 is between 5 and 7 more than between 3 and 5.'],
  ])('says which is more and by how much: %s', async (_, one, other, text) => {
    expect(await compared(one, other)).toContain(`They may be compared: ${text}`);
  });

  it('says why not, with what each of the two says', async () => {
    const page = await compared({}, { indicator: 'cases', period: '2020/2022' });
    expect(page).toEqual(
      expect.arrayContaining([
        '# 10 and 10',
        'They may not be compared:',
        '- the units differ: persons / cases',
        '- they count different stages: – / detected',
        '- the periods are not alike long',
      ]),
    );
  });

  it('tells the notes and the sources of each figure by its id', async () => {
    const page = await compared({ qualifier: 'about', evidence: [{ source: 'third' }] }, y2022);
    expect(page).toContain('one: the source gives it as approximate | [1]');
    expect(page).toContain('1: third · Press, no date (A) | https://example.org/third');
  });

  it('is of each pair once', async () => {
    const facts = await factsOf({ one: {}, two: y2022, three: { indicator: 'cases' } });
    const pairs = comparedPairs([...facts.byId.values()], facts).map(comparisonAsJson);
    expect(pairs).toEqual([
      { records: ['one', 'three'], comparable: false, reasons: ['unit', 'stage'] },
      { records: ['one', 'two'], comparable: true, reasons: [] },
      { records: ['three', 'two'], comparable: false, reasons: ['unit', 'stage'] },
    ]);
  });
});

describe('a sum', () => {
  const summed = async (figures: Readonly<Record<string, Partial<Statistic>>>) => {
    const facts = await factsOf(figures);
    const addition = add([...facts.byId.values()], facts.relations);
    return { lines: linesOfPage(sumBlocks(addition, facts)), json: sumAsJson(addition) };
  };

  it('is told with its unit, how many figures make it and from when to when', async () => {
    const { lines, json } = await summed({
      one: { period: '2021' },
      two: { qualifier: 'more-than' },
    });
    expect(lines).toEqual(['# Sum', 'more than 20 persons: the sum of 2 figures, 2021 … 2023.']);
    expect(json).toEqual({
      allowed: true,
      value: 20,
      min: null,
      max: null,
      qualifier: 'more-than',
      of: ['one', 'two'],
    });
    expect((await summed({ one: {} })).lines[1]).toBe('10 persons: the sum of 1 figure, 2023.');
  });

  it('that is refused says why, on which figures, and what may be said instead', async () => {
    const { lines, json } = await summed({
      early: { period: '2021', value: 1200 },
      late: {},
      other: { reported_by: 'vn' },
    });
    expect(lines).toEqual([
      '# Sum',
      'These figures are not added:',
      '- different bodies counted: Police: 1,200 persons, 2021 (early) / Viet Nam: 10 persons, 2023 (other)',
      'What may be said instead: 1,210 persons (1,200 (2021) + 10 (2023)).',
    ]);
    expect(json).toMatchObject({ allowed: false, nearest: { value: 1210, of: ['early', 'late'] } });
  });

  it('that is refused offers one figure that stands for the rest, or says that there is none', async () => {
    const part = { all: {}, women: { breakdown: { sex: 'female' } } } as const;
    expect((await summed(part)).lines.at(-1)).toBe(
      'What may be said instead: 10 persons, 2023 (all).',
    );
    const shares = await summed({
      one: { indicator: 'share' },
      two: { indicator: 'share', period: '2022' },
    });
    expect(shares.lines.at(-1)).toBe('No two of them may be added; each stands by itself.');
    expect(shares.json).toMatchObject({ allowed: false, nearest: null });
  });

  it('of many figures names the span of its nearest sum and not each of them', async () => {
    const years = Array.from({ length: 13 }, (_, index) => String(2001 + index));
    const figures = Object.fromEntries(years.map((year) => [`y${year}`, { period: year }]));
    const { lines } = await summed({
      ...figures,
      women: { period: '2001', breakdown: { sex: 'female' } },
    });
    expect(lines.at(-1)).toBe('What may be said instead: 130 persons (2001 … 2013).');
  });

  it('names a record that is no figure by its id', async () => {
    const facts = await factsOf({});
    expect(obstacleTexts([{ rule: 'rating', records: ['us-tip-vn-2024'] }], facts)).toEqual([
      'a rating is a judgement, not a number: us-tip-vn-2024',
    ]);
  });
});
