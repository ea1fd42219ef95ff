import { kindNames } from '../model/kinds/names.js';
import { schemaVersion } from '../model/record-paths.js';
import type { JsonObject, Row, Table } from '../model/table.js';
import { explainEmpty } from '../query/explain.js';
import { filtersAsJson } from '../query/filters.js';
import { answer, conditionsFor, kindsOf } from '../query/run.js';
import type { Conflict } from '../relate/conflicts.js';
import { conflictsOf, entriesOf } from '../relate/conflicts.js';
import { conflictAsJson, conflictsPage } from '../relate/conflicts-page.js';
import type { Safe } from '../render/escape.js';
import { safe, terminal } from '../render/escape.js';
import type { CommandModule } from './command.js';
import { deliverDocuments, deliverListing, destinationOf, isForPrograms } from './deliver.js';
import type { Outcome } from './outcome.js';
import { filtersOf } from './query/query.js';
import { addFilters } from './query/options.js';
import { asOfMeta, lookOf, open } from './setting.js';

const examples = `Examples:
  $ traite conflicts
  $ traite conflicts --partner UK -o markdown
  $ traite conflicts --where 'indicator = victims-identified' -o json
`;

/** Where sources contradict each other, and figures that do not go together. */
export const conflicts: CommandModule = {
  define(commander) {
    addFilters(commander);
    commander
      .option('--as-of <date>', 'the register as of what had happened by then')
      .option('-o, --output <format>', 'table, markdown, html, json, jsonl …, or a file')
      .option('--fail-empty', 'exit 1 where nothing is found')
      .addHelpText('before', examples);
  },
  async run(_operands, options, context): Promise<Outcome> {
    const filters = filtersOf(options);
    const { asked } = kindsOf({ kind: undefined, filters });
    const destination = destinationOf(
      options.text('output'),
      context.interactive ? 'table' : 'tsv',
      context.directory,
    );
    const setting = await open(options, context, kindNames);
    const { reader } = setting;
    const { conditions } = conditionsFor(filters, asked, reader);
    const matches = answer(conditions, reader).flatMap((one) => one.matches);
    const passed = new Set(matches.map(({ entry }) => entry.id));
    const found = conflictsOf(reader.register).filter((conflict) =>
      entriesOf(conflict).some(({ id }) => passed.has(id)),
    );
    const look = lookOf(options, context, reader.language);
    const meta = {
      store: setting.store.name,
      schema_version: schemaVersion,
      filters: filtersAsJson(filters),
      ...asOfMeta(options),
      count: found.length,
    };
    const delivered = isForPrograms(destination)
      ? await deliverListing({ meta, tables: [tableOf(found)] }, destination, look)
      : await deliverDocuments(
          found.length === 0 ? [] : [conflictsPage(found, reader)],
          destination,
          look,
        );
    const why =
      matches.length === 0 ? [safe`${terminal(explainEmpty(asked, filters, reader))}\n`] : [];
    return {
      output: delivered.output,
      notes: () => [...setting.notes, ...delivered.notes, ...why, countNote(found.length)],
      exit: () => (found.length === 0 && options.flag('failEmpty') ? 1 : 0),
    };
  },
};

function countNote(count: number): Safe {
  return safe`${count} ${terminal(count === 1 ? 'contradiction' : 'contradictions')}\n`;
}

/** For programs: a contradiction a row. */
function tableOf(found: readonly Conflict[]): Table {
  const names = ['type', 'records', 'field', 'held'];
  return {
    name: 'conflicts',
    title: 'conflicts',
    count: found.length,
    columns: names.map((name) => ({ name, label: name, align: 'left' })),
    rows: found.map(rowOf),
  };
}

function rowOf(conflict: Conflict): Row {
  const record = conflictAsJson(conflict);
  const ids = entriesOf(conflict).map(({ id }) => id);
  return {
    id: ids[0] ?? '',
    cells: () => [
      textCell(record, 'type'),
      { value: ids, text: ids.join('; ') },
      textCell(record, 'field'),
      textCell(record, 'held'),
    ],
    record: () => record,
  };
}

function textCell(record: JsonObject, name: string) {
  const value = record[name] ?? '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return { value: text, text };
}
