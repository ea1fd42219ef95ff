import type { Entry } from '../model/entry.js';
import type { Register } from '../model/register.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import {
  keyedStatistic,
  keyedStatistics,
  statisticsWith,
  tiedStatistics,
} from './keyed-statistics.js';
import { publishedBy } from './publication.js';

/** What is asked for, by ids. */
export interface Named {
  readonly indicators: readonly string[];
  readonly figures: readonly string[];
}

/** Which figures are needed. */
export interface Wanted {
  /** They are as they had been published by its end; as they are where none is given. */
  readonly day?: number | undefined;
  /** All figures where none are named. */
  readonly of?: Named | undefined;
}

/**
 * Figures as they had been published by the end of a day, in the order of their ids: those of the
 * indicators named, and of the figures named, with all that says something of one of them.
 */
export function publishedStatistics(
  register: Register,
  { day, of }: Wanted,
): readonly KeyedStatistic[] {
  if (day === undefined) {
    return of === undefined
      ? keyedStatistics(register)
      : tiedStatistics(statisticsNamed(of, register), register);
  }
  // What a figure counts may have been told otherwise by that day, so all are looked at.
  return keyedStatistics(register).flatMap(({ entry }) => {
    const known = publishedBy(entry, day, register);
    return known === undefined ? [] : [keyedStatistic(known, register)];
  });
}

/** The figures named stand in series, so all of their indicators' come with them. */
function statisticsNamed(
  { indicators, figures }: Named,
  register: Register,
): Entry<'statistics'>[] {
  const own = figures.flatMap((id) => register.find('statistics', id)?.record.indicator ?? []);
  const values = [...new Set([...indicators, ...own])];
  return statisticsWith({ type: 'equals', field: 'indicator', values }, register);
}
