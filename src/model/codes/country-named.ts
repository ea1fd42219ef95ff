import { fold } from '../names.js';
import { countries } from './countries.js';

/**
 * The ISO 3166-1 code of a country by its code or any name that is understood. Codes are compared
 * with their accents: `Mỹ` is the United States, `MY` Malaysia.
 */
export function countryNamed(name: string): string | undefined {
  const code = name.trim().toUpperCase();
  if (Object.hasOwn(countries, code)) return code;
  const wanted = fold(name);
  return Object.entries(countries).find(([, { en, fr, vi, also }]) =>
    [en, fr, vi, ...also].some((one) => fold(one) === wanted),
  )?.[0];
}
