import { describe, expect, test } from 'vitest';
import { rivalsOf } from '../../src/figures/rivals.js';
import type { EvidenceEntry, Source, Statistic } from '../../src/model/records.js';
import { registerWith, source, statistic } from './statistics.js';

const sources: Source[] = [
  source('own-2022', 'Police', '2022'),
  source('own-2023-01', 'POLICE', '2023-01'),
  source('own-2023', 'Police', '2023'),
  source('own-2024', 'police', '2024'),
  source('own-about-2024', 'police', '2024~'),
  source('own-undated', 'Police'),
  source('press-2022', 'A newspaper', '2022'),
  source('press-2025', 'A newspaper', '2025'),
  source('state-2025', 'Viet Nam', '2025'),
];

function relations(...statistics: Statistic[]): string[] {
  return rivalsOf(registerWith(statistics, { sources })).map(
    ({ first, second, relation }) => `${first.id} ${relation} ${second.id}`,
  );
}

function given(
  id: string,
  value: number,
  from: string | EvidenceEntry[],
  more: Partial<Statistic> = {},
) {
  const evidence = typeof from === 'string' ? [{ source: from }] : from;
  return statistic(id, { value, evidence, ...more });
}

describe('two figures with one key', () => {
  test('say the same, or are rivals', () => {
    expect(relations(statistic('a', { value: 1 }), statistic('b', { value: 1 }))).toEqual([
      'a same b',
    ]);
    expect(relations(statistic('a', { value: 1 }), statistic('b', { value: 2 }))).toEqual([
      'a rival b',
    ]);
    expect(
      relations(statistic('a', { value: 1 }), statistic('b', { value: 1, area: 'GB' })),
    ).toEqual([]);
  });

  test('are no rivals where one revises the other, directly or not', () => {
    const [a, b, c] = [
      given('a', 1, 'own-2022'),
      given('b', 2, 'own-2023', { revises: 'a' }),
      given('c', 3, 'own-2024', { revises: 'b' }),
    ];
    expect(relations(a, b)).toEqual([]);
    expect(relations(a, b, c)).toEqual([]);
    expect(relations(a, b, { ...c, revises: 'a' })).toEqual(['b rival c']);
    expect(relations(a, b, given('d', 4, 'own-2024'))).toEqual(['b unrevised d']);
  });

  test('each is held against the one before it: its own body’s come first, by their day', () => {
    expect(
      relations(
        statistic('a', { value: 1 }),
        given('b', 2, 'own-2024'),
        given('c', 3, 'press-2022'),
        given('d', 4, 'own-2022'),
        given('e', 5, 'own-undated'),
      ),
    ).toEqual(['d unrevised b', 'b rival a', 'a rival c', 'c rival e']);
  });
});

describe('the body that counts published both', () => {
  const first = given('a', 1, 'own-2022');

  test('the later without "revises"', () => {
    expect(relations(first, given('b', 2, 'own-2023'))).toEqual(['a unrevised b']);
    expect(relations(given('z', 1, 'own-2022'), given('b', 2, 'own-2023'))).toEqual([
      'z unrevised b',
    ]);
    expect(relations(first, given('b', 1, 'own-2023'))).toEqual(['a same b']);
    expect(relations(first, given('b', 2, 'own-2023', { revises: 'elsewhere' }))).toEqual([
      'a rival b',
    ]);
  });

  test('a part of it speaks for it, and what it is a part of does not', () => {
    const ofState = { reported_by: 'vn' };
    expect(
      relations(given('a', 1, 'own-2022', ofState), given('b', 2, 'state-2025', ofState)),
    ).toEqual(['a unrevised b']);
    expect(relations(first, given('b', 2, 'state-2025'))).toEqual(['a rival b']);
  });

  test('for certain, and one certainly after the other', () => {
    expect(relations(first, given('b', 2, 'press-2025'))).toEqual(['a rival b']);
    expect(relations(given('a', 1, 'press-2022'), given('b', 2, 'own-2023'))).toEqual([
      'b rival a',
    ]);
    expect(relations(first, statistic('b', { value: 2 }))).toEqual(['a rival b']);
    expect(relations(first, given('b', 2, 'own-2022'))).toEqual(['a rival b']);
    expect(relations(given('a', 1, 'own-2023-01'), given('b', 2, 'own-2023'))).toEqual([
      'a rival b',
    ]);
    expect(relations(first, given('b', 2, 'own-about-2024'))).toEqual(['a rival b']);
    expect(relations(first, given('b', 2, 'own-undated'))).toEqual(['a rival b']);
    expect(relations(first, given('b', 2, 'not-there'))).toEqual(['a rival b']);
  });

  test('in every source of its own that gives the figure', () => {
    const again = given('a', 1, [{ source: 'own-2022' }, { source: 'own-2024' }]);
    expect(relations(again, given('b', 2, 'own-2023'))).toEqual(['a rival b']);
    const before = given('b', 2, [{ source: 'own-2022' }, { source: 'own-2024' }]);
    expect(relations(first, before)).toEqual(['a rival b']);
    const elsewhere = given('a', 1, [{ source: 'own-2022' }, { source: 'press-2025' }]);
    expect(relations(elsewhere, given('b', 2, 'own-2023'))).toEqual(['a unrevised b']);
    const forPeriod = given('b', 2, [{ source: 'own-2024', for: ['period', 'area'] }]);
    expect(relations(first, forPeriod)).toEqual(['a rival b']);
    for (const field of ['value', 'min', 'max']) {
      const forFigure = given('b', 2, [{ source: 'own-2024', for: ['period', field] }]);
      expect(relations(first, forFigure)).toEqual(['a unrevised b']);
    }
  });
});
