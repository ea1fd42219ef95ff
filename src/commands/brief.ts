import type { JsonObject, Row, Table } from '../model/table.js';
import { schemaVersion } from '../model/record-paths.js';
import { nearest } from '../model/names.js';
import { UsageError, unknownWord } from '../model/usage-error.js';
import type { Reader } from '../model/reader.js';
import { briefOf } from '../relate/brief/brief.js';
import type { CommandModule } from './command.js';
import { deliverDocuments, deliverListing, destinationOf, isForPrograms } from './deliver.js';
import { recordOf } from './listing.js';
import type { Outcome } from './outcome.js';
import { asOfMeta, lookOf, open } from './setting.js';

const examples = `Examples:
  $ traite brief UK
  $ traite brief "États-Unis" --lang fr -o markdown
  $ traite brief IOM -o brief.html --as-of 2024-12-31
`;

/** A briefing on one partner, for somebody about to meet them. */
export const brief: CommandModule = {
  define(commander) {
    commander
      .argument('<partner>', 'a state, body, organisation or process, by any of its names')
      .option('-o, --output <format>', 'table, markdown, html, json …, or a file such as uk.html')
      .option('--as-of <date>', 'the register as of what had happened by then')
      .addHelpText('before', examples);
  },
  async run([given], options, context): Promise<Outcome> {
    if (given === undefined) throw new UsageError('brief needs a partner');
    const destination = destinationOf(options.text('output'), 'table', context.directory);
    const setting = await open(options, context);
    const { reader } = setting;
    const partner = partnerNamed(given, reader);
    const look = lookOf(options, context, reader.language);
    const delivered = isForPrograms(destination)
      ? await deliverListing(
          recordsOn(partner, { store: setting.store.name, ...asOfMeta(options) }, reader),
          destination,
          look,
        )
      : await deliverDocuments([briefOf(partner, reader)], destination, look);
    return {
      output: delivered.output,
      notes: () => [...setting.notes, ...delivered.notes],
      exit: () => 0,
    };
  },
};

/** @throws UsageError for a name that is nobody's, or several partners'. */
function partnerNamed(given: string, { register }: Reader): string {
  if (given.trim() === '') throw new UsageError('brief needs the name of a partner');
  const found = register.resolve('partners', given);
  if (found.type === 'found' && register.partsOf(register.home).has(found.id)) {
    throw new UsageError(
      `"${given}" is on the home country's own side: name somebody whom it meets`,
    );
  }
  if (found.type === 'found') return found.id;
  if (found.type === 'ambiguous') {
    throw new UsageError(`"${given}" may mean ${found.ids.join(' or ')}: give the id`);
  }
  const ids = [...register.select('partners')].map(({ entry }) => entry.id);
  throw unknownWord('partner', given, [...found.near, ...nearest(given, ids)].slice(0, 3), []);
}

const kinds = [
  'agreements',
  'commitments',
  'events',
  'people',
  'projects',
  'statistics',
  'ratings',
] as const;

/** For programs: the records that a brief rests on. */
function recordsOn(
  partner: string,
  about: { readonly store: string; readonly as_of?: string },
  reader: Reader,
) {
  const condition = { type: 'equals', field: 'partner', values: [partner] } as const;
  const { register, day } = reader;
  const tables = kinds.map((kind): Table & { count: number } => {
    const entries = [...register.select(kind, condition, day)].map(({ entry }) => entry);
    const rows = entries.map((entry): Row => {
      const record: JsonObject = recordOf(entry, reader);
      const texts = [entry.kind, entry.id];
      return {
        id: entry.id,
        cells: () => texts.map((text) => ({ value: text, text })),
        record: () => record,
      };
    });
    const columns = ['kind', 'id'].map((name) => ({ name, label: name, align: 'left' as const }));
    return { name: kind, title: kind, columns, rows, count: rows.length };
  });
  const filled = tables.filter(({ count }) => count > 0);
  const count = filled.reduce((sum, one) => sum + one.count, 0);
  return {
    meta: { ...about, schema_version: schemaVersion, filters: { partner: [partner] }, count },
    tables: filled,
  };
}
