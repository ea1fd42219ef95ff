import fc from 'fast-check';
import { expect, test } from 'vitest';
import { divisionOf } from '../../src/figures/categories.js';
import type { DimensionName } from '../../src/figures/dimension.js';
import { categoriesIn, dimensionNames } from '../../src/figures/dimension.js';
import { categoriesOf, coverOf, keyText } from '../../src/figures/key.js';
import type { KeyedStatistic } from '../../src/figures/keyed-statistics.js';
import { keyedStatistics } from '../../src/figures/keyed-statistics.js';
import type { Panel } from '../../src/figures/panels.js';
import { panelsOf } from '../../src/figures/panels.js';
import type { Statistic } from '../../src/model/records.js';
import { drawnPanel } from './drawn-panels.js';
import { project, registerWith, statistic } from './statistics.js';

const breakdowns = fc.record(
  {
    sex: fc.constantFrom('female', 'male', 'unspecified'),
    age: fc.constantFrom('child', 'adult'),
    citizenship: fc.constantFrom('VN', 'KH', 'LA', 'unspecified'),
  },
  { requiredKeys: [] },
);

const figures: fc.Arbitrary<Partial<Statistic>> = fc.record(
  {
    period: fc.constantFrom('2021', '2023', '2021-01/2021-06', '2021/2023', '2022~'),
    area: fc.constantFrom('VN', 'KH', 'GB'),
    counterpart_area: fc.constantFrom('VN', 'LA'),
    population: fc.constantFrom('presumed', 'identified'),
    breakdown: breakdowns,
    reported_by: fc.constantFrom('vn-police', 'gb-home-office'),
    about: fc.constant(['project']),
  },
  { requiredKeys: ['period'] },
);

const dimensions = fc.uniqueArray(fc.constantFrom(...dimensionNames), { maxLength: 3 });
const some = fc.array(figures, { minLength: 1, maxLength: 12 });

function layoutOf(parts: readonly Partial<Statistic>[], by: readonly DimensionName[]) {
  const records = parts.map((one, index) => statistic(`s${String(index).padStart(2, '0')}`, one));
  const register = registerWith(records, { projects: [project('project')] });
  const statistics = keyedStatistics(register);
  return { register, statistics, layout: panelsOf(statistics, by, register) };
}

const sorted = (all: readonly KeyedStatistic[]) => all.map(({ entry }) => entry.id).sort();

function cellsOf(panel: Panel) {
  return panel.rows.flatMap((row) =>
    panel.columns.map((column) => ({ row, column, figures: panel.at(row, column) })),
  );
}

test('every figure is in one panel, or a part, or whole, and a panel shows each of its own', () => {
  fc.assert(
    fc.property(some, dimensions, (parts, by) => {
      const { statistics, layout } = layoutOf(parts, by);
      const { panels, parts: hidden, whole } = layout;
      const told = [...panels.flatMap((panel) => panel.figures), ...hidden, ...whole];
      expect(sorted(told)).toEqual(sorted(statistics));
      for (const panel of panels) {
        const shown = cellsOf(panel).flatMap((cell) => cell.figures);
        expect(new Set(sorted(shown))).toEqual(new Set(sorted(panel.figures)));
        if (!by.includes('partner')) expect(shown).toHaveLength(panel.figures.length);
      }
    }),
  );
});

test('the figures of a cell bear the categories of its row and its column, and no others', () => {
  fc.assert(
    fc.property(some, dimensions, (parts, by) => {
      const { register, layout } = layoutOf(parts, by);
      for (const panel of layout.panels) {
        for (const { row, column, figures: inCell } of cellsOf(panel)) {
          const placed = new Map([...row.categories, ...column.categories]);
          for (const figure of inCell) {
            for (const name of [...panel.down, ...panel.across]) {
              const cover = (one: string) => (name === 'year' ? coverOf(one) : one);
              const own = categoriesIn(name, figure, register).map(cover);
              const category = placed.get(name);
              if (category === undefined) expect(own).toEqual([]);
              else expect(own).toContain(cover(category));
            }
          }
        }
      }
    }),
  );
});

test('rows and columns are each there once, and a hidden part has a total that is shown', () => {
  fc.assert(
    fc.property(some, dimensions, (parts, by) => {
      const { layout } = layoutOf(parts, by);
      for (const { rows, columns } of layout.panels) {
        for (const places of [rows, columns]) {
          expect(new Set(places.map(({ key }) => key)).size).toBe(places.length);
        }
      }
      const shown = layout.panels.flatMap((panel) => panel.figures);
      for (const part of layout.parts) {
        const wholes = shown.filter(
          (one) =>
            divisionOf(one.entry.record.breakdown, part.entry.record.breakdown).type === 'part' &&
            keyText(one.key, 'breakdown') === keyText(part.key, 'breakdown') &&
            categoriesOf(one.entry.record.breakdown ?? {}).length <
              categoriesOf(part.entry.record.breakdown ?? {}).length,
        );
        expect(wholes).not.toEqual([]);
      }
    }),
  );
});

test('the order in which figures are given says nothing', () => {
  fc.assert(
    fc.property(some, dimensions, fc.infiniteStream(fc.nat()), (parts, by, stream) => {
      const { register, statistics, layout } = layoutOf(parts, by);
      const keys = new Map(statistics.map((one) => [one, stream.next().value]));
      const mixed = [...statistics].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      const again = panelsOf(mixed, by, register);
      const told = ({ panels }: typeof layout) =>
        panels
          .map((panel) =>
            drawnPanel({
              ...panel,
              at: (row, column) =>
                [...panel.at(row, column)].sort((a, b) => (a.entry.id < b.entry.id ? -1 : 1)),
            }).join('\n'),
          )
          .sort();
      expect(told(again)).toEqual(told(layout));
      expect(sorted(again.parts)).toEqual(sorted(layout.parts));
      expect(sorted(again.whole)).toEqual(sorted(layout.whole));
      expect(again.panels.map((one) => one.figures.length)).toEqual(
        layout.panels.map((one) => one.figures.length),
      );
    }),
  );
});
