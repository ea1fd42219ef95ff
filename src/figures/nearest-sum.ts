import { groupsOf } from '../model/groups.js';
import { attributeOf, baseText, singleRuleOf } from './attributes.js';
import { overlappingPair } from './categories.js';
import { byPeriod } from './grid.js';
import { categoriesOf, coverOf, keyText } from './key.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import { obstaclesOf } from './obstacles.js';
import type { Relations } from './relations.js';
import { seriesText } from './relations.js';
import type { Span } from './span.js';
import { lengthOf, spanOf } from './span.js';

type Figures = readonly KeyedStatistic[];

/** Figures of one period that may be taken together: a total, or all categories of a dimension. */
interface Stretch {
  readonly span: Span;
  readonly figures: Figures;
}

/**
 * The figures that may be added, of those that may not all be: the ones that cover most days, then
 * those that leave least out, then the fewest, then the latest. `undefined` where no two belong
 * together and none stands for another.
 */
export function nearestSum(figures: Figures, relations: Relations): Figures | undefined {
  const alike = groupsOf(figures, baseText);
  const usable = groupsOf(usableOf(figures, relations), baseText);
  const candidates = [...usable].flatMap(([base, group]) => {
    const sums = byDefinition(group)
      .flatMap((some) => chainsOf(some, relations))
      .map(bestChain)
      .filter((chosen) => chosen.length > 1 && obstaclesOf(chosen, relations).length === 0);
    const standsForMore = (alike.get(base)?.length ?? 0) > 1;
    return standsForMore ? [...sums, ...group.map((one) => [one])] : sums;
  });
  return candidates.sort(byReach)[0];
}

/** Without what is never added, what is corrected by another, and rival counts of one thing. */
function usableOf(figures: Figures, relations: Relations): Figures {
  const corrected = new Set(figures.flatMap((one) => relations.revisedBy(one)));
  const left = figures.filter(
    (one) => singleRuleOf(one) === undefined && !corrected.has(one.entry.id),
  );
  return [...groupsOf(left, ({ key }) => keyText(key)).values()].flatMap((group) =>
    group.length === 1 ? group : [],
  );
}

/** Those of one definition together; what stands at a break goes with either. */
function byDefinition(group: Figures): KeyedStatistic[][] {
  const known = new Set(group.map((one) => attributeOf('definition', one)));
  return [...known].map((definition) =>
    group.filter((one) => {
      const own = attributeOf('definition', one);
      return own === undefined || own === definition;
    }),
  );
}

/** Each way to cut the figures alike in every period, split where a new definition begins. */
function chainsOf(group: Figures, relations: Relations): Stretch[][] {
  const series = [...groupsOf(group, seriesText).values()].map((figures) =>
    byPeriod(figures).map(stretchOf),
  );
  const grids = groupsOf(
    group.flatMap((one) => cutsOf(one)),
    ({ cut }) => cut,
  );
  const cut = [...grids.values()].flatMap((cells) =>
    evenStretches(cells.map(({ figure }) => figure)),
  );
  return [...series, ...cut].flatMap((stretches) => splitAtBreaks(stretches, relations));
}

/** The dimensions of a figure's breakdown, each with what the other dimensions are fixed to. */
function cutsOf(figure: KeyedStatistic): { cut: string; figure: KeyedStatistic }[] {
  const categories = categoriesOf(figure.entry.record.breakdown ?? {});
  return categories.map(([dimension]) => {
    const fixed = categories.filter(([other]) => other !== dimension);
    return { cut: JSON.stringify([dimension, fixed]), figure };
  });
}

/** The periods with the same categories of the dimension, two or more in which nobody is twice. */
function evenStretches(figures: Figures): Stretch[][] {
  const periods = byPeriod(figures).filter((group) => group.length > 1 && nobodyTwice(group));
  const alike = groupsOf(periods, (group) =>
    JSON.stringify(group.map(({ key }) => key.breakdown).sort()),
  );
  return [...alike.values()].map((groups) => groups.map(stretchOf));
}

