import type { Block } from '../../model/document.js';
import { dateText } from '../../model/date-text.js';
import { breakdownText, measuredText, numberText } from '../../model/quantity.js';
import { groupsOf } from '../../model/groups.js';
import type { JsonObject } from '../../model/table.js';
import type { Addition, Sum } from '../../figures/addition.js';
import { isAttribute } from '../../figures/attributes.js';
import { figureOf } from '../../figures/interval.js';
import type { Interval } from '../../figures/interval.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import type { Obstacle } from '../../figures/obstacle.js';
import { spanOf } from '../../figures/span.js';
import type { Facts } from './facts.js';
import { attributeText, figureWords, namedFigure } from './figure-words.js';

/** A sum, or what forbids it and what may be said instead. */
export function sumBlocks(addition: Addition, facts: Facts): Block[] {
  const { stats } = facts.reader.words;
  const heading: Block = { type: 'heading', text: stats.sections.sum };
  if (addition.allowed) return [heading, { type: 'paragraph', text: sumText(addition.sum, facts) }];
  const { obstacles, nearest } = addition;
  return [
    heading,
    { type: 'paragraph', text: stats.sumRefused },
    { type: 'list', items: obstacleTexts(obstacles, facts) },
    {
      type: 'paragraph',
      text: nearest === undefined ? stats.noNearestSum : nearestText(nearest, facts),
    },
  ];
}

function sumText({ total, of }: Sum, facts: Facts): string {
  const { words } = facts.reader;
  const figures = figuresOf(of, facts);
  return words.stats.sumIs(
    amountText(total, figures[0], facts),
    numberText(of.length, words),
    of.length,
    spanText(figures, facts),
  );
}

/** The sum that is allowed: with the figures that make it where they are few. */
function nearestText({ total, of }: Sum, facts: Facts): string {
  const figures = figuresOf(of, facts);
  const [only, ...others] = figures;
  const { stats } = facts.reader.words;
  if (only !== undefined && others.length === 0) {
    return stats.nearestFigure(namedFigure(only, facts.reader));
  }
  const parts = figures.map((figure) => partText(figure, facts)).join(' + ');
  const told = of.length > mostNamed ? spanText(figures, facts) : parts;
  return stats.nearestSum(amountText(total, only, facts), told);
}

const mostNamed = 12;

/** `7,147 (2011 – 2018-09)`, with its category where it has one. */
function partText(figure: KeyedStatistic, { reader }: Facts): string {
  const { breakdown, period } = figure.entry.record;
  const limits = breakdown === undefined ? [] : [breakdownText(breakdown, reader.words)];
  return `${figureWords(figure, reader)} (${[...limits, dateText(period, reader.words)].join(', ')})`;
}

function amountText(total: Interval, first: KeyedStatistic | undefined, { reader }: Facts): string {
  return measuredText(figureOf(total), first?.indicator?.unit, reader.words);
}

function figuresOf(ids: readonly string[], { byId }: Facts): KeyedStatistic[] {
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** From the first day of the earliest period to the last of the latest, as the periods say it. */
function spanText(figures: readonly KeyedStatistic[], { reader }: Facts): string {
  const periods = figures.map(({ entry }) => entry.record.period);
  const [first] = [...periods].sort((a, b) => spanOf(a).from - spanOf(b).from);
  const [last] = [...periods].sort((a, b) => spanOf(b).to - spanOf(a).to);
  const ends = [first, last].map((one) => dateText(one ?? '', reader.words));
  return ends[0] === ends[1] ? (ends[0] ?? '') : ends.join(' … ');
}

/** Each rule once, with the figures that break it and what each of them says there. */
export function obstacleTexts(obstacles: readonly Obstacle[], facts: Facts): string[] {
  const { stats } = facts.reader.words;
  return [...groupsOf(obstacles, ({ rule }) => rule)].flatMap(([, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const ids = [...new Set(group.flatMap(({ records }) => records))];
    const told = ids.map((id) => toldRecord(first, id, facts));
    return `${stats.obstacles[first.rule]}: ${told.join(' / ')}`;
  });
}

/** A figure with what it says in respect of the rule; a rating is no figure and bears its id. */
function toldRecord({ rule }: Obstacle, id: string, { byId, reader }: Facts): string {
  const figure = byId.get(id);
  if (figure === undefined) return id;
  const said = isAttribute(rule) ? attributeText(rule, figure, reader) : '';
  const named = namedFigure(figure, reader);
  return said === '' ? named : `${said}: ${named}`;
}

/** The same for programs. */
export function sumAsJson(addition: Addition): JsonObject {
  if (addition.allowed) return { allowed: true, ...partsAsJson(addition.sum) };
  const { obstacles, nearest } = addition;
  return {
    allowed: false,
    obstacles: obstacles.map(({ rule, records }) => ({ rule, records })),
    nearest: nearest === undefined ? null : partsAsJson(nearest),
  };
}

function partsAsJson({ total, of }: Sum): JsonObject {
  const { value, min, max, qualifier } = figureOf(total);
  return {
    value: value ?? null,
    min: min ?? null,
    max: max ?? null,
    qualifier: qualifier ?? 'exact',
    of,
  };
}
