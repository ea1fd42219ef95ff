import type { KindName } from '../model/entry.js';
import { kindNames } from '../model/kinds/names.js';
import type { GatheredFile, Gathering } from '../store/gathering.js';
import type { OpenedStore } from '../store/open.js';
import { textLinks } from '../store/register/same-texts.js';
import type { Kept, Shelf } from '../store/shelf/shelf.js';
import type { Changes } from '../store/snapshot/settled-files.js';
import type { Verdict } from '../store/snapshot/verdict.js';
import type { StampedFiles } from '../store/tree.js';
import type { Look, Survey } from './rule.js';

/** Records, kind by kind, each kind in the order of their ids. */
export type KeptByKind = ReadonlyMap<KindName, readonly Kept[]>;

const noChanges: Changes = { gone: [], toRead: [] };

/** Before an id that stands in a document which cannot be read. */
const salvageMark = '? ';

/** Which files of a store are new since its last check, and to which records that may matter. */
export class News {
  /** What the last check left; all is new where there is none. */
  readonly verdict: Verdict | undefined;
  readonly #changes = new Map<KindName, Changes>();
  readonly #new = new Set<string>();
  readonly #gone = new Set<string>();

  constructor(verdict: Verdict | undefined) {
    this.verdict = verdict;
  }

  /** The files of a kind that are new, given those that are there. */
  see(kind: KindName, listed: StampedFiles): readonly string[] {
    const all = () => listed.names.map((name) => `${kind}/${name}`);
    const changes = this.verdict?.filesOf(kind).files.changesTo(listed);
    const { gone, toRead } = changes ?? { gone: [], toRead: all() };
    this.#changes.set(kind, { gone, toRead });
    for (const path of toRead) this.#new.add(path);
    for (const path of gone) this.#gone.add(path);
    return toRead;
  }

  /** Was a file not there, or not as it is now, when the store was checked? */
  isNew(file: string): boolean {
    return this.verdict === undefined || this.#new.has(file);
  }

  /** Is a file of records still as it was when the store was checked? */
  isSame(file: string): boolean {
    return this.verdict !== undefined && !this.#gone.has(file);
  }

  isNewOf(kind: KindName): boolean {
    const { gone, toRead } = this.#changes.get(kind) ?? noChanges;
    return this.verdict === undefined || gone.length + toRead.length > 0;
  }

  /** The names that stood in the files of a kind which were changed or are gone: see `namesOf`. */
  namesBefore(kind: KindName): string[] {
    const gone = new Set(this.#changes.get(kind)?.gone);
    if (this.verdict === undefined || gone.size === 0) return [];
    const { files, names } = this.verdict.filesOf(kind);
    const all = names();
    return files.paths().flatMap((path, number) => (gone.has(path) ? (all[number] ?? []) : []));
  }
}

/** To which records in files that are as they were it may matter what is new. */
export class Reach {
  readonly #news: News;
  readonly #opened: OpenedStore;
  readonly #shelves: ReadonlyMap<KindName, Shelf>;
  readonly #namesNow: ReadonlyMap<KindName, readonly string[]>;
  readonly #changed = new Map<KindName, ReadonlySet<string>>();
  readonly #touched = new Map<string, ReadonlySet<string>>();

  constructor(news: News, opened: OpenedStore) {
    this.#news = news;
    this.#opened = opened;
    this.#shelves = new Map(opened.kinds.map(({ shelf }) => [shelf.kind, shelf]));
    this.#namesNow = new Map(
      opened.kinds.map(({ gathered }) => {
        const files = gathered.files.filter(({ path }) => news.isNew(path));
        return [gathered.kind, [...namesOf(gathered, files).values()].flat()];
      }),
    );
  }

  /** The records at which a look may find something else by now. */
  ofLook({ kinds, beside }: Look): KeptByKind {
    return this.#naming(kinds, this.#touchedBeside(beside));
  }

  /** The records that name an id which came or went, or is of another kind. */
  ofOtherIds(): KeptByKind {
    const other = new Set<string>();
    for (const kind of kindNames) {
      const before = new Set(this.#news.namesBefore(kind));
      const now = new Set(this.#namesNow.get(kind));
      for (const name of before) if (!now.has(name)) other.add(bare(name));
      for (const name of now) if (!before.has(name)) other.add(bare(name));
    }
    return this.#naming(kindNames, other);
  }

  /** May a survey find something else by now? What looks at the store itself always may. */
  mayDiffer({ of, beside = [] }: Survey): boolean {
    if (of.length === 0 || of.some((kind) => this.#news.isNewOf(kind))) return true;
    return this.#naming(of, this.#touchedBeside(beside)).size > 0;
  }

  /**
   * The ids of the records of some kinds that are new, changed or gone, and of those of these kinds that
   * name them: what a look may see beside a record that names one of them.
   */
  #touchedBeside(beside: readonly KindName[]): ReadonlySet<string> {
    const key = [...beside].sort().join(' ');
    const known = this.#touched.get(key);
    if (known !== undefined) return known;
    const changed = new Set(beside.flatMap((kind) => [...this.#changedOf(kind)]));
    const touched = new Set(changed);
    for (const kept of this.#naming(beside, changed).values()) {
      for (const { id } of kept) touched.add(id);
    }
    this.#touched.set(key, touched);
    return touched;
  }

  /** With the parts of partners, and the copies of texts, however far. */
  #changedOf(kind: KindName): ReadonlySet<string> {
    const known = this.#changed.get(kind);
    if (known !== undefined) return known;
    const names = [...this.#news.namesBefore(kind), ...(this.#namesNow.get(kind) ?? [])];
    const changed = new Set(names.map(bare));
    if (kind === 'sources') {
      const { register } = this.#opened;
      for (const name of names) for (const id of register.sameText(name)) changed.add(id);
    }
    if (kind === 'partners') {
      for (const id of changed) {
        for (const kept of this.#naming([kind], [id]).values()) {
          for (const part of kept) changed.add(part.id);
        }
      }
    }
    this.#changed.set(kind, changed);
    return changed;
  }

  /** The records of some kinds, in files that are as they were, that name one of some ids. */
  #naming(kinds: readonly KindName[], ids: Iterable<string>): KeptByKind {
    // In their order, in which a shelf finds them faster.
    const named = [...ids].sort();
    const found = new Map<KindName, readonly Kept[]>();
    for (const kind of kinds) {
      const shelf = this.#shelves.get(kind);
      if (shelf === undefined || named.length === 0) continue;
      const places = new Set(named.flatMap((id) => [...shelf.naming(id).values()].flat()));
      const kept = shelf.take(places).filter(({ file }) => !this.#news.isNew(file));
      if (kept.length > 0) found.set(kind, kept);
    }
    return found;
  }
}

/** What of some files that were gathered may matter to records that name something in them. */
export function namesOf(
  { kind, kept }: Gathering,
  files: readonly GatheredFile[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Map(
    files.map(({ path, ids, salvagedIds }) => [
      path,
      [...ids, ...salvagedIds.map((id) => `${salvageMark}${id}`)],
    ]),
  );
  if (kind === 'sources') for (const one of kept) names.get(one.file)?.push(...textLinks(one));
  return names;
}

function bare(name: string): string {
  return name.startsWith(salvageMark) ? name.slice(salvageMark.length) : name;
}
