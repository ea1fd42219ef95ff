import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import { standing } from '../../figures/keyed-statistics.js';
import { publishedStatistics } from '../../figures/published.js';
import type { Entry } from '../../model/entry.js';
import { begunBy } from '../../model/kinds/begun.js';
import { isOf } from '../../model/kinds/partners-of.js';
import type { Reader } from '../../model/reader.js';
import type { GivenFilter } from '../../query/filters.js';
import { fieldsOf, hasFields } from '../../query/filters.js';
import { answer, conditionsFor } from '../../query/run.js';
import type { Facts } from '../../relate/stats/facts.js';
import type { Setting } from '../setting.js';
import { asOfDay } from '../setting.js';
import type { Call } from './call.js';
import { factsOf } from './call.js';
import type { Subjects } from './subjects.js';
import { subjectsOf } from './subjects.js';

/** What a call is about. */
export interface Found {
  readonly facts: Facts;
  readonly subjects: Subjects;
  /** Those that stand, and those that were named one by one. */
  readonly chosen: readonly KeyedStatistic[];
  readonly ratings: readonly Entry<'ratings'>[];
}

/** The figures and ratings that a call asks for, as they had been published. */
export function findFigures(call: Call): Found {
  const { operands, filters, options, setting } = call;
  const { reader } = setting;
  const subjects = subjectsOf(operands, reader);
  const day = asOfDay(options);
  const { indicators, figures, schemes } = subjects;
  const published = publishedStatistics(reader.register, {
    day,
    of: operands.length > 0 ? subjects : undefined,
  });
  const passes = passing(filters, reader);
  const stands = new Set(standing(published).map(({ entry }) => entry.id));
  const chosen = published.filter(({ entry, key }) => {
    if (!passes(entry.id)) return false;
    if (figures.includes(entry.id)) return true;
    if (!stands.has(entry.id)) return false;
    return operands.length === 0 || indicators.includes(key.indicator);
  });
  const ratings = operands.length === 0 || schemes.length > 0 ? ratingsFor(filters, setting) : [];
  return {
    facts: factsOf(published, call),
    subjects,
    chosen,
    ratings: ratings.filter(
      ({ record }) =>
        (schemes.length === 0 || schemes.includes(record.scheme)) &&
        (day === undefined || begunBy(String(record.report_year), day)),
    ),
  };
}

/** The ratings that pass the filters; none where a filter asks nothing of them. */
function ratingsFor(filters: readonly GivenFilter[], { reader }: Setting): Entry<'ratings'>[] {
  if (!filters.every((filter) => hasFields('ratings', fieldsOf(filter)))) return [];
  const { conditions } = conditionsFor(filters, ['ratings'], reader);
  const matches = answer(conditions, reader).flatMap((one) => one.matches);
  return matches.flatMap(({ entry }) => (isOf(entry, 'ratings') ? [entry] : []));
}

/** Which figures pass the filters. */
function passing(filters: readonly GivenFilter[], reader: Reader): (id: string) => boolean {
  if (filters.length === 0) return () => true;
  const { conditions } = conditionsFor(filters, ['statistics'], reader);
  const matches = answer(conditions, reader).flatMap((one) => one.matches);
  const passed = new Set(matches.map(({ entry }) => entry.id));
  return (id) => passed.has(id);
}
