import type { Entry } from '../entry.js';
import { code, country, derived, extent, moment, reference, string, place } from '../field.js';
import type { Kind } from '../kind.js';
import type { Act, Agreement, LifecycleAct } from '../records.js';
import type { Register } from '../register.js';
import { begunBy, firstDay } from './begun.js';
import { everyField } from './every.js';
import { abroad, partnersOf } from './partners-of.js';

type Status =
  | 'proposed'
  | 'negotiating'
  | 'adopted'
  | 'signed'
  | 'in-force'
  | 'suspended'
  | 'ended'
  | 'attested';

/** What each act of no single party makes of the instrument; the others leave it as it is. */
const statusAfter: Partial<Record<Act, Status>> = {
  proposed: 'proposed',
  negotiating: 'negotiating',
  finalised: 'negotiating',
  initialled: 'negotiating',
  adopted: 'adopted',
  signed: 'signed',
  authorised: 'signed',
  approved: 'signed',
  ratified: 'signed',
  accepted: 'signed',
  acceded: 'signed',
  succeeded: 'signed',
  deposited: 'signed',
  'entered-into-force': 'in-force',
  'provisionally-applied': 'in-force',
  extended: 'in-force',
  amended: 'in-force',
  suspended: 'suspended',
  terminated: 'ended',
  expired: 'ended',
  replaced: 'ended',
};

/** The instrument's state by the last act that decides it, `effective` days reached included. */
export function statusOf(agreement: Agreement, day: number): Status {
  let status: Status = 'attested';
  for (const { act, party, effective } of agreement.lifecycle) {
    if (party !== undefined) continue;
    const after = statusAfter[act];
    if (after !== undefined) status = after;
    const reached = effective !== undefined && firstDay(effective) <= day;
    if (reached && status === 'signed') status = 'in-force';
  }
  return status;
}

type HomeStatus = 'not-party' | 'signed' | 'bound' | 'ended' | 'unknown';

const bindingActs: readonly Act[] = ['ratified', 'accepted', 'approved', 'acceded', 'succeeded'];
const endingActs: readonly Act[] = ['withdrawn', 'terminated', 'expired', 'replaced'];

/** Where the home country stands: by its own acts, and by those that all parties did together. */
export function homeStatusOf(agreement: Agreement, register: Register, day: number): HomeStatus {
  const own = new Set(register.partsOf(register.home));
  const among = agreement.parties.filter(({ partner }) => own.has(partner));
  const takesPart = among.some(({ role = 'party' }) => role === 'party');
  let status: HomeStatus = among.some(({ role }) => role === 'non-party') ? 'not-party' : 'unknown';
  for (const { act, party, effective } of agreement.lifecycle) {
    if (party === undefined ? !takesPart : !own.has(party)) continue;
    if (act === 'not-party') status = 'not-party';
    else if (act === 'signed') status = 'signed';
    else if (bindingActs.includes(act) || act === 'deposited') status = 'bound';
    else if (endingActs.includes(act)) status = 'ended';
    else if (act === 'entered-into-force' && isBound(agreement, party, status)) status = 'bound';
    const reached = effective !== undefined && firstDay(effective) <= day;
    if (reached && status === 'signed') status = 'bound';
  }
  return status;
}

/** Entry into force binds who signed a text of few parties; one of many only who ratified it. */
function isBound(agreement: Agreement, party: string | undefined, status: HomeStatus): boolean {
  if (party !== undefined || status === 'bound') return true;
  return status === 'signed' && agreement.scope === undefined;
}

/** The countries and organisations at its table, a body counted as its country. */
function sidesOf(agreement: Agreement, register: Register): string[] {
  const withdrawn = new Set(
    agreement.lifecycle.flatMap(({ act, party }) => (act === 'withdrawn' && party ? [party] : [])),
  );
  const parties = agreement.parties.filter(
    ({ partner, role = 'party' }) => role === 'party' && !withdrawn.has(partner),
  );
  return [...new Set(parties.map(({ partner }) => sideOf(partner, register)))];
}

function sideOf(partner: string, register: Register): string {
  return register.find('partners', partner)?.record.country?.toLowerCase() ?? partner;
}

function countriesOf(agreement: Agreement, register: Register): string[] {
  return sidesOf(agreement, register)
    .filter((side) => register.find('partners', side)?.record.type === 'state')
    .map((side) => side.toUpperCase());
}

function scopeOf(agreement: Agreement, register: Register): string {
  if (agreement.scope !== undefined) return agreement.scope;
  const sides = sidesOf(agreement, register).length;
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
  return { ...entry, record: { ...entry.record, lifecycle } };
}

const title: Kind<'agreements'>['title'] = ({ record }) => record.title;

export const agreements: Kind<'agreements'> = {
  name: 'agreements',
  reads: ['partners', 'events'],
  columns: ['signed', 'title', 'with', 'status'],
  wideColumns: ['signed', 'title', 'with', 'form', 'level', 'status', 'id'],
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
    signed: signedOf(record) ?? null,
    scope: scopeOf(record, register),
    countries: countriesOf(record, register),
  }),
  asOf: (entry, _register, day) => asOf(entry, day),
};
