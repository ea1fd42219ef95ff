import { kindNames } from '../model/kinds/names.js';
import { nearest } from '../model/names.js';
import { schemaVersion } from '../model/record-paths.js';
import { unknownWord } from '../model/usage-error.js';
import { explainEmpty } from '../query/explain.js';
import { filtersAsJson } from '../query/filters.js';
import { answer, conditionsFor, kindsOf } from '../query/run.js';
import type { CoverageBy } from '../relate/coverage.js';
import { coverageBys, coverageOf } from '../relate/coverage.js';
import { coverageTable } from '../relate/coverage-table.js';
import { safe, terminal } from '../render/escape.js';
import { formatNames } from '../render/formats/index.js';
import type { CommandModule } from './command.js';
import { deliverListing, destinationOf } from './deliver.js';
import type { Outcome } from './outcome.js';
import { filtersOf } from './query/query.js';
import { addFilters, whereHelp } from './query/options.js';
import { asOfMeta, lookOf, open } from './setting.js';

const examples = `Examples:
  $ traite coverage
  $ traite coverage --by year --partner UK
  $ traite coverage --by kind -o json
`;

/** So many columns hold one for each kind under its whole name, in French too. */
const wideEnough = 180;

/** What the register holds and how well, so that silence is not read as nothing. */
export const coverage: CommandModule = {
  define(commander) {
    commander.option('--by <what>', `${coverageBys.join(', ')} (default: partner)`);
    addFilters(commander);
    commander
      .option('--as-of <date>', 'the register as of what had happened by then')
      .option('-o, --output <format>', `${formatNames.join(', ')}, or a file such as cover.csv`)
      .option('--wide', 'do not wrap long cells')
      .addHelpText('before', examples)
      .addHelpText('after', whereHelp);
  },
  async run(_operands, options, context): Promise<Outcome> {
    const by = coverageBy(options.text('by') ?? 'partner');
    const filters = filtersOf(options);
    const { asked } = kindsOf({ kind: undefined, filters });
    const setting = await open(options, context, kindNames);
    const { reader } = setting;
    const { conditions } = conditionsFor(filters, asked, reader);
    const entries = answer(conditions, reader).flatMap((one) =>
      one.matches.map(({ entry }) => entry),
    );
    const covered = coverageOf(entries, by, reader.register);
    const preset = context.interactive ? 'table' : 'tsv';
    const destination = destinationOf(options.text('output'), preset, context.directory);
    const narrow = destination.format.name === 'table' && context.width < wideEnough;
    const delivered = await deliverListing(
      {
        meta: {
          store: setting.store.name,
          schema_version: schemaVersion,
          filters: filtersAsJson(filters),
          ...asOfMeta(options),
          count: covered.length,
          by,
        },
        tables:
          covered.length === 0
            ? []
            : [coverageTable(covered, by, { kinds: kindNames, narrow }, reader)],
      },
      destination,
      lookOf(options, context, reader.language),
    );
    const empty = safe`${terminal(explainEmpty(asked, filters, reader))}\n`;
    const hint = safe`${terminal(reader.words.pages.coverage.hint)}\n`;
    return {
      output: delivered.output,
      notes: () => [...setting.notes, ...delivered.notes, entries.length === 0 ? empty : hint],
      exit: () => 0,
    };
  },
};

function coverageBy(given: string): CoverageBy {
  const found = coverageBys.find((one) => one === given.toLowerCase());
  if (found !== undefined) return found;
  throw unknownWord('value of --by', given, nearest(given, coverageBys), coverageBys);
}
