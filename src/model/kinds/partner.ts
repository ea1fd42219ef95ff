import { countries } from '../codes/countries.js';
import type { Entry } from '../entry.js';
import { code, country, reference, string } from '../field.js';
import type { Kind } from '../kind.js';
import type { Text } from '../records.js';
import { everyField } from './every.js';

/** A partner's name; a state's comes through its country code. */
export function partnerName({ record }: Entry<'partners'>): Text | string {
  if (record.name !== undefined) return record.name;
  const names = record.country === undefined ? undefined : countries[record.country];
  return names === undefined ? record.id : { fr: names.fr, en: names.en, vi: names.vi };
}

/** Every name, alias and code that somebody may type for a partner, its id left out. */
export function partnerNames({ record }: Pick<Entry<'partners'>, 'record'>): string[] {
  const names = record.country === undefined ? undefined : countries[record.country];
  const own = Object.values(record.name ?? {}).filter((name) => name !== undefined);
  if (record.type !== 'state' || names === undefined) return [...own, ...(record.aliases ?? [])];
  return [...own, names.fr, names.en, names.vi, ...names.also, ...(record.aliases ?? [])];
}

export const partners: Kind<'partners'> = {
  name: 'partners',
  reads: [],
  columns: ['title', 'type', 'part_of', 'id'],
  wideColumns: ['title', 'type', 'country', 'part_of', 'aliases', 'id'],
  order: 'id',
  fields: [
    ...everyField('partners', partnerName),
    code('type', 'partnerType', ({ record }) => record.type),
    reference('partner', ['partners'], ({ id }) => id),
    country('country', ({ record }) => record.country),
    reference('part_of', ['partners'], ({ record }) => record.part_of),
    string('aliases', ({ record }) => record.aliases),
    string('url', ({ record }) => record.url),
  ],
  title: partnerName,
  derived: () => ({}),
  asOf: (entry) => entry,
};
