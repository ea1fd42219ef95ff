import { groupsOf } from '../model/groups.js';
import { keyText } from './key.js';
import type { KeyedStatistic } from './keyed-statistics.js';
import { spanOf } from './span.js';

/** What some figures say of each other: which corrects which, which is a part of which. */
export class Relations {
  readonly #revised: ReadonlyMap<string, string>;
  readonly #wholes: ReadonlyMap<string, string>;
  /** The first days of the periods that a break stands before, by series. */
  readonly #breaks: ReadonlyMap<string, readonly number[]>;

  constructor(statistics: readonly KeyedStatistic[]) {
    this.#revised = linksOf(statistics, 'revises');
    this.#wholes = linksOf(statistics, 'partOf');
    const broken = statistics.filter(({ entry }) => entry.record.observation_status === 'B');
    const bySeries = groupsOf(broken, seriesText);
    this.#breaks = new Map(
      [...bySeries].map(([series, figures]) => [
        series,
        figures.map(({ entry }) => spanOf(entry.record.period).from),
      ]),
    );
  }

  /** Does the first correct the second, itself or by one that it corrects? */
  revises(later: KeyedStatistic, earlier: KeyedStatistic): boolean {
    return leadsTo(this.#revised, later.entry.id, earlier.entry.id);
  }

  /** The figures that a figure corrects, the latest first. */
  revisedBy({ entry }: KeyedStatistic): string[] {
    return chainOf(this.#revised, entry.id);
  }

  /** Is the first a part of the second, itself or through a part of it? */
  isPartOf(part: KeyedStatistic, whole: KeyedStatistic): boolean {
    return leadsTo(this.#wholes, part.entry.id, whole.entry.id);
  }

  /** The totals that a figure is a part of, the nearest first. */
  wholesOf({ entry }: KeyedStatistic): string[] {
    return chainOf(this.#wholes, entry.id);
  }

  /** Does a new definition begin between two figures of one series, or with the later of them? */
  breaksBetween(one: KeyedStatistic, other: KeyedStatistic): boolean {
    const days = this.#breaks.get(seriesText(one));
    if (days === undefined || seriesText(other) !== seriesText(one)) return false;
    const [first, second] = [one, other].map(({ entry }) => spanOf(entry.record.period).from);
    if (first === undefined || second === undefined) return false;
    return days.some((day) => day > Math.min(first, second) && day <= Math.max(first, second));
  }
}

/** A figure's series: all of its key but the period. */
export function seriesText({ key }: KeyedStatistic): string {
  return keyText(key, 'period');
}

function linksOf(
  statistics: readonly KeyedStatistic[],
  field: 'revises' | 'partOf',
): Map<string, string> {
  return new Map(
    statistics.flatMap((one): [string, string][] => {
      const named = one[field];
      return named === undefined ? [] : [[one.entry.id, named]];
    }),
  );
}

function leadsTo(links: ReadonlyMap<string, string>, from: string, to: string): boolean {
  return chainOf(links, from).includes(to);
}

/** Where links lead from an id, in turn; a circle is walked once. */
function chainOf(links: ReadonlyMap<string, string>, id: string): string[] {
  const seen = new Set([id]);
  for (let next = links.get(id); next !== undefined && !seen.has(next); next = links.get(next)) {
    seen.add(next);
  }
  return [...seen].slice(1);
}
