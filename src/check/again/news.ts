import { hash } from 'node:crypto';
import type { KindName } from '../../model/entry.js';
import type { Seen } from '../../store/gathering.js';
import type { Changes } from '../../store/snapshot/settled-files.js';
import type { FileContents, Verdict } from '../../store/snapshot/verdict.js';
import type { StampedFiles } from '../../store/tree.js';
import type { Said } from './earlier.js';
import { filesIn, saidIn } from './earlier.js';

const noChanges: Changes = { gone: [], toRead: [] };

/** What of a store is new since its last check. */
export class News {
  /** What the last check left; all is new where there is none. */
  readonly verdict: Verdict | undefined;
  /** What it had to say. */
  readonly said: Said;
  /** The files in which something was found: all of one is new as soon as anything in it is. */
  readonly #loud: ReadonlySet<string>;
  readonly #changes = new Map<KindName, Changes>();
  readonly #new = new Set<string>();
  readonly #gone = new Set<string>();
  readonly #before = new Map<KindName, ReadonlyMap<string, FileContents>>();
  readonly #digests = new Map<string, string[]>();
  readonly #steady = new Set<string>();
  readonly #digestsOfFile = new Map<string, ReadonlyMap<string, string>>();

  constructor(verdict: Verdict | undefined) {
    this.verdict = verdict;
    this.said = saidIn(verdict);
    this.#loud = filesIn(this.said);
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

  /** Is a document that is read now to be looked at? Its text may be what it was in a file that is new. */
  isToBeSeen(seen: Seen): boolean {
    const { file } = seen.source;
    if (!this.isNew(file)) return false;
    const digest = digestOf(seen);
    const digests = this.#digests.get(file);
    if (digests === undefined) this.#digests.set(file, [digest]);
    else digests.push(digest);
    const { kind, id } = seen;
    if (id === undefined || digest === '' || this.#digestBefore(kind, file, id) !== digest)
      return true;
    this.#steady.add(`${kind} ${id}`);
    return false;
  }

  /** Was a file not there, or not as it is now, when the store was checked? */
  isNew(file: string): boolean {
    return this.verdict === undefined || this.#new.has(file);
  }

  /** Is a record in a file that is new what it was before? */
  isSteady(kind: KindName, id: string): boolean {
    return this.#steady.has(`${kind} ${id}`);
  }

  /** Is a file of records still as it was when the store was checked? Names of two lines are not kept. */
  isSame(file: string): boolean {
    return this.verdict !== undefined && !this.#gone.has(file) && !file.includes('\n');
  }

  isNewOf(kind: KindName): boolean {
    const { gone, toRead } = this.#changes.get(kind) ?? noChanges;
    return this.verdict === undefined || gone.length + toRead.length > 0;
  }

  /** What stood in the files of a kind which were changed or are gone: see `namesOf`. */
  namesBefore(kind: KindName): string[] {
    const { gone } = this.#changes.get(kind) ?? noChanges;
    return gone.flatMap((path) => this.#contents(kind).get(path)?.names ?? []);
  }

  /** What is to be known the next time of a file, which was read now or was not. */
  contentsOf(kind: KindName, file: string, names: readonly string[] | undefined) {
    const before = this.#contents(kind).get(file);
    if (names === undefined) return before;
    const digests = this.isNew(file) ? this.#digests.get(file) : before?.digests;
    return digests?.every((digest) => digest !== '') === true ? { names, digests } : { names };
  }

  /** By the files of a kind, what they held; nothing where there was no check. */
  #contents(kind: KindName): ReadonlyMap<string, FileContents> {
    const known = this.#before.get(kind);
    if (known !== undefined) return known;
    const judged = this.verdict?.filesOf(kind);
    const all = judged?.contents() ?? [];
    const paths = judged?.files.paths() ?? [];
    const before = new Map(paths.map((path, number) => [path, all[number] ?? { names: [] }]));
    this.#before.set(kind, before);
    return before;
  }

  #digestBefore(kind: KindName, file: string, id: string): string | undefined {
    if (this.#loud.has(file)) return undefined;
    const known = this.#digestsOfFile.get(file);
    if (known !== undefined) return known.get(id);
    const { names = [], digests = [] } = this.#contents(kind).get(file) ?? {};
    const byId = new Map(digests.map((digest, at) => [names[at] ?? '', digest]));
    this.#digestsOfFile.set(file, byId);
    return byId.get(id);
  }
}

/** What the text of a document is told by, and whether it is alone in its file; empty of one read otherwise. */
function digestOf({ text, companions }: Seen): string {
  if (text === undefined) return '';
  const about = companions === 1 ? `alone\n${text}` : text;
  return hash('sha256', about, 'base64').slice(0, 20);
}
