import type { Entry } from '../model/entry.js';
import { isOf } from '../model/kinds/partners-of.js';
import type { Indicator, Stage } from '../model/records.js';
import type { Register } from '../model/register.js';
import type { FigureKey } from './key.js';
import { keyOf } from './key.js';

/** A statistic with its key and with what its indicator says of it. */
export interface KeyedStatistic {
  readonly entry: Entry<'statistics'>;
  /** Absent where the indicator is not in the register. */
  readonly indicator: Indicator | undefined;
  readonly key: FigureKey;
}

/** Worked out once for a register. */
const known = new WeakMap<Register, readonly KeyedStatistic[]>();

/** All statistics of a register, in the order of their ids. */
export function keyedStatistics(register: Register): readonly KeyedStatistic[] {
  const before = known.get(register);
  if (before !== undefined) return before;
  const matches = [...register.select('statistics')].map(({ entry }) => entry);
  const entries = matches.filter((entry) => isOf(entry, 'statistics'));
  const keyed = entries.map((entry) => ({
    entry,
    indicator: indicatorOf(entry, register),
    key: keyOf(entry.record, register),
  }));
  known.set(register, keyed);
  return keyed;
}

/** What is counted; absent where the indicator is not in the register. */
export function indicatorOf(
  { record }: Entry<'statistics'>,
  register: Register,
): Indicator | undefined {
  return register.find('indicators', record.indicator)?.record;
}

/** Those that stand: not revised by another of them. */
export function standing(statistics: readonly KeyedStatistic[]): KeyedStatistic[] {
  const revised = new Set(statistics.flatMap(({ entry }) => entry.record.revises ?? []));
  return statistics.filter(({ entry }) => !revised.has(entry.id));
}

/** The steps at which an indicator counts. */
export function stagesOf({ stage }: Indicator): readonly string[] {
  if (stage === undefined) return [];
  return typeof stage === 'string' ? [stage] : stage;
}

/** The steps in the care for a victim; the others are those of a criminal case. */
export const victimStages: readonly Stage[] = [
  'referred',
  'identified',
  'rescued',
  'received',
  'assisted',
  'transferred',
  'repatriated',
];

/** Is it a part of a whole, which is not added up and says nothing without its base? */
export function isShare({ measure, unit }: Indicator): boolean {
  return measure === 'share' || unit === 'percent';
}
