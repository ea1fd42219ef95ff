import type { Block, LabelledLines } from '../../model/document.js';
import { capitalised } from '../../model/words/words.js';
import { obstaclesOf } from '../../figures/obstacles.js';
import { isAttribute } from '../../figures/attributes.js';
import { mergedPanel } from '../../figures/merged-panel.js';
import type { Panel, Place } from '../../figures/panels.js';
import type { Facts } from './facts.js';
import { attributeText, indicatorName, panelText, placeText, unitName } from './figure-words.js';
import { panelSeries, untitled } from './panel-series.js';
import { panelTable } from './panel-table.js';

/**
 * Counts of several bodies in one table, lettered, with what sets them apart: mirror figures stand
 * beside each other and are not added.
 */
export function sideBySideBlocks(panels: readonly Panel[], facts: Facts): Block[] {
  const { reader } = facts;
  const { stats } = reader.words;
  const merged = mergedPanel(panels);
  if (merged === undefined) return [];
  const legend = panels.map((panel, index): LabelledLines => {
    const counted = stats.heading(
      capitalised(indicatorName(panel.first, reader)),
      unitName(panel.first, reader),
    );
    return { label: letterOf(index), lines: [counted, panelText(panel, reader)] };
  });
  const lettered = panels.map((panel, index) => {
    const series = panelSeries({ ...panel, rows: merged.rows }, facts);
    return series === undefined
      ? []
      : [{ type: 'series', series: { ...untitled(series), title: letterOf(index) } } as const];
  });
  const label = (column: Place) => {
    const index = Number(column.key.split(' ', 1)[0]);
    const own = column.categories.length === 0 ? '' : ` ${placeText(column, reader)}`;
    return letterOf(index) + own;
  };
  const differences = differencesBetween(panels, facts);
  return [
    { type: 'fields', fields: legend },
    { type: 'table', table: panelTable(merged, stats.sections.sideBySide, facts, label) },
    ...lettered.flat(),
    ...(differences.length === 0
      ? []
      : ([
          { type: 'paragraph', text: stats.sideBySide },
          { type: 'list', items: differences },
        ] as const)),
  ];
}

/** In what the counts differ, each with its letter. */
function differencesBetween(panels: readonly Panel[], { reader, relations }: Facts): string[] {
  const { obstacles } = reader.words.stats;
  const firsts = panels.map(({ first }) => first);
  const rules = new Set(obstaclesOf(firsts, relations).map(({ rule }) => rule));
  return [...rules].filter(isAttribute).map((rule) => {
    const said = firsts.map((figure, index) => {
      const text = attributeText(rule, figure, reader);
      return `${letterOf(index)} ${text === '' ? '–' : text}`;
    });
    return `${obstacles[rule]}: ${said.join(' / ')}`;
  });
}

export function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (index % 26)).repeat(1 + Math.floor(index / 26));
}
