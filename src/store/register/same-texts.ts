import { copied } from '../../model/copied.js';
import { recordPaths } from '../../model/record-paths.js';
import { namedIn } from '../shelf/indexes.js';
import { isWord, sameTextPath } from '../shelf/keep.js';
import type { Kept, Shelf } from '../shelf/shelf.js';

const copyOf = recordPaths.sources.references.findIndex(({ path }) => path[0] === 'copy_of');

/** Which sources repeat one text. */
export class SameTexts {
  readonly #sources: () => Shelf | undefined;
  readonly #known = new Map<string, readonly string[]>();

  constructor(sources: () => Shelf | undefined) {
    this.#sources = sources;
  }

  /**
   * A source with all that repeat its text, in the order of their ids; a circle of copies is one text.
   * For the word of a text, the sources that have it.
   */
  of(source: string): readonly string[] {
    const known = this.#known.get(source);
    if (known !== undefined) return known;
    const collected = new Set([copied(source)]);
    for (const name of collected) for (const other of this.#besides(name)) collected.add(other);
    const all = [...collected].filter((name) => !isWord(name)).sort();
    for (const one of all) this.#known.set(one, all);
    return all;
  }

  /** What is of one text with a source, or with a word for a text: sources and words. */
  #besides(name: string): string[] {
    const sources = this.#sources();
    if (sources === undefined) return [];
    const path = isWord(name) ? sameTextPath : copyOf;
    const naming = sources.naming(name).get(path) ?? [];
    const kept = sources.get(name);
    const links = kept === undefined ? [] : textLinks(kept);
    return [...links, ...naming.map((place) => sources.at(place).id)];
  }
}

/** What a source names as what it copies, and the word for the text that it has. */
export function textLinks({ names }: Kept): string[] {
  const links = namedIn(names).filter(([path]) => path === copyOf || path === sameTextPath);
  return links.flatMap(([, linked]) => linked);
}
