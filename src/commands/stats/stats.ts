import type { Addition } from '../../figures/addition.js';
import { add } from '../../figures/addition.js';
import type { Obstacle } from '../../figures/obstacle.js';
import type { Layout } from '../../figures/panels.js';
import { panelsOf } from '../../figures/panels.js';
import type { Document } from '../../model/document.js';
import { explainEmpty } from '../../query/explain.js';
import { kindsOf } from '../../query/run.js';
import type { Facts } from '../../relate/stats/facts.js';
import { overviewPage, statsPage } from '../../relate/stats/page.js';
import { obstacleTexts, sumAsJson } from '../../relate/stats/sum-blocks.js';
import type { Safe } from '../../render/escape.js';
import { safe, terminal } from '../../render/escape.js';
import { drawings } from '../../render/formats/index.js';
import type { CommandModule } from '../command.js';
import {
  deliverDocuments,
  deliverListing,
  destinationOf,
  isForPrograms,
  writerFor,
} from '../deliver.js';
import type { Outcome } from '../outcome.js';
import { filtersOf } from '../query/query.js';
import { lookOf, open } from '../setting.js';
import type { Call } from './call.js';
import { metaOf } from './call.js';
import { deliverChart } from './chart.js';
import { compareFigures } from './compare.js';
import type { Found } from './find.js';
import { findFigures } from './find.js';
import { figuresTable, ratingsTable } from './listing.js';
import { checkComparison, defineStats, dimensionsOf } from './options.js';

/** The kinds that figures are told with. */
const kinds = [
  'statistics',
  'indicators',
  'ratings',
  'partners',
  'agreements',
  'events',
  'projects',
  'laws',
  'sources',
  'topics',
] as const;

export const stats: CommandModule = {
  define: defineStats,
  async run(operands, options, context): Promise<Outcome> {
    const filters = filtersOf(options);
    checkComparison(options, operands, filters.length);
    kindsOf({ kind: 'statistics', filters });
    const by = dimensionsOf(options);
    const setting = await open(options, context, kinds, { whole: true });
    const call: Call = { operands, filters, options, context, setting };
    if (options.list('compare').length > 0) return compareFigures(call);
    const found = findFigures(call);
    const layout = panelsOf(found.chosen, by, setting.reader.register);
    return showFigures(call, found, layout);
  },
};

async function showFigures(call: Call, found: Found, layout: Layout): Promise<Outcome> {
  const { options, context, setting } = call;
  const { facts, chosen, ratings } = found;
  const shown = layout.panels.flatMap(({ figures }) => figures);
  const addition = options.flag('sum') ? additionOf(found, shown) : undefined;
  const drawing = writerFor(drawings, options.text('output'), context.directory);
  const delivered =
    drawing === undefined
      ? await deliverPage(call, found, layout, addition)
      : await deliverChart(layout, facts, drawing, lookOf(options, context, facts.reader.language));
  const isPage = drawing === undefined && isOnScreen(call);
  const empty = chosen.length + ratings.length === 0;
  return {
    output: delivered.output,
    notes: () => [
      ...setting.notes,
      ...delivered.notes,
      ...(empty ? [emptyNote(call)] : []),
      ...(isPage ? [] : refusalNotes(addition, facts)),
    ],
    exit: () => (addition?.allowed === false || (empty && options.flag('failEmpty')) ? 1 : 0),
  };
}

/** Ratings named beside the figures, or alone, are never added. */
function additionOf(
  { subjects, chosen, ratings, facts }: Found,
  shown: Layout['parts'],
): Addition | undefined {
  const figures = subjects.figures.length > 0 ? chosen : shown;
  const addition = add(figures, facts.relations);
  const [rating] = subjects.schemes.length > 0 ? ratings : [];
  // No figure is no sum of zero.
  if (rating === undefined) return figures.length > 0 ? addition : undefined;
  const obstacle: Obstacle = { rule: 'rating', records: [rating.id] };
  return addition.allowed
    ? {
        allowed: false,
        obstacles: [obstacle],
        nearest: figures.length > 0 ? addition.sum : undefined,
      }
    : { ...addition, obstacles: [obstacle, ...addition.obstacles] };
}

async function deliverPage(
  call: Call,
  { facts, chosen, ratings }: Found,
  layout: Layout,
  addition: Addition | undefined,
): Promise<Delivered> {
  const { operands, filters, options, context, setting } = call;
  const { reader } = setting;
  const preset = context.interactive ? 'table' : 'tsv';
  const destination = destinationOf(options.text('output'), preset, context.directory, drawings);
  const look = lookOf(options, context, reader.language);
  if (isForPrograms(destination)) {
    const tables = [figuresTable(chosen, facts), ratingsTable(ratings, facts)];
    const meta = {
      ...metaOf(call, chosen.length + ratings.length),
      ...(addition === undefined ? {} : { sum: sumAsJson(addition) }),
    };
    return deliverListing(
      { meta, tables: tables.filter(({ count = 0 }) => count > 0) },
      destination,
      look,
    );
  }
  if (chosen.length + ratings.length === 0) return { output: [], notes: [] };
  const sideBySide = options.flag('sideBySide');
  const everything = [operands.length, filters.length].every((count) => count === 0);
  const plain =
    everything && addition === undefined && !sideBySide && options.text('by') === undefined;
  const asked = { layout, sideBySide, ratings, ...(addition === undefined ? {} : { addition }) };
  const page: Document = plain ? overviewPage(chosen, ratings, facts) : statsPage(asked, facts);
  return deliverDocuments([page], destination, look);
}

interface Delivered {
  readonly output: Iterable<Safe>;
  readonly notes: readonly Safe[];
}

function emptyNote({ operands, filters, setting }: Call): Safe {
  const why = terminal(explainEmpty(['statistics'], filters, setting.reader));
  if (operands.length === 0) return safe`${why}\n`;
  return safe`no figure of ${terminal(operands.join(', '))} (${why})\n`;
}

/** Is a page on standard output, which tells a refusal itself? */
function isOnScreen({ options, context }: Call): boolean {
  const preset = context.interactive ? 'table' : 'tsv';
  const destination = destinationOf(options.text('output'), preset, context.directory, drawings);
  return destination.file === undefined && !isForPrograms(destination);
}

/** The refusal in one line a rule, where no page tells it. */
function refusalNotes(addition: Addition | undefined, facts: Facts): Safe[] {
  if (addition === undefined || addition.allowed) return [];
  const texts = obstacleTexts(addition.obstacles, facts);
  return texts.map((text) => safe`not added: ${terminal(text)}\n`);
}