function nobodyTwice([first, ...others]: Figures): boolean {
  if (first === undefined) return false;
  const all = [first, ...others].map(({ entry }) => categoriesOf(entry.record.breakdown ?? {}));
  const [dimension] =
    all[0]?.find(([name, category]) =>
      all.some((one) => one.some(([other, value]) => other === name && value !== category)),
    ) ?? [];
  if (dimension === undefined) return false;
  const values = all.flatMap((one) =>
    one.flatMap(([name, value]) => (name === dimension ? [value] : [])),
  );
  return overlappingPair(dimension, values) === undefined;
}

function stretchOf(figures: Figures): Stretch {
  const [first] = figures;
  return { span: spanOf(first?.entry.record.period ?? ''), figures };
}

function splitAtBreaks(stretches: readonly Stretch[], relations: Relations): Stretch[][] {
  const parts: Stretch[][] = [];
  let last: Stretch | undefined;
  for (const stretch of stretches) {
    const broken = last === undefined || isBroken(last, stretch, relations);
    if (broken) parts.push([stretch]);
    else parts.at(-1)?.push(stretch);
    last = stretch;
  }
  return parts;
}

function isBroken(one: Stretch, other: Stretch, relations: Relations): boolean {
  return one.figures.some((figure) =>
    other.figures.some((next) => relations.breaksBetween(figure, next)),
  );
}

/** The stretches that do not overlap and cover most days, and of these the fewest. */
function bestChain(stretches: readonly Stretch[]): Figures {
  const bounded = stretches.filter(({ span }) => Number.isFinite(span.to - span.from));
  const [alone] = stretches;
  if (bounded.length === 0) return alone?.figures ?? [];
  const byEnd = [...bounded].sort((a, b) => a.span.to - b.span.to);
  const best: Chain[] = [{ days: 0, count: 0 }];
  for (const [index, stretch] of byEnd.entries()) {
    const before = best[endingBefore(byEnd, index, stretch.span.from)] ?? { days: 0, count: 0 };
    const taken: Chain = {
      days: before.days + stretch.span.to - stretch.span.from + 1,
      count: before.count + 1,
      stretch,
      before,
    };
    const without = best[index] ?? taken;
    best.push(isBetter(taken, without) ? taken : without);
  }
  const figures: KeyedStatistic[] = [];
  for (let chain = best.at(-1); chain !== undefined; chain = chain.before) {
    figures.push(...(chain.stretch?.figures ?? []));
  }
  return figures.reverse();
}

interface Chain {
  readonly days: number;
  readonly count: number;
  readonly stretch?: Stretch;
  readonly before?: Chain;
}

function isBetter(one: Chain, other: Chain): boolean {
  return one.days > other.days || (one.days === other.days && one.count < other.count);
}

/** How many of the first `count` stretches, ordered by their end, are over before a day. */
function endingBefore(byEnd: readonly Stretch[], count: number, day: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((byEnd[middle]?.span.to ?? Infinity) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Most days first, then the least left out, then the fewest figures, then the latest, then by id. */
function byReach(one: Figures, other: Figures): number {
  return (
    daysOf(other) - daysOf(one) ||
    limitsOf(one) - limitsOf(other) ||
    one.length - other.length ||
    lastDayOf(other) - lastDayOf(one) ||
    (one[0]?.entry.id ?? '').localeCompare(other[0]?.entry.id ?? '', 'en')
  );
}

/** The days covered; a period without bounds covers none that are known. */
function daysOf(figures: Figures): number {
  const periods = groupsOf(figures, ({ entry }) => coverOf(entry.record.period));
  const lengths = [...periods.values()].map(([first]) =>
    lengthOf(first?.entry.record.period ?? ''),
  );
  return lengths.reduce((sum, days) => sum + (Number.isFinite(days) ? days : 0), 0);
}

function lastDayOf(figures: Figures): number {
  return figures.reduce((last, { entry }) => Math.max(last, spanOf(entry.record.period).to), 0);
}

/** How many dimensions limit the figures together: women and men are not limited by sex. */
function limitsOf(figures: Figures): number {
  const breakdowns = new Set(figures.map(({ key }) => key.breakdown));
  const [first] = figures;
  const limits = categoriesOf(first?.entry.record.breakdown ?? {}).length;
  return breakdowns.size > 1 ? limits - 1 : limits;
}
