import { Argument } from 'commander';
import { nearest } from '../model/names.js';
import type { Cell, JsonObject, Table } from '../model/table.js';
import { UsageError, unknownWord } from '../model/usage-error.js';
import { safe, terminal } from '../render/escape.js';
import { formatNames } from '../render/formats/index.js';
import type { KeptSnapshot } from '../store/snapshot/cache-contents.js';
import { clearCache, keptSnapshots } from '../store/snapshot/cache-contents.js';
import { StoreError } from '../store/tree.js';
import type { CommandModule } from './command.js';
import type { Context } from './context.js';
import { deliverListing, destinationOf } from './deliver.js';
import type { Options } from './options.js';
import type { Outcome } from './outcome.js';
import { outcome } from './outcome.js';
import { lookOf, todayOf } from './setting.js';

/** What can be done with the cache in this folder. */
type Verb = (folder: string, options: Options, context: Context) => Outcome | Promise<Outcome>;

const verbs: Readonly<Record<string, Verb>> = {
  path: (folder) => outcome([safe`${terminal(folder)}\n`]),
  clear(folder) {
    const count = clearCache(folder);
    const snapshots = count === 1 ? safe`1 snapshot` : safe`${count} snapshots`;
    return outcome([], [safe`removed ${snapshots} from ${terminal(folder)}\n`]);
  },
  async status(folder, options, context) {
    const preset = context.interactive ? 'table' : 'tsv';
    const destination = destinationOf(options.text('output'), preset, context.directory);
    const kept = keptSnapshots(folder, todayOf(options, context));
    const listing = { meta: { folder }, tables: kept.length === 0 ? [] : [tableOf(kept)] };
    const look = lookOf(options, context, 'en');
    const { output, notes } = await deliverListing(listing, destination, look);
    const empty = safe`nothing is kept in ${terminal(folder)}\n`;
    return outcome(output, kept.length === 0 ? [...notes, empty] : notes);
  },
};

/** What is kept from one call to the next, none of which is ever needed. */
export const cache: CommandModule = {
  define(commander) {
    const verb = new Argument('<what>', 'path, status or clear');
    verb.argChoices = Object.keys(verbs);
    commander
      .addArgument(verb)
      .option('-o, --output <format>', `of status: ${formatNames.join(', ')}, or a file`)
      .option('--wide', 'do not wrap long cells')
      .addHelpText(
        'before',
        `Examples:
  $ traite cache path
  $ traite cache status
  $ traite cache clear
`,
      );
  },
  async run([word], options, context) {
    const names = Object.keys(verbs);
    if (word === undefined)
      throw new UsageError(`cache needs a verb; allowed: ${names.join(', ')}`);
    const verb = Object.hasOwn(verbs, word) ? verbs[word] : undefined;
    if (verb === undefined) throw unknownWord('verb', word, nearest(word, names), names);
    const { cacheFolder } = context;
    if (cacheFolder === undefined) {
      throw new StoreError('there is no folder for a cache: set $HOME or $XDG_CACHE_HOME');
    }
    return verb(cacheFolder, options, context);
  },
};

function tableOf(kept: readonly KeptSnapshot[]): Table {
  return {
    name: 'snapshots',
    title: 'Snapshots',
    columns: [
      { name: 'store', label: 'store', align: 'left' },
      { name: 'kind', label: 'kind', align: 'left' },
      { name: 'state', label: 'state', align: 'left' },
      { name: 'records', label: 'records', align: 'right' },
      { name: 'files', label: 'files', align: 'right' },
      { name: 'size', label: 'size', align: 'right' },
      { name: 'written', label: 'written', align: 'left' },
    ],
    count: kept.length,
    rows: kept.map((one) => ({
      id: one.path,
      cells: () => cellsOf(one),
      record: () => recordOf(one),
    })),
  };
}

function recordOf({ path, size, state, written, holds }: KeptSnapshot): JsonObject {
  return { id: path, ...holds, state, size, written: timeOf(written) };
}

function cellsOf({ path, size, state, written, holds }: KeptSnapshot): Cell[] {
  const store = holds?.store ?? path;
  return [
    { value: store, text: store },
    { value: holds?.kind, text: holds?.kind ?? '' },
    { value: state, text: state.replaceAll('-', ' ') },
    { value: holds?.records, text: String(holds?.records ?? '') },
    { value: holds?.files, text: String(holds?.files ?? '') },
    { value: size, text: `${String(Math.ceil(size / 1000))} kB` },
    { value: timeOf(written), text: timeOf(written).slice(0, 16).replace('T', ' ') },
  ];
}

function timeOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
}
