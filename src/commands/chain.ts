import type { Table } from '../model/table.js';
import { schemaVersion } from '../model/record-paths.js';
import { UsageError } from '../model/usage-error.js';
import type { Link } from '../relate/chain.js';
import { chainOf } from '../relate/chain.js';
import { chainPage, linkAsJson } from '../relate/chain-page.js';
import type { CommandModule } from './command.js';
import { deliverDocuments, deliverListing, destinationOf, isForPrograms } from './deliver.js';
import type { Outcome } from './outcome.js';
import { asOfMeta, lookOf, open } from './setting.js';
import { missingNote, recordNamed } from './show.js';

const examples = `Examples:
  $ traite chain vn-gb-develop-action-plan-2024
  $ traite chain vn-gb-mou-trafficking-2018 -o markdown
  $ traite chain vn-gb-mou-trafficking-2018 --as-of 2024-12-31
`;

/** The line from a promise to what answered it. */
export const chain: CommandModule = {
  define(commander) {
    commander
      .argument('<id>', 'the id of an agreement, commitment, law or project')
      .option('-o, --output <format>', 'table, markdown, html, json …, or a file')
      .option('--as-of <date>', 'the register as of what had happened by then')
      .addHelpText('before', examples);
  },
  async run([given], options, context): Promise<Outcome> {
    if (given === undefined) throw new UsageError('chain needs an id; "traite query" lists them');
    const destination = destinationOf(options.text('output'), 'table', context.directory);
    const setting = await open(options, context);
    const { reader } = setting;
    const entry = recordNamed(given, reader);
    const found = entry === undefined ? { links: [], more: 0 } : chainOf(entry, reader.register);
    const look = lookOf(options, context, reader.language);
    const meta = {
      store: setting.store.name,
      schema_version: schemaVersion,
      filters: {},
      ...asOfMeta(options),
      count: found.links.length,
    };
    const delivered = isForPrograms(destination)
      ? await deliverListing({ meta, tables: [tableOf(found.links)] }, destination, look)
      : await deliverDocuments(
          entry === undefined ? [] : [chainPage(entry.id, found, reader)],
          destination,
          look,
        );
    const missing = entry === undefined ? [missingNote(given, setting)] : [];
    return {
      output: delivered.output,
      notes: () => [...setting.notes, ...delivered.notes, ...missing],
      exit: () => missing.length,
    };
  },
};

function tableOf(links: readonly Link[]): Table {
  const names = ['id', 'kind', 'date'];
  return {
    name: 'chain',
    title: 'chain',
    count: links.length,
    columns: names.map((name) => ({ name, label: name, align: 'left' })),
    rows: links.map((link) => {
      const texts = [link.entry.id, link.entry.kind, link.date ?? ''];
      return {
        id: link.entry.id,
        cells: () => texts.map((text) => ({ value: text, text })),
        record: () => linkAsJson(link),
      };
    }),
  };
}
