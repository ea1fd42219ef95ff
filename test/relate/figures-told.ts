import type { Block, Document } from '../../src/model/document.js';
import type { DimensionName } from '../../src/figures/dimension.js';
import { standing } from '../../src/figures/keyed-statistics.js';
import { keyedStatistics } from '../../src/figures/keyed-statistics.js';
import type { Layout, Panel } from '../../src/figures/panels.js';
import { panelsOf } from '../../src/figures/panels.js';
import type { Statistic } from '../../src/model/records.js';
import type { Language } from '../../src/model/words/words.js';
import { loadWords } from '../../src/model/words/words.js';
import { notesOn } from '../../src/relate/stats/figure-notes.js';
import { Facts } from '../../src/relate/stats/facts.js';
import { indicator, project, registerWith, source, statistic } from '../figures/statistics.js';

const indicators = [
  indicator('suspects', { name: { en: 'suspects' } }),
  indicator('victims', { name: { en: 'victims' }, stage: 'detected' }),
  indicator('cases', { name: { en: 'cases' }, unit: 'case', stage: 'detected' }),
  indicator('share', { name: { en: 'share' }, unit: 'percent', measure: 'share' }),
];

const sources = [
  source('first', 'Police', '2024-03-07'),
  source('second', 'Ministry', '2025'),
  { ...source('third', 'Press'), url: 'https://example.org/third' },
];

/** What is known of figures that are given by their names, for a reader of a language. */
export async function factsOf(
  figures: Readonly<Record<string, Partial<Statistic>>>,
  { language = 'en', numbered = true }: { language?: Language; numbered?: boolean } = {},
): Promise<Facts> {
  const records = Object.entries(figures).map(([id, more]) => {
    const range = more.min !== undefined || more.max !== undefined;
    return statistic(id, range ? more : { value: 10, ...more });
  });
  const register = registerWith(records, { indicators, sources, projects: [project('project')] });
  const reader = { register, words: await loadWords(language), language, day: 0 };
  return new Facts(keyedStatistics(register), reader, { numbered });
}

/** The footnotes of a figure. */
export function notesOf(id: string, facts: Facts): string[] {
  const figure = facts.byId.get(id);
  if (figure === undefined) throw new Error(`no figure ${id}`);
  return notesOn(figure, facts);
}

export function layoutOf(facts: Facts, ...by: DimensionName[]): Layout {
  return panelsOf(standing([...facts.byId.values()]), by, facts.reader.register);
}

/** The panel of figures of which there is one alone. */
export function onlyPanel(facts: Facts, ...by: DimensionName[]): Panel {
  const [panel, ...others] = layoutOf(facts, ...by).panels;
  if (panel === undefined || others.length > 0) throw new Error('one panel was wanted');
  return panel;
}

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`# ${block.text}`];
    case 'paragraph':
    case 'example':
      return [block.text];
    case 'list':
      return block.items.map((item) => `- ${item}`);
    case 'fields':
      return block.fields.map(({ label, lines }) => `${label}: ${lines.join(' | ')}`);
    case 'series':
      return [`chart ${block.series.title}`.trim()];
    case 'table': {
      const { title, columns, rows } = block.table;
      const cells = [...rows].map((row) => row.cells().map(({ text }) => text));
      return [title, ...[columns.map(({ label }) => label), ...cells].map((one) => one.join('; '))];
    }
  }
}

/** A page, or some of its blocks, as lines to read. */
export function linesOfPage(page: Document | readonly Block[]): string[] {
  if ('blocks' in page) return [page.title, ...page.blocks.flatMap(linesOf)];
  return page.flatMap(linesOf);
}
