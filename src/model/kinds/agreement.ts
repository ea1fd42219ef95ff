import type { Entry } from '../entry.js';
import { withRecord } from '../entry.js';
import { code, country, derived, extent, moment, reference, string, place } from '../field.js';
import { Gist } from '../gist.js';
import type { Kind } from '../kind.js';
import type { Agreement, LifecycleAct, PartnerType } from '../records.js';
import type { Register } from '../register.js';
import { homeStatusOf, statusDateOf, statusOf } from './agreement-status.js';
import { begunBy } from './begun.js';
import { everyField } from './every.js';
import { abroad, partnersOf } from './partners-of.js';

/** The partners that are parties to it, less those that withdrew. */
function partiesOf(agreement: Agreement, register: Register): string[] {
  const withdrawn = new Set(
    agreement.lifecycle.flatMap(({ act, party }) =>
      act === 'withdrawn' && party !== undefined ? [...register.partsOf(party)] : [],
    ),
  );
  return agreement.parties.flatMap(({ partner, role = 'party' }) =>
    role === 'party' && !withdrawn.has(partner) ? [partner] : [],
  );
}

/** The types of those that act for a country; a company or university does not. */
const national: readonly PartnerType[] = ['state', 'government-body', 'embassy'];

/** The countries that partners act for. */
const nations = new Gist('partners', ({ type, country }) => ({
  country: national.includes(type) ? country : undefined,
}));

/** The country that a partner acts for. */
export function countryOf(partner: string, register: Register): string | undefined {
  return nations.of(partner, register)?.country;
}

function countriesOf(agreement: Agreement, register: Register): string[] {
  const parties = partiesOf(agreement, register);
  return [...new Set(parties.flatMap((partner) => countryOf(partner, register) ?? []))];
}

/** How many countries and organisations are at its table, a body counted as its country. */
function sidesOf(agreement: Agreement, register: Register): number {
  const parties = partiesOf(agreement, register);
  return new Set(parties.map((partner) => countryOf(partner, register) ?? partner)).size;
}

function scopeOf(agreement: Agreement, register: Register): string {
  if (agreement.scope !== undefined) return agreement.scope;
  const sides = sidesOf(agreement, register);
  if (agreement.parties_complete === false || sides > 3) return 'plurilateral';
  return sides === 3 ? 'trilateral' : 'bilateral';
}

/** The day of the first signature. */
export function signedOf(agreement: Agreement): string | undefined {
  return agreement.lifecycle.find(({ act, date }) => act === 'signed' && date !== undefined)?.date;
}

/** The day from which what it says counts as said: signed, else adopted, else first shown. */
export function agreedOf(agreement: Agreement): string | undefined {
  const { lifecycle } = agreement;
  const adopted = lifecycle.find(({ act, date }) => act === 'adopted' && date !== undefined);
  return signedOf(agreement) ?? adopted?.date ?? lifecycle.find(({ date }) => date)?.date;
}

function citiesOf({ lifecycle }: Agreement, register: Register): string[] {
  return lifecycle.flatMap(({ place, event }) => {
    const held = event === undefined ? place : register.find('events', event)?.record.place;
    return [held?.city, held?.country].filter((one) => one !== undefined);
  });
}

function asOf(entry: Entry<'agreements'>, day: number): Entry<'agreements'> | undefined {
  const lifecycle = entry.record.lifecycle.filter(({ date }: LifecycleAct) => begunBy(date, day));
  if (lifecycle.length === 0) return undefined;
  return withRecord(entry, { ...entry.record, lifecycle });
}

const title: Kind<'agreements'>['title'] = ({ record }) => record.title;

export const agreements: Kind<'agreements'> = {
  name: 'agreements',
  reads: ['partners', 'events'],
  columns: ['status', 'status_date', 'title', 'with'],
  wideColumns: ['status', 'status_date', 'title', 'with', 'form', 'level', 'id'],
  order: '-date',
  fields: [
    ...everyField('agreements', title),
    code('form', 'form', ({ record }) => record.form),
    code('level', 'level', ({ record }) => record.level),
    derived(code('scope', 'agreementScope', ({ record }, register) => scopeOf(record, register))),
    reference('partner', ['partners'], partnersOf),
    derived(
      reference('with', ['partners'], (entry, register) => abroad(partnersOf(entry), register)),
    ),
    derived(country('countries', ({ record }, register) => countriesOf(record, register))),
    code('subject', 'subject', ({ record }) => record.subject),
    code('relevance', 'relevance', ({ record }) => record.relevance),
    code('binding', 'binding', ({ record }) => record.binding),
    derived(code('status', 'agreementStatus', ({ record }, _, day) => statusOf(record, day))),
    derived(
      code('home_status', 'homeStatus', ({ record }, register, day) =>
        homeStatusOf(record, register, day),
      ),
    ),
    derived(moment('status_date', ({ record }, _, day) => statusDateOf(record, day))),
    derived(moment('signed', ({ record }) => signedOf(record))),
    moment('date', ({ record }) => record.lifecycle.flatMap(({ date }) => date ?? [])),
    code('act', 'act', ({ record }) => record.lifecycle.map(({ act }) => act)),
    place('place', ({ record }, register) => citiesOf(record, register)),
    extent('valid', ({ record }) => record.valid),
    code('renewal', 'renewal', ({ record }) => record.renewal),
    string('url', ({ record }) => record.url),
  ],
  title,
  derived: ({ record }, register, day) => ({
    status: statusOf(record, day),
    home_status: homeStatusOf(record, register, day),
    status_date: statusDateOf(record, day) ?? null,
    signed: signedOf(record) ?? null,
    scope: scopeOf(record, register),
    countries: countriesOf(record, register),
  }),
  asOf: (entry, _register, day) => asOf(entry, day),
};
