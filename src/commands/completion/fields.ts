import { countries } from '../../model/codes/countries.js';
import type { Field } from '../../model/field.js';
import { fieldOf, kindOf, withReads } from '../../model/kinds/index.js';
import { kindNames } from '../../model/kinds/names.js';
import { fieldLabel, loadWords } from '../../model/words/words.js';
import { openStore } from '../../store/open.js';
import type { Candidate, Named } from './choice.js';
import type { Asked } from './store.js';
import { isLarge, languageOf, recordsOf, storeFor } from './store.js';
import { Options } from '../options.js';
import { todayOf } from '../setting.js';

/** The fields of the kinds asked, each name once. */
export function fieldsOf({ kinds }: Asked): Field[] {
  const fields = new Map<string, Field>();
  for (const kind of kinds) for (const one of kindOf(kind).fields) fields.set(one.name, one);
  return [...fields.values()];
}

/** The same by name, with their labels. */
export async function fieldsNamed(asked: Asked): Promise<Candidate[]> {
  const words = await loadWords(languageOf(asked));
  return fieldsOf(asked).map(({ name }) => ({
    value: name,
    description: fieldLabel(words, name),
  }));
}

export async function kindsNamed(asked: Asked): Promise<Candidate[]> {
  const words = await loadWords(languageOf(asked));
  return kindNames.map((kind) => ({ value: kind, description: words.kinds[kind].many }));
}

/** The values that fields of one name may have, as far as they can be listed. */
export async function fieldValues(name: string, typed: string, asked: Asked): Promise<Named[]> {
  const fields = asked.kinds.flatMap((kind) => fieldOf(kind, name) ?? []);
  const having = (type: Field['type']) => fields.filter((field) => field.type === type);
  const referred = new Set(having('reference').flatMap((field) => field.kinds ?? []));
  return [
    ...(await codesOf(having('code'), asked)),
    ...(referred.size === 0 ? [] : await recordsOf([...referred], typed, asked)),
    ...(having('country').length === 0 ? [] : allCountries()),
    ...(having('place').length === 0 ? [] : await placesOf(name, asked)),
  ];
}

async function codesOf(fields: readonly Field[], asked: Asked): Promise<Named[]> {
  const groups = new Set(fields.flatMap(({ codes }) => codes ?? []));
  const words = await loadWords(languageOf(asked));
  return [...groups].flatMap((group) =>
    Object.entries(words.codes[group]).map(([code, label]): Named => ({
      names: [code, label],
      description: label,
    })),
  );
}

function allCountries(): Named[] {
  return Object.keys(countries).flatMap(countryOf);
}

function countryOf(code: string): Named[] {
  const names = countries[code];
  if (names === undefined) return [];
  const { en, fr, vi, also } = names;
  return [{ names: [code, en, fr, vi, ...also], description: en }];
}

/** The cities and countries that records name; of very many records, any country. */
async function placesOf(name: string, asked: Asked): Promise<Named[]> {
  const kinds = asked.kinds.filter((kind) => fieldOf(kind, name) !== undefined);
  const read = withReads(kinds, [name]);
  const store = storeFor(asked);
  if (isLarge(store, read)) return allCountries();
  const { register } = await openStore(store, { kinds: read });
  const day = todayOf(new Options({}), asked.context);
  const places = new Set<string>();
  for (const kind of kinds) {
    for (const { entry } of register.select(kind)) {
      for (const value of fieldOf(kind, name)?.read(entry, register, day) ?? []) {
        if (typeof value === 'string') places.add(value);
      }
    }
  }
  return [...places].flatMap((place) =>
    Object.hasOwn(countries, place) ? countryOf(place) : [{ names: [place], description: '' }],
  );
}
