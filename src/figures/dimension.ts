import { partnersOfAll } from '../model/kinds/partners-of.js';
import type { Breakdown, Statistic } from '../model/records.js';
import type { Register } from '../model/register.js';
import { projectsOf } from './key.js';
import type { KeyedStatistic } from './keyed-statistics.js';

/** What figures may be told by: the period, a dimension of the breakdown, or a part of the key. */
export type DimensionName = 'year' | 'partner' | keyof Breakdown | KeyDimension;

type KeyDimension =
  'area' | 'counterpart_area' | 'population' | 'reported_by' | 'nature' | 'project';

export const breakdownDimensions: readonly (keyof Breakdown)[] = [
  'sex',
  'age',
  'exploitation',
  'citizenship',
  'ethnicity',
  'movement',
  'place',
];

const keyDimensions: readonly KeyDimension[] = [
  'area',
  'counterpart_area',
  'population',
  'reported_by',
  'nature',
  'project',
];

export const dimensionNames: readonly DimensionName[] = [
  'year',
  'partner',
  ...breakdownDimensions,
  ...keyDimensions,
];

export function isBreakdown(name: DimensionName): name is keyof Breakdown {
  return breakdownDimensions.some((one) => one === name);
}

/** The categories of a figure in a dimension, as it names them; none where it is a total in it. */
export function categoriesIn(
  name: DimensionName,
  statistic: KeyedStatistic,
  register: Register,
): readonly string[] {
  const { record } = statistic.entry;
  if (name === 'year') return [record.period];
  if (name === 'partner') return partnersOfFigure(record, register);
  if (name === 'project') return projectsOf(record, register);
  const category = isBreakdown(name) ? record.breakdown?.[name] : record[name];
  return category === undefined ? [] : [category];
}

/** The states beside the home country at the ends of a figure, or behind what it is about. */
function partnersOfFigure(record: Statistic, register: Register): string[] {
  const { area, counterpart_area, breakdown, reported_by, about = [] } = record;
  const ends = [area, counterpart_area, breakdown?.citizenship]
    .filter((one) => one !== undefined && one !== 'unspecified')
    .map((one) => one?.toLowerCase() ?? '');
  const named = [...ends, reported_by, ...partnersOfAll(about, register)];
  const states = named.map((id) => stateOf(id, register));
  return [...new Set(states)].filter((id) => id !== register.home).sort();
}

/** The state that a body belongs to; the body itself where it belongs to none. */
function stateOf(id: string, register: Register): string {
  const partner = register.find('partners', id)?.record;
  return partner?.country?.toLowerCase() ?? id;
}
