import { yearOf as dayYear } from '../model/day.js';
import { groupsOf } from '../model/groups.js';
import { fold } from '../model/names.js';
import type { Register } from '../model/register.js';
import type { DimensionName } from './dimension.js';
import { categoriesIn } from './dimension.js';
import { categoriesOf, coverOf } from './key.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import type { Telling } from './limits.js';
import { isLimited, isPartner, partsAmong } from './limits.js';
import { spanOf, wholeYears } from './span.js';

/** A place of a row or a column: a category of each of its dimensions, none of a total. */
export interface Place {
  readonly key: string;
  readonly categories: readonly (readonly [DimensionName, string])[];
}

/** Figures that agree in all but the dimensions that they are told by, laid out in two of them. */
export interface Panel {
  /** Speaks for what all share. */
  readonly first: KeyedStatistic;
  readonly figures: readonly KeyedStatistic[];
  /** The dimensions down and across. */
  readonly down: readonly DimensionName[];
  readonly across: readonly DimensionName[];
  readonly rows: readonly Place[];
  readonly columns: readonly Place[];
  /** Rival counts of one thing are all of one cell; a cell may be empty. */
  at(row: Place, column: Place): readonly KeyedStatistic[];
}

/** The panels of some figures, those with most figures first, and what they leave out. */
export interface Layout {
  readonly panels: readonly Panel[];
  /** Parts of figures that are shown, by dimensions that are not. */
  readonly parts: readonly KeyedStatistic[];
  /** Figures that know nothing of a dimension that was asked for. */
  readonly whole: readonly KeyedStatistic[];
}

/**
 * Lays figures out by dimensions: periods down where `year` is among them, else the first down and
 * periods across. Figures must stand: none may correct another.
 */
export function panelsOf(
  figures: readonly KeyedStatistic[],
  by: readonly DimensionName[],
  register: Register,
): Layout {
  const [first = 'year'] = by;
  const down: DimensionName[] = by.includes('year') ? ['year'] : [first];
  const across: DimensionName[] = [...new Set<DimensionName>(['year', ...by])].filter(
    (one) => !down.includes(one),
  );
  const telling = { by, home: register.home.toUpperCase() };
  const toldOf = (some: readonly KeyedStatistic[]) =>
    [...groupsOf(some, (one) => panelText(one, telling)).values()].map((group) =>
      toldBy(group, by, register),
    );
  const limited = figures.filter((one) => isLimited(one, telling));
  const totals = toldOf(figures.filter((one) => !isLimited(one, telling)));
  const parts = new Set(partsAmong(limited, totals.flat(), telling));
  const told = [...totals, ...toldOf(limited.filter((one) => !parts.has(one)))];
  const shown = new Set(told.flat());
  return {
    panels: told
      .flatMap((group) => panelOf(group, down, across, register) ?? [])
      .sort((a, b) => b.figures.length - a.figures.length),
    parts: [...parts],
    whole: figures.filter((one) => !shown.has(one) && !parts.has(one)),
  };
}

/**
 * The figures of a panel that say something by what was asked: all where some know each dimension;
 * where periods are not asked for, only those of periods in which some do.
 */
function toldBy(
  group: readonly KeyedStatistic[],
  by: readonly DimensionName[],
  register: Register,
): readonly KeyedStatistic[] {
  const asked = by.filter((one) => one !== 'year');
  const knows = (figures: readonly KeyedStatistic[]) =>
    asked.every((name) => figures.some((one) => categoriesIn(name, one, register).length > 0));
  if (by.includes('year')) return knows(group) ? group : [];
  const periods = groupsOf(group, ({ entry }) => coverOf(entry.record.period));
  return [...periods.values()].filter(knows).flat();
}

/** What the figures of a panel share. A partner stands for the ends at which it may be. */
function panelText({ entry, key }: KeyedStatistic, telling: Telling): string {
  const asked = new Set<string>(telling.by);
  const shared: (readonly [string, string])[] = [
    ...Object.entries(key).filter(([name]) => name !== 'period' && name !== 'breakdown'),
    ...categoriesOf(entry.record.breakdown ?? {}),
  ];
  return JSON.stringify(
    shared.flatMap(([name, value]) => {
      if (asked.has(name)) return [];
      return [[name, partnerEnds.includes(name) && isPartner(value, telling) ? '*' : value]];
    }),
  );
}

