import type { Breakdown } from '../model/records.js';
import { baseText } from './attributes.js';
import type { DimensionName } from './dimension.js';
import { categoriesOf, coverOf } from './key.js';
import type { KeyedStatistic } from './keyed-statistics.js';

type Category = readonly [keyof Breakdown, string];

/** What figures are told by, in the register of a home country, in capitals. */
export interface Telling {
  readonly by: readonly DimensionName[];
  readonly home: string;
}

/** Is a place at the end of a figure, or a citizenship, that of a partner that it is told by? */
export function isPartner(country: string, { by, home }: Telling): boolean {
  return by.includes('partner') && !['', 'unspecified', home].includes(country);
}

/** Is a figure limited to a part that is not asked for? A register's own citizens are a whole. */
export function isLimited({ entry }: KeyedStatistic, telling: Telling): boolean {
  return !categoriesOf(entry.record.breakdown ?? {}).every((one) => isAsked(one, telling));
}

function isAsked([name, category]: Category, telling: Telling): boolean {
  if (telling.by.includes(name)) return true;
  return name === 'citizenship' && (category === telling.home || isPartner(category, telling));
}

/** Figures that are parts of totals for the same period. */
export function partsAmong(
  limited: readonly KeyedStatistic[],
  totals: readonly KeyedStatistic[],
  telling: Telling,
): KeyedStatistic[] {
  const known = new Set(totals.map((one) => thingText(one, categoriesIn(one))));
  return limited.filter((one) => {
    const asked = categoriesIn(one).filter((category) => isAsked(category, telling));
    return subsetsOf(asked).some((some) => known.has(thingText(one, some)));
  });
}

function categoriesIn({ entry }: KeyedStatistic): readonly Category[] {
  return categoriesOf(entry.record.breakdown ?? {});
}

function thingText(figure: KeyedStatistic, categories: readonly Category[]): string {
  return JSON.stringify([baseText(figure), coverOf(figure.entry.record.period), categories]);
}

/** All ways to leave categories out, of seven at most. */
function subsetsOf([first, ...others]: readonly Category[]): (readonly Category[])[] {
  if (first === undefined) return [[]];
  const rest = subsetsOf(others);
  return [...rest, ...rest.map((some) => [first, ...some])];
}
