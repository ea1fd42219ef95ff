import type { Register } from '../model/register.js';
import { keyOf } from './key.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import { keyedStatistics } from './keyed-statistics.js';
import { publishedBy } from './publication.js';

/** All figures as they had been published by the end of a day; as they are where none is given. */
export function publishedStatistics(
  register: Register,
  day: number | undefined,
): readonly KeyedStatistic[] {
  const all = keyedStatistics(register);
  if (day === undefined) return all;
  return all.flatMap(({ entry, indicator }) => {
    const known = publishedBy(entry, day, register);
    return known === undefined
      ? []
      : [{ entry: known, indicator, key: keyOf(known.record, register) }];
  });
}
