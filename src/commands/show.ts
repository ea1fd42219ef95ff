import type { Reader } from '../model/reader.js';
import { isoOf } from '../model/edtf.js';
import type { Entry, KindName } from '../model/entry.js';
import { kindNames } from '../model/kinds/names.js';
import { nearest } from '../model/names.js';
import { schemaVersion } from '../model/record-paths.js';
import type { JsonObject, Table } from '../model/table.js';
import { UsageError } from '../model/usage-error.js';
import { cardOf } from '../relate/card.js';
import { linksAsJson } from '../relate/links.js';
import type { Safe } from '../render/escape.js';
import { safe, terminal } from '../render/escape.js';
import type { CommandModule } from './command.js';
import { deliverDocuments, deliverListing, destinationOf, isForPrograms } from './deliver.js';
import { listed, recordOf, tableOf } from './listing.js';
import type { Outcome } from './outcome.js';
import type { Setting } from './setting.js';
import { lookOf, open } from './setting.js';

export const show: CommandModule = {
  define(commander) {
    commander
      .argument('<id...>', 'ids of records; the name of a partner, person or topic will do too')
      .option('-o, --output <format>', 'table, markdown, html, json, yaml …, or a file')
      .option('--as-of <date>', 'the record as of what had happened by then')
      .option('--wide', 'do not wrap long lines')
      .addHelpText(
        'before',
        `Examples:
  $ traite show vn-gb-action-plan-2025
  $ traite show gb-home-office --lang en
  $ traite show vn-gb-action-plan-2025 -o json
`,
      );
  },
  async run(operands, options, context): Promise<Outcome> {
    if (operands.length === 0) throw new UsageError('show needs an id; "traite query" lists them');
    const destination = destinationOf(options.text('output'), 'table', context.directory);
    const setting = await open(options, context);
    const { reader } = setting;
    const found = operands.map((given) => ({ given, entry: recordNamed(given, reader) }));
    const entries = found.flatMap(({ entry }) => entry ?? []);
    const missing = found.flatMap(({ given, entry }) =>
      entry === undefined ? [missingNote(given, setting)] : [],
    );
    const look = lookOf(options, context, reader.language);
    const delivered = isForPrograms(destination)
      ? await deliverListing(
          { meta: metaOf(setting.store.name, entries.length), tables: tablesOf(entries, reader) },
          destination,
          look,
        )
      : await deliverDocuments(
          entries.map((entry) => cardOf(entry, fullRecord(entry, reader), reader)),
          destination,
          look,
        );
    return {
      output: delivered.output,
      notes: () => [...setting.notes, ...delivered.notes, ...missing],
      exit: () => (missing.length > 0 ? 1 : 0),
    };
  },
};

const named: readonly KindName[] = ['partners', 'people', 'topics', 'indicators'];

/** The record of an id, else the one whose name it is. */
export function recordNamed(given: string, { register }: Reader): Entry | undefined {
  const entry = register.get(given.toLowerCase());
  if (entry !== undefined) return entry;
  for (const kind of named) {
    const resolution = register.resolve(kind, given);
    if (resolution.type === 'found') return register.get(resolution.id);
    if (resolution.type === 'ambiguous') {
      throw new UsageError(`"${given}" may mean ${resolution.ids.join(' or ')}: give the id`);
    }
  }
  return undefined;
}

/** Why there is no such record: none has the id, it is broken, or it came later. */
export function missingNote(given: string, { opened: { whole }, reader }: Setting): Safe {
  const id = given.toLowerCase();
  const shown = terminal(given);
  if (whole.get(id) !== undefined) {
    return safe`record "${shown}" had not begun by ${terminal(isoOf(reader.day))}\n`;
  }
  if (reader.register.knows(id)) {
    return safe`record "${shown}" is not valid; "traite validate" says why\n`;
  }
  const ids = whole.kinds.flatMap((kind) =>
    Array.from(whole.select(kind), ({ entry }) => entry.id),
  );
  const near = nearest(given, ids).join('" or "');
  const meant = near === '' ? safe`` : safe`; did you mean "${terminal(near)}"?`;
  return safe`no record "${shown}"${meant}\n`;
}

function fullRecord(entry: Entry, reader: Reader): JsonObject {
  return { ...recordOf(entry, reader), ...linksAsJson(entry, reader) };
}

function metaOf(store: string, count: number): JsonObject {
  return { store, schema_version: schemaVersion, filters: {}, count };
}

/** For programs: the records kind by kind, each with its links. */
function tablesOf(entries: readonly Entry[], reader: Reader): Table[] {
  return kindNames.flatMap((kind) => {
    const own = entries.filter((entry) => entry.kind === kind);
    if (own.length === 0) return [];
    const table = tableOf(kind, listed(own), { room: 'programs' }, reader);
    const rows = [...table.rows].map((row, index) => {
      const entry = own[index];
      return entry === undefined ? row : { ...row, record: () => fullRecord(entry, reader) };
    });
    return [{ ...table, columns: table.columns, rows }];
  });
}
