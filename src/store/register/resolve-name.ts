import { countryNamed } from '../../model/codes/country-named.js';
import { fold, nearest } from '../../model/names.js';
import type { Resolution } from '../../model/register.js';
import type { Kept, Shelf } from '../shelf/shelf.js';

/**
 * The record that a person means by an id, a code, an alias, an acronym or a name. An exact id or code
 * wins; then names and aliases together. `isThere` leaves out records of a later day.
 */
export function resolveName(
  name: string,
  shelf: Shelf,
  isThere: (kept: Kept) => boolean,
): Resolution {
  const exact = name.trim().toLowerCase();
  if (idsThere([exact], shelf, isThere).length > 0) return { type: 'found', id: exact };
  const folded = fold(name);
  // Of ids only those of several words are names too: folded, "Mỹ" would be taken for Malaysia's.
  const spelled = folded.includes(' ') ? [folded.replaceAll(' ', '-')] : [];
  const called = shelf.take(shelf.called(folded).map(({ place }) => place)).filter(isThere);
  const ids = new Set([...idsThere(spelled, shelf, isThere), ...called.map(({ id }) => id)]);
  const [id, ...others] = [...ids].sort();
  if (id === undefined) return unknown(name, shelf);
  return others.length === 0 ? { type: 'found', id } : { type: 'ambiguous', ids: [id, ...others] };
}

function idsThere(
  ids: readonly string[],
  shelf: Shelf,
  isThere: (kept: Kept) => boolean,
): string[] {
  return ids.filter((id) => {
    const kept = shelf.get(id);
    return kept !== undefined && isThere(kept);
  });
}

function unknown(name: string, shelf: Shelf): Resolution {
  const ids = Array.from(shelf.all(), ({ id }) => id);
  const names = Array.from(shelf.calledAnything(), (one) => one.name);
  const near = nearest(name, [...ids, ...names]);
  const country = shelf.kind === 'partners' ? countryNamed(name) : undefined;
  return { type: 'unknown', near, ...(country === undefined ? {} : { country }) };
}
