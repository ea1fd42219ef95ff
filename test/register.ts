import { dayOf } from '../src/model/edtf.js';
import type { Entry, KindName, Source } from '../src/model/entry.js';
import { kindOf } from '../src/model/kinds/index.js';
import { kindNames } from '../src/model/kinds/names.js';
import type { Agreement, LifecycleAct, RecordTypes } from '../src/model/records.js';
import type { Register } from '../src/model/register.js';
import { en } from '../src/model/words/en.js';
import type { GivenFilter } from '../src/query/filters.js';
import { answer, conditionsFor } from '../src/query/run.js';
import { ReadRegister } from '../src/store/select.js';

/** Records by kind, as literals. */
export type Records = { readonly [K in KindName]?: readonly RecordTypes[K][] };

function sourceOf(kind: KindName, id: string): Source {
  return {
    file: `${kind}/${id}.yaml`,
    locate() {
      throw new Error('a literal has no place in a file');
    },
  };
}

export function entryOf<K extends KindName>(kind: K, record: RecordTypes[K]): Entry<K> {
  return { kind, id: record.id, record, source: sourceOf(kind, record.id), document: 0 };
}

/** A register of literals whose home country is Viet Nam, as of a day where one is given. */
export function registerOf(records: Records, asOf?: string): Register {
  const entries = kindNames.flatMap((kind): Entry[] =>
    (records[kind] ?? []).map((record) => entryOf(kind, record)),
  );
  const whole = register(entries);
  if (asOf === undefined) return whole;
  const day = dayOf(asOf);
  return register(entries.flatMap((entry) => kindOf(entry.kind).asOf(entry, whole, day) ?? []));
}

function register(entries: readonly Entry[]): ReadRegister {
  const configuration = {
    title: { en: 'A register' },
    home: 'VN',
    languages: ['en'],
    licence: 'CC0-1.0',
    severities: {},
  };
  return new ReadRegister(configuration, kindNames, entries, new Set(entries.map(({ id }) => id)));
}

/** The ids that filters let through, `~` before those that may match; in the order of ids. */
export function found(
  from: Register,
  kind: KindName,
  ...filters: readonly GivenFilter[]
): string[] {
  const understanding = { register: from, words: en, day: dayOf('2026-11-22') };
  const { conditions } = conditionsFor(filters, [kind], understanding);
  return answer(conditions, understanding).flatMap(({ matches }) =>
    matches.map(({ entry, certainty }) => (certainty === 'maybe' ? `~${entry.id}` : entry.id)),
  );
}

/** The derived fields of a record as of a day. */
export function derivedOf(from: Register, id: string, day = '2026-11-22') {
  const entry = from.get(id);
  if (entry === undefined) throw new Error(`no record ${id}`);
  return kindOf(entry.kind).derived(entry, from, dayOf(day));
}

/** The states and bodies that the tests speak of. */
export const partners: readonly RecordTypes['partners'][] = [
  { id: 'vn', type: 'state', country: 'VN' },
  {
    id: 'vn-police',
    type: 'government-body',
    country: 'VN',
    part_of: 'vn',
    name: { en: 'Police' },
  },
  { id: 'gb', type: 'state', country: 'GB', aliases: ['Britain'] },
  {
    id: 'gb-home-office',
    type: 'government-body',
    country: 'GB',
    part_of: 'gb',
    name: { en: 'Home Office', vi: 'Bộ Nội vụ Anh' },
  },
  { id: 'us', type: 'state', country: 'US' },
  { id: 'fr', type: 'state', country: 'FR' },
  { id: 'my', type: 'state', country: 'MY' },
  { id: 'iom', type: 'international-organisation', name: { en: 'IOM', fr: 'OIM' } },
  { id: 'hope', type: 'ngo', country: 'GB', name: { en: 'Hope' } },
];

/** An agreement between Viet Nam and the United Kingdom with these acts. */
export function agreement(
  lifecycle: readonly LifecycleAct[],
  more: Partial<Agreement> = {},
): Agreement {
  return {
    id: 'text',
    title: { en: 'A text' },
    form: 'agreement',
    level: 'state',
    parties: [{ partner: 'vn' }, { partner: 'gb' }],
    subject: 'trafficking',
    relevance: 'direct',
    lifecycle: [...lifecycle],
    ...more,
  };
}
