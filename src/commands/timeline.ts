import { drawnEntries } from '../relate/calendar.js';
import { kindNames } from '../model/kinds/names.js';
import { schemaVersion } from '../model/record-paths.js';
import type { DayRange } from '../model/edtf.js';
import { parsePeriod, within } from '../model/edtf.js';
import { inLanguage } from '../model/cell.js';
import type { GivenFilter } from '../query/filters.js';
import { filtersAsJson } from '../query/filters.js';
import { answer, conditionsFor, kindsOf } from '../query/run.js';
import { datesFor } from '../query/resolve.js';
import { explainEmpty } from '../query/explain.js';
import type { Moment } from '../relate/moments.js';
import { inTime, momentsOf } from '../relate/moments.js';
import { momentsTable } from '../relate/timeline.js';
import { safe, terminal } from '../render/escape.js';
import { calendars, formatNames } from '../render/formats/index.js';
import type { CommandModule } from './command.js';
import { deliverListing, deliverTo, destinationOf, isForPrograms, writerFor } from './deliver.js';
import type { Outcome } from './outcome.js';
import { filtersOf } from './query/query.js';
import { addFilters, whereHelp } from './query/options.js';
import { asOfMeta, lookOf, open } from './setting.js';
import type { Setting } from './setting.js';

const examples = `Examples:
  $ traite timeline --partner UK --since 2024
  $ traite timeline --topic training --lang fr
  $ traite timeline --partner UK -o uk.ics
`;

/** Everything dated, in order. */
export const timeline: CommandModule = {
  define(commander) {
    addFilters(commander);
    commander
      .option('--as-of <date>', 'the register as of what had happened by then')
      .option(
        '-o, --output <format>',
        `${[...formatNames, ...calendars.map(({ name }) => name)].join(', ')}, or a file such as uk.ics`,
      )
      .option('--wide', 'do not wrap long cells')
      .option('--fail-empty', 'exit 1 where nothing is found')
      .addHelpText('before', examples)
      .addHelpText('after', whereHelp);
  },
  async run(_operands, options, context): Promise<Outcome> {
    const filters = filtersOf(options);
    const { asked } = kindsOf({ kind: undefined, filters });
    const setting = await open(options, context, kindNames);
    const { reader } = setting;
    const range = rangeOf(filters);
    // A promise of last year may be due in this one: each date is held against the range by itself.
    const others = filters.filter(({ name }) => name !== 'since' && name !== 'until');
    const { conditions } = conditionsFor(others, asked, reader);
    const entries = answer(conditions, reader).flatMap((one) =>
      one.matches.map(({ entry }) => entry),
    );
    const moments = inTime(entries.flatMap((entry) => momentsOf(entry, reader))).filter((moment) =>
      isWithin(moment, range),
    );
    const delivered = await deliver(moments, { options, context, setting, filters });
    return {
      output: delivered.output,
      notes: () => [
        ...setting.notes,
        ...delivered.notes,
        ...(moments.length === 0
          ? [safe`${terminal(explainEmpty(asked, filters, reader))}\n`]
          : []),
      ],
      exit: () => (moments.length === 0 && options.flag('failEmpty') ? 1 : 0),
    };
  },
};

/** @throws UsageError for what is no date. */
function rangeOf(filters: readonly GivenFilter[]): DayRange {
  const ranges = filters.flatMap(({ name, value }) => {
    if (name !== 'since' && name !== 'until') return [];
    return [datesFor(name === 'since' ? '>=' : '<=', value, `--${name}`)];
  });
  return {
    from: Math.max(-Infinity, ...ranges.map(({ from }) => from)),
    to: Math.min(Infinity, ...ranges.map(({ to }) => to)),
  };
}

function isWithin({ date }: Moment, range: DayRange): boolean {
  const value = parsePeriod(date);
  return !('problem' in value) && within(value, range, 'moment') !== 'no';
}

interface Told {
  readonly options: Parameters<CommandModule['run']>[1];
  readonly context: Parameters<CommandModule['run']>[2];
  readonly setting: Setting;
  readonly filters: readonly GivenFilter[];
}

async function deliver(moments: readonly Moment[], { options, context, setting, filters }: Told) {
  const { reader, opened, store } = setting;
  const chosen = writerFor(calendars, options.text('output'), context.directory);
  if (chosen !== undefined) {
    const { entries, left } = drawnEntries(moments);
    const writer = await chosen.writer.load();
    const { day, language } = reader;
    const name = inLanguage(opened.configuration.title, language);
    const delivered = deliverTo(chosen.file, writer.write({ name, language, day, entries }));
    const note = safe`not in the calendar, known to the year or less: ${left}\n`;
    return { ...delivered, notes: [...delivered.notes, ...(left === 0 ? [] : [note])] };
  }
  const preset = context.interactive ? 'table' : 'tsv';
  const destination = destinationOf(options.text('output'), preset, context.directory, calendars);
  const room = isForPrograms(destination) ? 'programs' : context.width < 120 ? 'narrow' : 'wide';
  const table = momentsTable(moments, room, reader);
  const meta = {
    store: store.name,
    schema_version: schemaVersion,
    filters: filtersAsJson(filters),
    ...asOfMeta(options),
    count: moments.length,
  };
  const tables = moments.length === 0 ? [] : [table];
  return deliverListing({ meta, tables }, destination, lookOf(options, context, reader.language));
}
