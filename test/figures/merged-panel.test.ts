import { describe, expect, test } from 'vitest';
import { mergedPanel } from '../../src/figures/merged-panel.js';
import type { Place } from '../../src/figures/panels.js';
import { yearOf } from '../../src/figures/panels.js';
import { drawnPanel, idsOf, laidOut } from './drawn-panels.js';

const women = { breakdown: { sex: 'female' } } as const;
const men = { breakdown: { sex: 'male' } } as const;

describe('panels side by side', () => {
  const layout = laidOut(
    ['year', 'sex'],
    [
      { ...women, period: '2019' },
      { ...men, period: '2019' },
      { ...women, area: 'KH', period: '2021' },
    ],
  );

  test('have the rows of all, years between them included, and the columns of each', () => {
    const merged = mergedPanel(layout.panels);
    if (merged === undefined) throw new Error('there are panels to merge');
    expect(drawnPanel(merged)).toEqual([
      'female male female',
      '2019: a b .',
      '2020: . . .',
      '2021: . . c',
    ]);
    expect(merged.columns.map(({ key }) => key.split(' ', 1)[0])).toEqual(['0', '0', '1']);
    expect(idsOf(merged.figures)).toBe('abc');
    expect(merged.first).toBe(layout.panels[0]?.first);
    expect([merged.down, merged.across]).toEqual([['year'], ['sex']]);
  });

  test('are none where there is none; a column of another panel holds nothing', () => {
    expect(mergedPanel([])).toBeUndefined();
    const [row] = layout.panels[0]?.rows ?? [];
    const stray: Place = { key: '7 []', categories: [] };
    expect(row === undefined ? undefined : mergedPanel(layout.panels)?.at(row, stray)).toEqual([]);
  });
});

test('a place is a year where it is one calendar year and nothing else', () => {
  const year = (...categories: Place['categories'][number][]) => yearOf({ key: '', categories });
  expect(year(['year', '2020'])).toBe(2020);
  expect(year(['year', '2020-01-01/2020-12-31'])).toBe(2020);
  for (const period of ['2020/2021', '2020-01', '2020~', '2020/..', '[2020-01-01..2020-12-31]']) {
    expect(year(['year', period])).toBeUndefined();
  }
  expect(year(['year', '2020'], ['sex', 'female'])).toBeUndefined();
  expect(year(['sex', 'female'])).toBeUndefined();
  expect(year(['ethnicity', '2020'])).toBeUndefined();
  expect(year()).toBeUndefined();
});