const partnerEnds = ['area', 'counterpart_area', 'citizenship'];

function panelOf(
  figures: readonly KeyedStatistic[],
  down: readonly DimensionName[],
  across: readonly DimensionName[],
  register: Register,
): Panel | undefined {
  const [first] = figures;
  if (first === undefined) return undefined;
  const rows = new Map<string, Place>();
  const columns = new Map<string, Place>();
  const cells = new Map<string, KeyedStatistic[]>();
  for (const figure of figures) {
    for (const row of placesOf(figure, down, register)) {
      rows.set(row.key, rows.get(row.key) ?? row);
      for (const column of placesOf(figure, across, register)) {
        columns.set(column.key, columns.get(column.key) ?? column);
        const key = `${row.key} ${column.key}`;
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [figure]);
        else cell.push(figure);
      }
    }
  }
  return {
    first,
    figures,
    down,
    across,
    rows: inOrder(withMissingYears(rows), down),
    columns: inOrder(columns, across),
    at: (row, column) => cells.get(`${row.key} ${column.key}`) ?? [],
  };
}

/** Every place of a figure: several where it has several categories of one dimension. */
function placesOf(
  figure: KeyedStatistic,
  names: readonly DimensionName[],
  register: Register,
): Place[] {
  let places: (readonly (readonly [DimensionName, string])[])[] = [[]];
  for (const name of names) {
    const categories = categoriesIn(name, figure, register);
    if (categories.length === 0) continue;
    places = places.flatMap((place) =>
      categories.map((category) => [...place, [name, category] as const]),
    );
  }
  return places.map(placeWith);
}

function placeWith(categories: Place['categories']): Place {
  return { key: JSON.stringify(categories.map(sameText)), categories };
}

/** A category as it is compared: one period or place may be written in several ways. */
function sameText([name, category]: Place['categories'][number]): readonly [string, string] {
  if (name === 'place') return [name, fold(category)];
  return [name, name === 'year' ? coverOf(category) : category];
}

// Two generations: a longer gap is told by the years themselves.
const mostYears = 60;

/** Fills the years between the first and the last, so that a missing one is seen to be missing. */
export function withMissingYears(rows: ReadonlyMap<string, Place>): ReadonlyMap<string, Place> {
  const years = [...rows.values()].flatMap((place) => yearOf(place) ?? []).sort((a, b) => a - b);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || last - first > mostYears) return rows;
  const filled = new Map(rows);
  for (let year = first; year <= last; year += 1) {
    const place = placeWith([['year', String(year)]]);
    if (!filled.has(place.key)) filled.set(place.key, place);
  }
  return filled;
}

/** The year of a place that is a single calendar year and nothing else. */
export function yearOf({ categories }: Place): number | undefined {
  const [[name, period] = ['year', ''], ...more] = categories;
  if (name !== 'year' || more.length > 0 || wholeYears(period) !== 1) return undefined;
  return dayYear(spanOf(period).from);
}

/**
 * Totals first, then by dimension in the order asked for; periods in time, other categories by
 * code, the vague ones last.
 */
export function inOrder(
  places: ReadonlyMap<string, Place>,
  dimensions: readonly DimensionName[],
): Place[] {
  return [...places.values()].sort(
    (a, b) =>
      a.categories.length - b.categories.length ||
      a.categories.reduce(
        (order, [name, category], index) =>
          order ||
          compareDimensions(name, b.categories[index]?.[0] ?? name, dimensions) ||
          compareCategories(name, category, b.categories[index]?.[1] ?? ''),
        0,
      ),
  );
}

function compareDimensions(
  one: DimensionName,
  other: DimensionName,
  dimensions: readonly DimensionName[],
): number {
  return dimensions.indexOf(one) - dimensions.indexOf(other);
}

function compareCategories(name: DimensionName, category: string, other: string): number {
  if (name === 'year') {
    const [one, two] = [spanOf(category), spanOf(other)];
    return one.from - two.from || one.to - two.to || compareTexts(category, other);
  }
  return vague(category) - vague(other) || compareTexts(category, other);
}

function vague(category: string): number {
  return ['other', 'unspecified'].indexOf(category);
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
