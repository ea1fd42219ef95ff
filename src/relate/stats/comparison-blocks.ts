import type { Block } from '../../model/document.js';
import { figureText, numberText } from '../../model/quantity.js';
import type { JsonObject } from '../../model/table.js';
import type { Words } from '../../model/words/words.js';
import { isAttribute } from '../../figures/attributes.js';
import type { Obstacle } from '../../figures/obstacle.js';
import type { Comparison } from '../../figures/comparison.js';
import { compare } from '../../figures/comparison.js';
import type { Interval } from '../../figures/interval.js';
import { certainlyBelow, difference, figureOf, intervalOf } from '../../figures/interval.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import type { Facts } from './facts.js';
import { attributeText, figureWords, indicatorName, namedFigure } from './figure-words.js';

/** Each pair of some figures, and whether the two may be compared. */
export interface ComparedPair {
  readonly one: KeyedStatistic;
  readonly other: KeyedStatistic;
  readonly comparison: Comparison;
}

export function comparedPairs(
  figures: readonly KeyedStatistic[],
  { relations }: Facts,
): ComparedPair[] {
  return figures.flatMap((one, index) =>
    figures.slice(index + 1).map((other) => {
      return { one, other, comparison: compare(one, other, relations) };
    }),
  );
}

/** What may be said of two figures together, or every reason why nothing may be. */
export function comparisonBlocks(pair: ComparedPair, facts: Facts): Block[] {
  const { one, other, comparison } = pair;
  const { reader } = facts;
  const { stats } = reader.words;
  return [
    { type: 'heading', text: stats.versus(figureWords(one, reader), figureWords(other, reader)) },
    {
      type: 'fields',
      fields: [one, other].map((figure) => ({
        label: indicatorName(figure, reader),
        lines: [namedFigure(figure, reader)],
      })),
    },
    ...(comparison.comparable
      ? [{ type: 'paragraph', text: `${stats.comparable} ${differenceText(pair, facts)}` } as const]
      : ([
          { type: 'paragraph', text: stats.notComparable },
          { type: 'list', items: comparison.reasons.map((one) => reasonText(one, pair, facts)) },
        ] as const)),
  ];
}

/** Why not, with what each of the two says there. */
function reasonText({ rule }: Obstacle, { one, other }: ComparedPair, { reader }: Facts): string {
  const reason = reader.words.stats.obstacles[rule];
  if (!isAttribute(rule)) return reason;
  const said = [one, other].map((figure) => attributeText(rule, figure, reader) || '–');
  return `${reason}: ${said.join(' / ')}`;
}

/** Which of two is more and by how much, where that is certain. */
function differenceText({ one, other }: ComparedPair, { reader }: Facts): string {
  const { words } = reader;
  const { stats } = words;
  const [first, second] = [one, other].map(({ entry }) => intervalOf(entry.record));
  const [a, b] = [figureWords(one, reader), figureWords(other, reader)];
  if (first === undefined || second === undefined) return '';
  const more = (by: string, greater: string, less: string, share: string) =>
    stats.more(greater, `${by}${share}`, less);
  const [less, least] = certainlyBelow(first, second)
    ? ([first, second] as const)
    : ([second, first] as const);
  if (certainlyBelow(less, least)) {
    const by = figureText(figureOf(difference(least, less)), words);
    const share = shareText(less, least, words);
    return less === first ? more(by, b, a, share) : more(by, a, b, share);
  }
  const equal = isExact(first) && isExact(second) && first.low.at === second.low.at;
  return equal ? stats.equal(a, b) : stats.undecided(a, b);
}

function isExact({ low, high }: Interval): boolean {
  return low.at === high.at && low.kind === 'closed' && high.kind === 'closed';
}

/** By what share the greater exceeds the less, where both are exact: ` (+118%)`. */
function shareText(less: Interval, greater: Interval, words: Words): string {
  if (!isExact(less) || !isExact(greater) || less.low.at <= 0) return '';
  const percent = Math.round(((greater.low.at - less.low.at) / less.low.at) * 1000) / 10;
  return ` (+${numberText(percent, words)}%)`;
}

export function comparisonAsJson({ one, other, comparison }: ComparedPair): JsonObject {
  return {
    records: [one.entry.id, other.entry.id],
    comparable: comparison.comparable,
    reasons: comparison.comparable ? [] : comparison.reasons.map(({ rule }) => rule),
  };
}
