import { countries } from '../model/codes/countries.js';
import { countryNamed } from '../model/codes/country-named.js';
import type { KindName } from '../model/entry.js';
import type { Field } from '../model/field.js';
import { titleOf } from '../model/kinds/index.js';
import { isKind } from '../model/kinds/names.js';
import { fold, nearest } from '../model/names.js';
import type { Register } from '../model/register.js';
import { UsageError, unknownWord } from '../model/usage-error.js';
import type { Words } from '../model/words/words.js';

/** What the words of a question are understood against. */
export interface Understanding {
  readonly register: Register;
  readonly words: Words;
  readonly day: number;
}

/** A value that the field of one kind does not know; that of another kind may. */
export class UnknownValue extends UsageError {
  readonly what: string;
  readonly given: string;
  readonly allowed: readonly string[];
  readonly near: readonly string[];

  /** `near` are further words that may have been meant. */
  constructor(
    what: string,
    given: string,
    allowed: readonly string[],
    near: readonly string[] = [],
  ) {
    super(unknownWord(what, given, nearest(given, [...allowed, ...near]), allowed).message);
    this.what = what;
    this.given = given;
    this.allowed = allowed;
    this.near = near;
  }
}

/** The value of a field that somebody means. @throws UsageError where there is none. */
export function valueFor(field: Field, value: string, kind: KindName, from: Understanding): string {
  switch (field.type) {
    case 'code':
      return codeFor(field, value, from.words);
    case 'country':
      return countryFor(field.name, value);
    case 'reference':
      return recordFor(field, value, from.register);
    case 'place':
      return placeFor(field, value, kind, from);
    default:
      return value;
  }
}

/** A code by itself or by its label in the reader's language. */
function codeFor(field: Field, value: string, words: Words): string {
  const labels: Readonly<Record<string, string>> =
    field.codes === undefined ? {} : words.codes[field.codes];
  const wanted = fold(value);
  const codes = Object.keys(labels);
  const found =
    codes.find((code) => fold(code) === wanted) ??
    codes.find((code) => fold(labels[code] ?? '') === wanted);
  if (found !== undefined) return found;
  throw new UnknownValue(`value of ${field.name}`, value, codes);
}

function countryFor(field: string, value: string): string {
  const code = countryNamed(value);
  if (code !== undefined) return code;
  const near = nearest(value, Object.keys(countries).flatMap(countryNames));
  const meant = near.length === 0 ? '' : `; did you mean "${near.join('" or "')}"?`;
  throw new UsageError(
    `unknown value of ${field} "${value}"${meant}${meant === '' ? ';' : ''} allowed: a country by its name or ISO code`,
  );
}

function countryNames(code: string): string[] {
  const names = countries[code];
  return names === undefined ? [] : [names.en, names.fr, names.vi];
}

/** The record that a name stands for. @throws UsageError where it is none's, or several's. */
function recordFor(field: Field, value: string, register: Register): string {
  const kinds = field.kinds ?? [];
  const near: string[] = [];
  for (const kind of kinds) {
    const resolution = register.resolve(kind, value);
    if (resolution.type === 'found') return resolution.id;
    if (resolution.type === 'ambiguous') throw ambiguous(value, resolution.ids, register);
    if (resolution.country !== undefined && kinds.length === 1) {
      const country = `${value} is a country, but no partner of this register`;
      throw new UsageError(`unknown partner: ${country}; "traite partners" lists them`);
    }
    near.push(...resolution.near);
  }
  const what = kinds.length === 1 ? (kinds[0] ?? '') : field.name;
  const one: Readonly<Record<string, string>> = { partners: 'partner', people: 'person' };
  const name = one[what] ?? what.replace(/s$/, '');
  const mistake = unknownWord(name, value, near.slice(0, 3), []);
  throw isKind(what) ? listedBy(mistake, near, `traite query ${what}`) : mistake;
}

/** A mistake with the command that lists what is allowed, where that is too much for one line. */
export function listedBy(mistake: UsageError, near: readonly string[], call: string): UsageError {
  const mark = near.length === 0 ? ';' : '';
  return new UsageError(`${mistake.message}${mark} "${call}" lists what is allowed`);
}

function ambiguous(value: string, ids: readonly string[], register: Register): UsageError {
  const meanings = ids.map((id) => {
    const entry = register.get(id);
    const title = entry === undefined ? undefined : titleOf(entry, register);
    const shown = typeof title === 'object' ? (title.en ?? title.fr) : title;
    return shown === undefined ? id : `${id} (${shown})`;
  });
  return new UsageError(`"${value}" may mean ${meanings.join(' or ')}: give the id`);
}

/** A country by any of its names, else a city that some record of the kind names. */
function placeFor(field: Field, value: string, kind: KindName, from: Understanding): string {
  const country = countryNamed(value);
  if (country !== undefined) return country;
  const places = new Set<string>();
  for (const { entry } of from.register.select(kind)) {
    for (const place of field.read(entry, from.register, from.day)) {
      if (typeof place === 'string') places.add(place);
    }
  }
  const wanted = fold(value);
  const city = [...places].find((one) => fold(one) === wanted);
  if (city !== undefined) return city;
  const known = [...places].sort();
  throw new UnknownValue('place', value, known, known.flatMap(countryNames));
}
