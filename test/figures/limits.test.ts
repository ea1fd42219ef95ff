import { describe, expect, test } from 'vitest';
import { drawnLayout, idsOf, laidOut } from './drawn-panels.js';

const women = { breakdown: { sex: 'female' } } as const;
const men = { breakdown: { sex: 'male' } } as const;
const children = { breakdown: { age: 'child' } } as const;
const girls = { breakdown: { sex: 'female', age: 'child' } } as const;
const own = { breakdown: { citizenship: 'VN' } } as const;

const drawn = (...[by, figures, more]: Parameters<typeof laidOut>) =>
  drawnLayout(laidOut(by, figures, more));

describe('parts', () => {
  test('by what is not asked for are hidden beside their total', () => {
    expect(drawn(['year'], [women, {}, girls])).toEqual({
      panels: [['-', '2023: b']],
      parts: 'ac',
    });
    expect(drawn(['year', 'sex'], [women, children, girls, {}])).toEqual({
      panels: [['- female', '2023: d a']],
      parts: 'bc',
    });
  });

  test('are shown where their total is not: another period, body or area', () => {
    for (const other of [{ period: '2022' }, { reported_by: 'vn' }, { area: 'KH' }]) {
      const { panels, parts } = laidOut(['year'], [women, other]);
      expect(panels.map(({ figures }) => idsOf(figures))).toEqual(['b', 'a']);
      expect(parts).toEqual([]);
    }
    expect(drawn(['year'], [women, men]).panels).toEqual([
      ['-', '2023: a'],
      ['-', '2023: b'],
    ]);
  });

  test('are hidden beside no figure but one that takes them in', () => {
    expect(drawn(['year', 'sex'], [women, children])).toEqual({
      panels: [['female', '2023: a']],
      whole: 'b',
    });
    expect(drawn(['year'], [own, women])).toEqual({
      panels: [
        ['-', '2023: a'],
        ['-', '2023: b'],
      ],
    });
    expect(drawn(['year', 'sex'], [women, girls])).toEqual({
      panels: [['female', '2023: a']],
      parts: 'b',
    });
  });

  test('of a total that is not shown are shown where they tell what was asked', () => {
    expect(drawn(['year', 'sex'], [{}, girls, children])).toEqual({
      panels: [['- female', '2023: c b']],
      whole: 'a',
    });
  });

  test('by citizenship of the home country are a panel of their own, not hidden', () => {
    const abroad = { breakdown: { citizenship: 'KH' } };
    const ownGirls = { breakdown: { ...girls.breakdown, citizenship: 'VN' } };
    expect(drawn(['year'], [{}, own, abroad, ownGirls])).toEqual({
      panels: [
        ['-', '2023: a'],
        ['-', '2023: b'],
      ],
      parts: 'cd',
    });
    expect(drawn(['year'], [own, ownGirls, { ...ownGirls, period: '2022' }])).toEqual({
      panels: [
        ['-', '2023: a'],
        ['-', '2022: c'],
      ],
      parts: 'b',
    });
    expect(drawn(['year', 'citizenship'], [{}, own, abroad]).panels).toEqual([
      ['- KH VN', '2023: a c b'],
    ]);
  });
});
