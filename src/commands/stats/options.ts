import type { Command as Commander } from 'commander';
import type { DimensionName } from '../../figures/dimension.js';
import { dimensionNames } from '../../figures/dimension.js';
import { nearest } from '../../model/names.js';
import { UsageError, unknownWord } from '../../model/usage-error.js';
import { drawings, formatNames } from '../../render/formats/index.js';
import type { Options } from '../options.js';
import { addFilters, whereHelp } from '../query/options.js';

const examples = `Examples:
  $ traite stats victims-identified --by year,sex,age --since 2017 --until 2022
  $ traite stats victims-in-detected-cases --sum
  $ traite stats --compare uk-nrm-2022-vietnamese uk-nrm-2024-vietnamese
`;

const teaching = `
What it shows: for each indicator a table and a chart for each body, people
counted and kind of figure, so that no two counts of different things share a
column. A corrected figure shows as it stands now; a missing one is "…", never
zero; what must be known to read a figure is a footnote. Without indicator and
filters, it lists what is counted.

What it refuses: a sum over different units, stages, people or bodies, over
periods that overlap, of a total and its part, of shares, stocks and averages.
It names the rule and the records, says what may be said instead, and exits 1.
${whereHelp}`;

const options: readonly (readonly [string, string])[] = [
  ['--by <dimensions>', `${dimensionNames.join(', ')}; a,b for a table of both (default: year)`],
  ['--sum', 'add the figures shown, or say why not'],
  ['--compare <id...>', 'which of these figures may be compared, and why not'],
  ['--side-by-side', 'all in one table, lettered, with what sets the counts apart'],
  ['--as-of <date>', 'what had been published by then: a figure before its correction'],
  [
    '-o, --output <format>',
    `${[...formatNames, ...drawings.map(({ name }) => name)].join(', ')}, or a file such as chart.svg`,
  ],
  ['--wide', 'do not wrap long cells'],
  ['--fail-empty', 'exit 1 where nothing is found'],
];

export function defineStats(commander: Commander): void {
  commander.argument(
    '[indicator...]',
    'what is counted: an indicator by its id or name, the id of a figure, or a scheme of ratings',
  );
  addFilters(commander, 'statistics');
  for (const [flags, description] of options) commander.option(flags, description);
  commander.addHelpText('before', examples);
  commander.addHelpText('after', teaching);
}

/** The dimensions of `--by`, `year` where it is absent. @throws UsageError for an unknown one. */
export function dimensionsOf(given: Options): DimensionName[] {
  const names = (given.text('by') ?? 'year').split(',').map((name) => name.trim().toLowerCase());
  return [...new Set(names.map(dimensionNamed))];
}

function dimensionNamed(name: string): DimensionName {
  const meant = name === 'period' ? 'year' : name.replaceAll('-', '_');
  const found = dimensionNames.find((one) => one === meant);
  if (found !== undefined) return found;
  throw unknownWord('dimension', name, nearest(name, dimensionNames), dimensionNames);
}

/** @throws UsageError where `--compare` stands beside what it has no use for. */
export function checkComparison(
  given: Options,
  operands: readonly string[],
  filters: number,
): void {
  const named = new Set(given.list('compare').map((id) => id.toLowerCase()));
  if (named.size === 0) return;
  const excess = ['by', 'sum', 'sideBySide'].filter(
    (name) => given.flag(name) || given.text(name) !== undefined,
  );
  if (excess.length > 0 || operands.length > 0 || filters > 0) {
    throw new UsageError(
      '--compare takes the ids of figures and goes with --as-of and -o alone; "traite statistics --where …" finds ids',
    );
  }
  if (named.size < 2) throw new UsageError('--compare needs the ids of two figures or more');
}
