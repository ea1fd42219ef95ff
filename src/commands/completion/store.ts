import { inLanguage } from '../../model/cell.js';
import type { KindName } from '../../model/entry.js';
import { titleOf } from '../../model/kinds/index.js';
import type { Language } from '../../model/words/words.js';
import type { FoundStore } from '../../store/config.js';
import type { OpenedStore } from '../../store/open.js';
import { cacheFor, openStore } from '../../store/open.js';
import { namesOf } from '../../store/shelf/record-names.js';
import type { Named } from './choice.js';
import type { Context } from '../context.js';
import { Options } from '../options.js';
import { cacheOf, storeOf } from '../setting.js';

/** What is being completed, and by whom. */
export interface Asked {
  readonly command: string;
  /** The kinds that the command is about: one, or all of them. */
  readonly kinds: readonly KindName[];
  /** The values of the options before the cursor. */
  readonly given: Readonly<Record<string, string>>;
  readonly context: Context;
}

/** Each language in itself. */
const languageNames: Readonly<Record<Language, string>> = {
  fr: 'français',
  en: 'English',
  vi: 'Tiếng Việt',
};

export const languages: readonly Named[] = Object.entries(languageNames).map(
  ([code, description]) => ({ names: [code], description }),
);

function isLanguage(code: string): code is Language {
  return Object.hasOwn(languageNames, code);
}

/** The language that was asked for, else the first of those offered. */
export function languageOf(
  { given, context: { environment } }: Asked,
  offered: readonly string[] = [],
): Language {
  const locale = environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  const wanted = [given['lang']?.toLowerCase() ?? '', locale.slice(0, 2), ...offered];
  return wanted.find(isLanguage) ?? 'en';
}

/** How many files are read whole before somebody waits too long for a key, and for descriptions. */
const most = { files: 1000, described: 200 };

/** The store that the command line names, where the shell has not yet said what `~` is. */
export function storeFor({ given: { store }, context }: Asked): FoundStore {
  const home = context.environment['HOME'] ?? '~';
  const folder = store?.replace(/^~(?=\/|$)/, () => home);
  return storeOf(new Options(folder === undefined ? {} : { store: folder }), context);
}

export function isLarge({ tree }: FoundStore, kinds: readonly KindName[]): boolean {
  return kinds.reduce((sum, kind) => sum + tree.list(kind).files.length, 0) > most.files;
}

/** The records of some kinds by their ids and names; by their ids alone where there are very many. */
export async function recordsOf(
  kinds: readonly KindName[],
  typed: string,
  asked: Asked,
): Promise<Named[]> {
  const store = storeFor(asked);
  if (isLarge(store, kinds)) return recordsById(kinds, typed, asked);
  const cache = cacheFor(store, cacheOf(new Options({}), asked.context));
  return named(await openStore(store, { kinds, cache }), asked);
}

/** The records whose id begins as typed; only the files that hold them are read as YAML. */
export async function recordsById(
  kinds: readonly KindName[],
  typed: string,
  asked: Asked,
): Promise<Named[]> {
  const store = storeFor(asked);
  const ids = idsBeginning(typed, store, kinds);
  if (ids.size > most.described) {
    return [...ids.values()].flat().map((id) => ({ names: [id], description: '' }));
  }
  const { tree } = store;
  const few: FoundStore['tree'] = {
    list: (folder) => ({
      files: tree.list(folder).files.filter((file) => ids.has(file)),
      strays: [],
    }),
    read: (path) => tree.read(path),
  };
  const held = kinds.filter((kind) => few.list(kind).files.length > 0);
  return named(await openStore({ ...store, tree: few }, { kinds: held }), asked);
}

function named({ register, configuration }: OpenedStore, asked: Asked): Named[] {
  const language = languageOf(asked, configuration.languages);
  return register.kinds.flatMap((kind) =>
    [...register.select(kind)].map(({ entry }): Named => ({
      names: [entry.id, ...namesOf(entry)],
      description: inLanguage(titleOf(entry, register), language),
      means: (name) => {
        const resolution = register.resolve(kind, name);
        return resolution.type === 'found' && resolution.id === entry.id;
      },
    })),
  );
}

/** A record's own id, in the layout of a store or as JSON. */
const idLine = /^(?:\{\s*)?["']?id["']?[ \t]*:[ \t]*["']?([a-z0-9-]{1,80})/gm;

/** The ids that begin as typed, by the files that hold them, found without reading YAML. */
function idsBeginning(
  typed: string,
  { tree }: FoundStore,
  kinds: readonly KindName[],
): ReadonlyMap<string, readonly string[]> {
  const wanted = typed.toLowerCase();
  const found = new Map<string, readonly string[]>();
  for (const file of kinds.flatMap((kind) => tree.list(kind).files)) {
    const bytes = tree.read(file);
    if ('tooLarge' in bytes) continue;
    const text = Buffer.from(bytes).toString('latin1');
    const ids = [...text.matchAll(idLine)].flatMap(([, id]) => id ?? []);
    const fitting = ids.filter((id) => id.startsWith(wanted));
    if (fitting.length > 0) found.set(file, fitting);
  }
  return found;
}
