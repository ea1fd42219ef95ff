import { countries } from '../../model/codes/countries.js';
import type { KindName } from '../../model/entry.js';
import { fold } from '../../model/names.js';

/** Letters that are made small in one way or another by what follows, so that folding parts tells little. */
const dependent = /[σς]/;

/**
 * Whether a text may hold a name, folded, that is written out in it; `undefined` where that cannot be told.
 * What is folded as a whole holds what each name in it is folded to, between spaces.
 */
export function nameSearch(folded: string): ((text: string) => boolean) | undefined {
  if (folded === '' || dependent.test(folded)) return undefined;
  return (text) => ` ${fold(text)} `.includes(` ${folded} `);
}

/** The codes of countries, in small letters, by which records of a kind bear a name that they do not write. */
export function codesCalled(folded: string, kind: KindName): string[] {
  if (kind !== 'partners') return [];
  return Object.entries(countries).flatMap(([code, { en, fr, vi, also }]) =>
    [en, fr, vi, ...also].some((name) => fold(name) === folded) ? [code.toLowerCase()] : [],
  );
}
