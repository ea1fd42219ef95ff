import type { Reader } from '../model/reader.js';
import { dayOf, isoOf, parseDate } from '../model/edtf.js';
import type { KindName } from '../model/entry.js';
import type { StoreConfiguration } from '../model/register.js';
import { UsageError } from '../model/usage-error.js';
import type { Language } from '../model/words/words.js';
import { loadWords } from '../model/words/words.js';
import type { Safe } from '../render/escape.js';
import { safe, terminal } from '../render/escape.js';
import type { Look } from '../render/look.js';
import type { FoundStore } from '../store/config.js';
import { findStore } from '../store/config.js';
import type { OpenedStore } from '../store/open.js';
import { cacheFor, openStore } from '../store/open.js';
import type { Cache } from '../store/snapshot/cache.js';
import type { Context } from './context.js';
import type { Options } from './options.js';

const languages: readonly Language[] = ['fr', 'en', 'vi'];

/** A store that was opened for a reader. */
export interface Setting {
  readonly store: FoundStore;
  readonly opened: OpenedStore;
  readonly reader: Reader;
  /** What standard error is told of the store itself. */
  readonly about: readonly Safe[];
  /** The same, and what of it was left out. */
  readonly notes: readonly Safe[];
}

/** The store of this call. */
export function storeOf(options: Options, context: Context): FoundStore {
  const named = options.text('store') ?? context.environment['TRAITE_STORE'];
  return findStore(named === '' ? undefined : named, context.directory, context.packageRoot);
}

/** The day of the run, in days since 1970: today, unless `--today` fixes it. */
export function todayOf(options: Options, context: Context): number {
  const given = options.text('today');
  return given === undefined
    ? dayOf(context.now().toISOString().slice(0, 10))
    : lastDayOf('--today', given);
}

/** The last day of a date that an option gives. */
function lastDayOf(option: string, given: string): number {
  const date = parseDate(given);
  if ('problem' in date) throw new UsageError(`${option}: ${date.problem}`);
  if (!Number.isFinite(date.latest)) throw new UsageError(`${option} ${given}: give the year`);
  return date.latest;
}

/** The last day of `--as-of`, in days since 1970. @throws UsageError where it is no date. */
export function asOfDay(options: Options): number | undefined {
  const given = options.text('asOf');
  return given === undefined ? undefined : lastDayOf('--as-of', given);
}

/** What programs are told of `--as-of`: the date as it was given. */
export function asOfMeta(options: Options): { readonly as_of?: string } {
  const given = options.text('asOf');
  return given === undefined ? {} : { as_of: given };
}

/**
 * Reads the kinds that a command needs, as of the day that it asks for; whole where `--as-of` does
 * not mean what had happened.
 */
export async function open(
  options: Options,
  context: Context,
  kinds?: readonly KindName[],
  { whole = false } = {},
): Promise<Setting> {
  const started = context.now().getTime();
  const store = storeOf(options, context);
  const asOf = asOfDay(options);
  const day = asOf ?? todayOf(options, context);
  const opened = await openStore(store, {
    ...(kinds === undefined ? {} : { kinds }),
    ...(asOf === undefined || whole ? {} : { asOf }),
    cache: cacheFor(store, cacheOf(options, context)),
    scans: context.renewed !== true && !options.flag('strict'),
  });
  const language = languageOf(options, context, opened.configuration);
  const words = await loadWords(language);
  const took = context.now().getTime() - started;
  const about = aboutStore(store, opened, { took, day }, options);
  const reader = { register: opened.register, words, language, day };
  return { store, opened, reader, about, notes: [...about, ...brokenNote(opened)] };
}

/** Where snapshots of stores are kept, unless none is wanted. */
export function cacheOf(options: Options, context: Context): Cache | undefined {
  const { cacheFolder: folder, renewed = false } = context;
  if (folder === undefined || options.denied('cache')) return undefined;
  return { folder, now: context.now().getTime(), renewed };
}

/** Does the program run where others rely on what it says, and may read it? */
export function isOnCi({ environment }: Context): boolean {
  return !['', '0', 'false'].includes((environment['CI'] ?? '').toLowerCase());
}

/** What standard error is told of a store: that it is the package's own; what was read of it, if asked. */
export function aboutStore(
  store: FoundStore,
  read: Pick<OpenedStore, 'records' | 'files'>,
  when: { readonly took: number; readonly day: number },
  options: Options,
): Safe[] {
  return [...shippedNote(store), ...(options.flag('verbose') ? [readNote(store, read, when)] : [])];
}

export function languageOf(
  options: Options,
  { environment }: Context,
  { languages: offered }: StoreConfiguration,
): Language {
  const given = options.text('lang');
  if (given !== undefined) {
    const chosen = languages.find((one) => one === given.toLowerCase());
    if (chosen !== undefined) return chosen;
    throw new UsageError(`unknown language "${given}"; allowed: ${languages.join(', ')}`);
  }
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  const wanted = [/^([a-z]{2})(?:[_.@-]|$)/i.exec(locale)?.[1]?.toLowerCase(), ...offered];
  return (
    languages.find((one) => one === wanted.find((two) => languages.some((l) => l === two))) ?? 'en'
  );
}

function shippedNote(store: FoundStore): Safe[] {
  if (!store.shipped) return [];
  return [safe`no store here or above: reading the register that ships with traite\n`];
}

/** One line says what was left out of the files that were read. */
function brokenNote({ broken }: OpenedStore): Safe[] {
  const [first] = broken;
  if (first === undefined) return [];
  const more = broken.length === 1 ? safe`` : safe` and ${broken.length - 1} more`;
  const file = terminal(first);
  return [safe`records left out that are not valid: ${file}${more}; "traite validate" says why\n`];
}

function readNote(
  store: FoundStore,
  { records, files }: Pick<OpenedStore, 'records' | 'files'>,
  { took, day }: { readonly took: number; readonly day: number },
): Safe {
  const name = terminal(store.name);
  return safe`read ${records} records in ${files} files of ${name} in ${took} ms, as of ${terminal(isoOf(day))}\n`;
}

/** How output is to look: colours are those of the stream that it goes to. */
export function lookOf(options: Options, context: Context, language: string): Look {
  return {
    width: Math.max(20, context.width),
    colour: context.colours.output,
    wide: options.flag('wide'),
    language,
    interactive: context.interactive,
  };
}
