import { groupsOf } from '../../model/groups.js';
import type { Reader } from '../../model/reader.js';
import type { Point, Series, SeriesLine } from '../../model/series.js';
import { hull, intervalOf } from '../../figures/interval.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import type { Panel, Place } from '../../figures/panels.js';
import { yearOf } from '../../figures/panels.js';
import { lengthText } from '../../figures/span.js';
import type { Facts } from './facts.js';
import { capitalised } from '../../model/words/words.js';
import { indicatorName, panelText, placeText, unitName } from './figure-words.js';
import { statusNotes } from './figure-notes.js';
import { citedAs } from '../numbered.js';
import { cellText, periodText, sourcesOf } from './panel-table.js';

/**
 * A panel as a chart, where one says something: two figures or more, for periods alike long. What
 * else is to be said of them is left to the page; `chartPage` puts it under a chart of its own.
 */
export function panelSeries(panel: Panel, facts: Facts): Series | undefined {
  const rows = drawn(panel.rows, panel);
  const columns = drawn(panel.columns, panel);
  const { reader } = facts;
  const { stats, phrases } = reader.words;
  const isTime = panel.down.includes('year');
  const span = periodText(isTime ? rows : columns, facts);
  const title = stats.chartTitle(indicatorName(panel.first, reader), span);
  const lines = columns
    .map((column) => lineOf(panel, rows, column, columns.length === 1 ? title : undefined, facts))
    .filter(({ points }) => points.some((point) => point !== undefined));
  const figures = lines.flatMap(({ points }) => points.filter((point) => point !== undefined));
  if (figures.length < 2) return undefined;
  const places = rows.map((row) => placeText(row, reader));
  return {
    title,
    unit: unitName(panel.first, reader),
    axis: {
      type: isTime ? 'time' : 'category',
      label: capitalised(panel.down.map((name) => stats.dimensions[name]).join(', ')),
      places,
    },
    lines,
    breaks: isTime
      ? rows.filter((row) => beginsAnew(panel, row)).map((row) => placeText(row, reader))
      : [],
    wording: { missing: stats.missing, break: stats.break },
    caption: [],
    source: '',
    description: [
      title,
      ...lines.map(({ name, points }) => describe(name, points, places, stats.missing)),
      phrases.detectionIsNotPrevalence,
    ].join('. '),
  };
}

/** The same for a page of its own: with who counted, the caveat, and the sources named. */
export function chartPage(panel: Panel, facts: Facts): Series | undefined {
  const series = panelSeries(panel, facts);
  if (series === undefined) return undefined;
  const { reader } = facts;
  const { stats, phrases } = reader.words;
  const sources = new Set(panel.figures.flatMap(sourcesOf));
  return {
    ...series,
    caption: [
      capitalised(panelText(panel, reader)),
      ...statusCaptions(panel, series, reader),
      phrases.detectionIsNotPrevalence,
    ],
    source: stats.chartSource([...sources].map((id) => citedAs(id, reader)).join('; ')),
  };
}

/** What the states of figures say, with the places drawn that they hold for. */
function statusCaptions(panel: Panel, series: Series, reader: Reader): string[] {
  const told = panel.rows.flatMap((row) => {
    const place = placeText(row, reader);
    if (!series.axis.places.includes(place)) return [];
    const figures = panel.columns.flatMap((column) => panel.at(row, column));
    const notes = figures.flatMap(({ entry }) => statusNotes(entry.record, reader));
    return [...new Set(notes)].map((note) => ({ note, place }));
  });
  return [...groupsOf(told, ({ note }) => note)].map(
    ([note, places]) => `${places.map(({ place }) => place).join(', ')}: ${note}`,
  );
}

function lineOf(
  panel: Panel,
  rows: readonly Place[],
  column: Place,
  title: string | undefined,
  facts: Facts,
): SeriesLine {
  const total = title !== undefined && column.categories.length === 0;
  return {
    name: total ? title : placeText(column, facts.reader),
    points: rows.map((row) => {
      const figures = panel.at(row, column);
      return figures.length === 0 ? undefined : pointOf(figures, cellText(figures, facts));
    }),
  };
}

/** Rival counts are drawn as what they may be together. */
function pointOf(figures: readonly KeyedStatistic[], text: string): Point {
  const { low, high } = figures.map(({ entry }) => intervalOf(entry.record)).reduce(hull);
  return {
    low: Math.max(0, low.at),
    high: high.at,
    approximate: low.kind === 'about' || high.kind === 'about',
    text,
  };
}

/**
 * The places that may stand beside each other: single years where there are two, else those alike
 * long that hold most figures; categories as they are.
 */
function drawn(places: readonly Place[], panel: Panel): readonly Place[] {
  if (!places.some(({ categories }) => periodOf(categories) !== undefined)) return places;
  const years = places.filter((place) => yearOf(place) !== undefined);
  const known = years.filter((place) => figuresAt(panel, [place]) > 0);
  if (known.length > 1) return years;
  const byLength = groupsOf(places, ({ categories }) => lengthText(periodOf(categories) ?? ''));
  return [...byLength.values()].reduce(
    (most, group) => (figuresAt(panel, group) > figuresAt(panel, most) ? group : most),
    [],
  );
}

/** How many figures stand in some rows, or in some columns. */
function figuresAt(panel: Panel, places: readonly Place[]): number {
  const isRow = places.some((place) => panel.rows.includes(place));
  return places.flatMap((place) =>
    isRow
      ? panel.columns.flatMap((column) => panel.at(place, column))
      : panel.rows.flatMap((row) => panel.at(row, place)),
  ).length;
}

function periodOf(categories: Place['categories']): string | undefined {
  return categories.find(([name]) => name === 'year')?.[1];
}

function beginsAnew(panel: Panel, row: Place): boolean {
  return panel.columns.some((column) =>
    panel.at(row, column).some(({ entry }) => entry.record.observation_status === 'B'),
  );
}

function describe(
  name: string,
  points: SeriesLine['points'],
  places: readonly string[],
  missing: string,
): string {
  const told = points.map((point, index) => `${places[index] ?? ''}: ${point?.text ?? missing}`);
  return `${name}: ${told.join('; ')}`;
}

/** On a page the table above the chart says what it shows. */
export function untitled(series: Series): Series {
  const lines = series.lines.map((line) => ({
    ...line,
    name: line.name === series.title ? '' : line.name,
  }));
  return { ...series, title: '', lines };
}
