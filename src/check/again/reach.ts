import type { KindName } from '../../model/entry.js';
import { kindNames } from '../../model/kinds/names.js';
import type { OpenedStore } from '../../store/open.js';
import type { Kept, Shelf } from '../../store/shelf/shelf.js';
import { bare, namesOf } from './file-names.js';
import type { News } from './news.js';
import type { Look, Survey } from '../rule.js';

/** Records, kind by kind, each kind in the order of their ids. */
export type KeptByKind = ReadonlyMap<KindName, readonly Kept[]>;

/** To which of the records that are as they were it may matter what is new. */
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
    const all = [...this.#news.namesBefore(kind), ...(this.#namesNow.get(kind) ?? [])];
    const names = all.filter((name) => !this.#news.isSteady(kind, name));
    const changed = new Set(names.map(bare));
    if (kind === 'sources') {
      const { register } = this.#opened;
      for (const name of names) for (const id of register.sameText(bare(name))) changed.add(id);
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

  /** Was a record looked at, since it is new or was changed? */
  #isSeen(kind: KindName, { id, file }: Kept): boolean {
    return this.#news.isNew(file) && !this.#news.isSteady(kind, id);
  }

  /** The records of some kinds, of those that are as they were, that name one of some ids. */
  #naming(kinds: readonly KindName[], ids: Iterable<string>): KeptByKind {
    // In their order, in which a shelf finds them faster.
    const named = [...ids].sort();
    const found = new Map<KindName, readonly Kept[]>();
    for (const kind of kinds) {
      const shelf = this.#shelves.get(kind);
      if (shelf === undefined || named.length === 0) continue;
      const places = new Set(named.flatMap((id) => [...shelf.naming(id).values()].flat()));
      const kept = shelf.take(places).filter((one) => !this.#isSeen(kind, one));
      if (kept.length > 0) found.set(kind, kept);
    }
    return found;
  }
}
