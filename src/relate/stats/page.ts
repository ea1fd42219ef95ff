import { groupsOf } from '../../model/groups.js';
import type { Block, Document } from '../../model/document.js';
import { numberText } from '../../model/quantity.js';
import { capitalised } from '../../model/words/words.js';
import type { Addition } from '../../figures/addition.js';
import { categoriesOf } from '../../figures/key.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import { stagesOf } from '../../figures/keyed-statistics.js';
import type { Layout, Panel } from '../../figures/panels.js';
import type { Facts } from './facts.js';
import { indicatorName, panelText, unitName } from './figure-words.js';
import { panelSeries, untitled } from './panel-series.js';
import { panelTable, sourcesOf } from './panel-table.js';
import { sideBySideBlocks } from './side-by-side.js';
import { overviewTable } from './overview.js';
import { ratingsBlocks } from './ratings-table.js';
import { sumBlocks } from './sum-blocks.js';
import type { ComparedPair } from './comparison-blocks.js';
import { comparisonBlocks } from './comparison-blocks.js';
import { notesOn } from './figure-notes.js';
import type { Entry } from '../../model/entry.js';

export interface Asked {
  readonly layout: Layout;
  readonly sideBySide: boolean;
  readonly ratings: readonly Entry<'ratings'>[];
  readonly addition?: Addition;
}

/** Figures as a page: a table and a chart a panel, a sum if it was asked for, notes and sources. */
export function statsPage(
  { layout, sideBySide, ratings, addition }: Asked,
  facts: Facts,
): Document {
  const { reader } = facts;
  const { panels } = layout;
  const indicators = groupsOf(panels, ({ first }) => first.key.indicator);
  const alone = indicators.size === 1;
  const blocks = sideBySide
    ? sideBySideBlocks(panels, facts)
    : [...indicators.values()].flatMap((some) => indicatorBlocks(some, alone, facts));
  const [first] = panels;
  return {
    title:
      alone && first !== undefined && !sideBySide
        ? headingOf(first, facts)
        : reader.words.stats.sections[
            panels.length === 0 && ratings.length > 0 ? 'ratings' : 'figures'
          ],
    blocks: [
      ...blocks,
      ...(addition === undefined ? [] : sumBlocks(addition, facts)),
      ...leftOutBlocks(layout, facts),
      ...ratingsBlocks(ratings, panels.length > 0, facts),
      ...closingBlocks(
        panels.flatMap(({ figures }) => figures),
        facts,
      ),
    ],
    record: {},
  };
}

/** What is counted at all, where nothing was asked for. */
export function overviewPage(
  figures: readonly KeyedStatistic[],
  ratings: readonly Entry<'ratings'>[],
  facts: Facts,
): Document {
  const { sections, overviewHint } = facts.reader.words.stats;
  return {
    title: sections.figures,
    blocks: [
      { type: 'table', table: overviewTable(figures, facts) },
      { type: 'paragraph', text: overviewHint },
      ...ratingsBlocks(ratings, true, facts),
      ...closingBlocks(figures, facts),
    ],
    record: {},
  };
}

/** Pairs of figures, each with what may be said of the two together. */
export function comparisonPage(pairs: readonly ComparedPair[], facts: Facts): Document {
  const figures = pairs.flatMap(({ one, other }) => [one, other]);
  const distinct = [...new Map(figures.map((figure) => [figure.entry.id, figure])).values()];
  const { sections } = facts.reader.words.stats;
  const notes = distinct.map((figure) => ({
    label: figure.entry.id,
    lines: [
      ...new Set(notesOn(figure, facts)),
      sourcesOf(figure)
        .map((id) => `[${String(facts.sources.numberOf(id))}]`)
        .join(' '),
    ],
  }));
  return {
    title: sections.comparison,
    blocks: [
      ...pairs.flatMap((pair) => comparisonBlocks(pair, facts)),
      { type: 'heading', text: sections.notes },
      { type: 'fields', fields: notes },
      ...closingBlocks(figures, facts),
    ],
    record: {},
  };
}

function headingOf({ first }: Panel, { reader }: Facts): string {
  const name = capitalised(indicatorName(first, reader));
  return reader.words.stats.heading(name, unitName(first, reader));
}

/** The panels of one indicator; its name is the page's title where it is alone. */
function indicatorBlocks(panels: readonly Panel[], alone: boolean, facts: Facts): Block[] {
  const [first] = panels;
  if (first === undefined) return [];
  return [
    ...(alone ? [] : [{ type: 'heading', text: headingOf(first, facts) } as const]),
    ...panels.flatMap((panel) => panelBlocks(panel, facts)),
  ];
}

function panelBlocks(panel: Panel, facts: Facts): Block[] {
  const title = capitalised(panelText(panel, facts.reader));
  const series = panelSeries(panel, facts);
  return [
    { type: 'table', table: panelTable(panel, title, facts) },
    ...(series === undefined ? [] : [{ type: 'series', series: untitled(series) } as const]),
  ];
}

/** What the filters let through and the layout does not show. */
function leftOutBlocks({ parts, whole }: Layout, { reader }: Facts): Block[] {
  const { words } = reader;
  const dimensions = new Set(
    parts.flatMap(({ entry }) => categoriesOf(entry.record.breakdown ?? {}).map(([name]) => name)),
  );
  const { partsLeft, wholeLeft } = words.stats;
  return [
    ...(parts.length === 0
      ? []
      : [partsLeft(numberText(parts.length, words), parts.length, [...dimensions].join(','))]),
    ...(whole.length === 0 ? [] : [wholeLeft(numberText(whole.length, words), whole.length)]),
  ].map((text) => ({ type: 'paragraph', text }) as const);
}

/** The footnotes, the caveat that every count of what was detected needs, and the sources. */
export function closingBlocks(shown: readonly KeyedStatistic[], facts: Facts): Block[] {
  const { reader } = facts;
  const { sections } = reader.words.stats;
  const notes = facts.footnotes.all();
  const sources = facts.sources.all(reader);
  const isDetection = shown.some(
    ({ indicator }) => indicator !== undefined && stagesOf(indicator).length > 0,
  );
  return [
    ...(notes.length === 0
      ? []
      : ([
          { type: 'heading', text: sections.notes },
          { type: 'fields', fields: notes },
        ] as const)),
    ...(isDetection
      ? [{ type: 'paragraph', text: reader.words.phrases.detectionIsNotPrevalence } as const]
      : []),
    ...(sources.length === 0
      ? []
      : ([
          { type: 'heading', text: sections.sources },
          { type: 'fields', fields: sources },
        ] as const)),
  ];
}
