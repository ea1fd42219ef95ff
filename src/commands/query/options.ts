import type { Command as Commander } from 'commander';
import type { KindName } from '../../model/entry.js';
import { kindNames } from '../../model/kinds/names.js';
import { filterNames, hasFilter } from '../../query/filters.js';
import { formatNames } from '../../render/formats/index.js';
import { collect } from '../options.js';

/** The filters and what each takes, in the order of the help. */
const filters: readonly (readonly [string, string])[] = [
  ['--partner <name>', 'a state, body or organisation with all its parts; a,b for any of them'],
  ['--topic <topic>', 'what it deals with'],
  ['--form <form>', 'treaty, memorandum-of-understanding, action-plan …'],
  ['--status <status>', 'signed, negotiating, open, implementation …'],
  ['--subject <subject>', 'trafficking, migration, readmission …'],
  ['--relevance <relevance>', 'direct or related to trafficking'],
  ['--person <person>', 'somebody named in it'],
  ['--source <source>', 'a document that it rests on'],
  ['--place <place>', 'a city or country'],
  ['--where <condition>', 'a condition on any field, see below'],
];

const flagFilters: readonly (readonly [string, string])[] = [
  ['--since <date>', 'from a date on, as precise as you like: 2024, 2024-06'],
  ['--until <date>', 'up to a date'],
  ['--text <words>', 'all these words, in any order, without accents; best match first'],
  ['--unsourced', 'without evidence'],
  ['--disputed', 'with a field that sources disagree on'],
];

const outputs: readonly (readonly [string, string])[] = [
  ['--as-of <date>', 'the register as of what had happened by then'],
  ['-o, --output <format>', `${formatNames.join(', ')}, or a file such as brief.csv`],
  ['--columns [names]', 'the columns to show, a,b,c; without names, lists them'],
  ['--sort <fields>', 'the order: -signed,id'],
  ['--limit <count>', 'at most so many records of each kind'],
  ['--count', 'only how many'],
  ['--group-by <field>', 'a table for each value of a field'],
  ['--wide', 'do not wrap long cells'],
  ['--fail-empty', 'exit 1 where nothing is found'],
  ['--strict', 'read everything, exit 1 where a record is not valid'],
];

const examples = (name: string) => `
  $ traite ${name} --partner UK
  $ traite ${name} --since 2024 --topic training
  $ traite ${name} --where 'date >= 2024 and not partner = UK' -o brief.csv
`;

/** The language of `--where`, for every help that offers it. */
export const whereHelp = `
The language of --where: FIELD = VALUE, also < <= > >= and ~ (holds these words), FIELD in (a, b),
joined with and, or, not and parentheses: 'signed >= 2024 and (topic = training or form =
action-plan) and not status = ended'. A value of several words needs no quotes, a sign in it does.
`;

/** The filters that a kind has fields for; all of them where none is named. */
export function addFilters(commander: Commander, kind?: KindName): void {
  const isOffered = ([flags]: readonly [string, string]) => {
    const name = filterNames.find((one) => flags.split(' ')[0] === `--${one}`);
    return kind === undefined || name === undefined || hasFilter(kind, name);
  };
  for (const [flags, description] of filters.filter(isOffered)) {
    commander.option(flags, description, collect);
  }
  for (const [flags, description] of flagFilters.filter(isOffered)) {
    commander.option(flags, description);
  }
}

/** The options that `query` and the commands of the kinds share. */
export function defineQuery(commander: Commander, kind: KindName | undefined): void {
  if (kind === undefined) {
    commander.argument('[kind]', `one of ${kindNames.join(', ')}; all of them where it is absent`);
  }
  addFilters(commander);
  for (const [flags, description] of outputs) commander.option(flags, description);
  const name = kind ?? 'query';
  commander.addHelpText('before', `Examples:${examples(name)}`);
  commander.addHelpText('after', whereHelp);
}
