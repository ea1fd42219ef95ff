import { recordPaths } from '../../model/record-paths.js';
import type { Shelf } from '../shelf/shelf.js';

const partOf = recordPaths.partners.references.findIndex(({ path }) => path[0] === 'part_of');

/** Which partners are parts of which. */
export class Parts {
  readonly #partners: () => Shelf | undefined;
  readonly #known = new Map<string, ReadonlySet<string>>();

  constructor(partners: () => Shelf | undefined) {
    this.#partners = partners;
  }

  /** A partner with all its parts, itself first; a circle of parts ends where it began. */
  of(partner: string): ReadonlySet<string> {
    const known = this.#known.get(partner);
    if (known !== undefined) return known;
    const collected = new Set<string>([partner]);
    for (const one of collected) for (const part of this.#directly(one)) collected.add(part);
    this.#known.set(partner, collected);
    return collected;
  }

  #directly(whole: string): string[] {
    const partners = this.#partners();
    const places = partners?.naming(whole).get(partOf) ?? [];
    return (partners?.take(places) ?? []).map(({ id }) => id);
  }
}
