import type { DimensionName } from '../../src/figures/dimension.js';
import type { KeyedStatistic } from '../../src/figures/keyed-statistics.js';
import { keyedStatistics } from '../../src/figures/keyed-statistics.js';
import type { Layout, Panel, Place } from '../../src/figures/panels.js';
import { panelsOf } from '../../src/figures/panels.js';
import type { Statistic } from '../../src/model/records.js';
import type { Records } from '../register.js';
import { registerWith, statistic } from './statistics.js';

/** Lays figures out that are named a, b, c … in turn. */
export function laidOut(
  by: readonly DimensionName[],
  figures: readonly Partial<Statistic>[],
  more: Records = {},
): Layout {
  const records = figures.map((one, index) =>
    statistic(String.fromCharCode('a'.charCodeAt(0) + index), { value: 10, ...one }),
  );
  const register = registerWith(records, more);
  return panelsOf(keyedStatistics(register), by, register);
}

export const idsOf = (figures: readonly KeyedStatistic[]): string =>
  figures.map(({ entry }) => entry.id).join('');

/** `2023`, `female/child`; `-` for a total. */
export function labelOf({ categories }: Place): string {
  return categories.map(([, category]) => category).join('/') || '-';
}

/** A panel as lines to read: its columns, then a row a line, `.` for an empty cell. */
export function drawnPanel(panel: Panel): string[] {
  return [
    panel.columns.map(labelOf).join(' '),
    ...panel.rows.map((row) => {
      const cells = panel.columns.map((column) => idsOf(panel.at(row, column)) || '.');
      return `${labelOf(row)}: ${cells.join(' ')}`;
    }),
  ];
}

/** Every panel drawn, then what is left out. */
export function drawnLayout({ panels, parts, whole }: Layout) {
  return {
    panels: panels.map(drawnPanel),
    ...(parts.length === 0 ? {} : { parts: idsOf(parts) }),
    ...(whole.length === 0 ? {} : { whole: idsOf(whole) }),
  };
}
