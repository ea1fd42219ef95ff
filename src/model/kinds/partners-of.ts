import type { Entry } from '../entry.js';
import type { Register } from '../register.js';

/** The partners that a record brings together: itself where it is one, its parties, its bodies. */
export function partnersOf(entry: Entry | undefined): string[] {
  if (entry === undefined) return [];
  if (isOf(entry, 'partners')) return [entry.id];
  if (isOf(entry, 'agreements')) {
    return entry.record.parties.flatMap(({ partner, on_behalf_of }) =>
      on_behalf_of === undefined ? [partner] : [partner, on_behalf_of],
    );
  }
  if (isOf(entry, 'projects')) return entry.record.organisations.map(({ partner }) => partner);
  if (isOf(entry, 'events')) {
    const { organisers = [], participants = [] } = entry.record;
    return [...organisers, ...participants].map(({ partner }) => partner);
  }
  return [];
}

/** The partners of the records that these ids name. */
export function partnersOfAll(ids: readonly (string | undefined)[], register: Register): string[] {
  return ids.flatMap((id) => (id === undefined ? [] : partnersOf(register.get(id))));
}

export function isOf<K extends Entry['kind']>(entry: Entry, kind: K): entry is Entry<K> {
  return entry.kind === kind;
}

/** The ids without the home country's own, each once. */
export function abroad(ids: readonly string[], register: Register): string[] {
  const own = register.partsOf(register.home);
  return [...new Set(ids)].filter((id) => !own.has(id));
}
