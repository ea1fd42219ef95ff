import { countryNamed } from '../model/codes/country-named.js';
import type { Entry, KindName } from '../model/entry.js';
import { partnerNames } from '../model/kinds/partner.js';
import { fold, nearest } from '../model/names.js';
import type { Resolution } from '../model/register.js';

type Names = ReadonlyMap<string, ReadonlySet<string>>;

/** Finds the record that a person means by an id, a code, an alias, an acronym or a name. */
export class NameIndex {
  readonly #entriesOf: (kind: KindName) => readonly Entry[];
  readonly #names = new Map<KindName, Names>();

  constructor(entriesOf: (kind: KindName) => readonly Entry[]) {
    this.#entriesOf = entriesOf;
  }

  /** An exact id or code wins; then names and aliases together. */
  resolve(kind: KindName, name: string): Resolution {
    const exact = name.trim().toLowerCase();
    if (this.#entriesOf(kind).some(({ id }) => id === exact)) return { type: 'found', id: exact };
    const names = this.#namesOf(kind);
    const ids = [...(names.get(fold(name)) ?? [])];
    const [id] = ids;
    if (id === undefined) return this.#unknown(kind, name);
    return ids.length === 1 ? { type: 'found', id } : { type: 'ambiguous', ids };
  }

  #unknown(kind: KindName, name: string): Resolution {
    const candidates = this.#entriesOf(kind).flatMap(namesOf);
    const country = kind === 'partners' ? countryNamed(name) : undefined;
    const near = nearest(name, candidates);
    return { type: 'unknown', near, ...(country === undefined ? {} : { country }) };
  }

  #namesOf(kind: KindName): Names {
    const known = this.#names.get(kind);
    if (known !== undefined) return known;
    const names = new Map<string, Set<string>>();
    for (const entry of this.#entriesOf(kind)) {
      for (const name of namesOf(entry)) {
        // Folded, "Mỹ" would be taken for the id of Malaysia, which was compared before.
        if (name === entry.id && !name.includes('-')) continue;
        const folded = fold(name);
        const ids = names.get(folded);
        if (ids === undefined) names.set(folded, new Set([entry.id]));
        else ids.add(entry.id);
      }
    }
    this.#names.set(kind, names);
    return names;
  }
}

/** Every name that somebody may type for a record. */
export function namesOf(entry: Entry): string[] {
  if (isPartner(entry)) return partnerNames(entry);
  const { record } = entry;
  const names: string[] = [entry.id];
  if ('name' in record && typeof record.name === 'string') names.push(record.name);
  else if ('name' in record) names.push(...Object.values(record.name ?? {}).flatMap(strings));
  if ('also_written' in record) names.push(...(record.also_written ?? []));
  return names;
}

function strings(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}

function isPartner(entry: Entry): entry is Entry<'partners'> {
  return entry.kind === 'partners';
}
