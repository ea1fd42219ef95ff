import { publishedStatistics } from '../../figures/published.js';
import { comparedPairs, comparisonAsJson } from '../../relate/stats/comparison-blocks.js';
import { comparisonPage } from '../../relate/stats/page.js';
import { safe, terminal } from '../../render/escape.js';
import { deliverDocuments, deliverListing, destinationOf, isForPrograms } from '../deliver.js';
import type { Outcome } from '../outcome.js';
import { lookOf, asOfDay } from '../setting.js';
import type { Call } from './call.js';
import { factsOf, metaOf } from './call.js';
import { figuresTable } from './listing.js';

/** `--compare`: each pair of the figures named. */
export async function compareFigures(call: Call): Promise<Outcome> {
  const { options, context, setting } = call;
  const { reader } = setting;
  const given = options.list('compare');
  const named = [...new Map(given.map((id) => [id.toLowerCase(), id])).values()];
  const of = { indicators: [], figures: named.map((id) => id.toLowerCase()) };
  const facts = factsOf(publishedStatistics(reader.register, { day: asOfDay(options), of }), call);
  const figures = named.flatMap((id) => facts.byId.get(id.toLowerCase()) ?? []);
  const missing = named.filter((id) => !facts.byId.has(id.toLowerCase()));
  const pairs = comparedPairs(figures, facts);
  const destination = destinationOf(options.text('output'), 'table', context.directory);
  const look = lookOf(options, context, reader.language);
  const meta = { ...metaOf(call, figures.length), comparisons: pairs.map(comparisonAsJson) };
  const delivered = isForPrograms(destination)
    ? await deliverListing({ meta, tables: [figuresTable(figures, facts)] }, destination, look)
    : await deliverDocuments(
        pairs.length === 0 ? [] : [comparisonPage(pairs, facts)],
        destination,
        look,
      );
  return {
    output: delivered.output,
    notes: () => [
      ...setting.notes,
      ...delivered.notes,
      ...missing.map((id) => safe`no figure "${terminal(id)}"; "traite statistics" lists them\n`),
    ],
    exit: () => (missing.length > 0 ? 1 : 0),
  };
}
