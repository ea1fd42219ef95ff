import type { Condition } from '../model/condition.js';
import { everything } from '../model/condition.js';
import type { Entry } from '../model/entry.js';
import { isOf } from '../model/kinds/partners-of.js';
import type { Indicator, Stage } from '../model/records.js';
import type { Register } from '../model/register.js';
import type { FigureKey } from './key.js';
import { keyOf } from './key.js';

/** A statistic with its key, what its indicator says of it, and the figures that it names. */
export interface KeyedStatistic {
  readonly entry: Entry<'statistics'>;
  /** Absent where the indicator is not in the register. */
  readonly indicator: Indicator | undefined;
  readonly key: FigureKey;
  readonly partOf: string | undefined;
  readonly revises: string | undefined;
}

/** Worked out once for a register. */
const known = new WeakMap<Register, readonly KeyedStatistic[]>();

/** All statistics of a register, in the order of their ids. */
export function keyedStatistics(register: Register): readonly KeyedStatistic[] {
  const before = known.get(register);
  if (before !== undefined) return before;
  const keyed = statisticsWith(everything, register).map((entry) =>
    keyedStatistic(entry, register),
  );
  known.set(register, keyed);
  return keyed;
}

/**
 * Some statistics with all that they are tied to by `part_of` and `revises`, near or far, in the order
 * of their ids. What figures say of each other is the same among these as among all of them, for
 * nothing but these two fields and an equal key relates figures.
 */
export function tiedStatistics(
  some: readonly Entry<'statistics'>[],
  register: Register,
): readonly KeyedStatistic[] {
  const tied = new Map(some.map((entry) => [entry.id, entry]));
  // Entries that are put in while it runs are come to as well.
  for (const [, entry] of tied) {
    for (const one of tiesOf(entry, register)) if (!tied.has(one.id)) tied.set(one.id, one);
  }
  const inOrder = [...tied.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return inOrder.map((entry) => keyedStatistic(entry, register));
}

/** The figures that a figure names, and those that name it. */
function tiesOf({ id, record }: Entry<'statistics'>, register: Register): Entry<'statistics'>[] {
  const { part_of, revises } = record;
  const named = [part_of, revises].flatMap((one) =>
    one === undefined ? [] : (register.find('statistics', one) ?? []),
  );
  const naming = ['part_of', 'revises'].map((field): Condition => ({
    type: 'equals',
    field,
    values: [id],
  }));
  return [...named, ...statisticsWith({ type: 'or', conditions: naming }, register)];
}

/** The statistics that meet a condition, in the order of their ids. */
export function statisticsWith(condition: Condition, register: Register): Entry<'statistics'>[] {
  const entries = [...register.select('statistics', condition)].map(({ entry }) => entry);
  return entries.filter((entry) => isOf(entry, 'statistics'));
}

/** A statistic with what tells it from others. */
export function keyedStatistic(entry: Entry<'statistics'>, register: Register): KeyedStatistic {
  const { record } = entry;
  return {
    entry,
    indicator: indicatorOf(entry, register),
    key: keyOf(record, register),
    partOf: record.part_of,
    revises: record.revises,
  };
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
  const revised = new Set(statistics.flatMap(({ revises }) => revises ?? []));
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
