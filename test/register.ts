import { dayOf } from '../src/model/edtf.js';
import type { Entry, KindName } from '../src/model/entry.js';
import { kindOf } from '../src/model/kinds/index.js';
import { kindNames } from '../src/model/kinds/names.js';
import type { Agreement, LifecycleAct, RecordTypes } from '../src/model/records.js';
import type { Register, StoreConfiguration } from '../src/model/register.js';
import { en } from '../src/model/words/en.js';
import type { GivenFilter } from '../src/query/filters.js';
import { answer, conditionsFor } from '../src/query/run.js';
import { StoredFile } from '../src/store/reading/stored-file.js';
import { StoreRegister } from '../src/store/register/store-register.js';
import { keep } from '../src/store/shelf/keep.js';
import { MemoryShelf } from '../src/store/shelf/memory-shelf.js';
import type { Kept } from '../src/store/shelf/shelf.js';

/** Records by kind, as literals. */
export type Records = { readonly [K in KindName]?: readonly RecordTypes[K][] };

const literals = {
  name: '.',
  tree: {
    list: () => ({ files: [], strays: [] }),
    read(): Uint8Array {
      throw new Error('a literal stands in no file');
    },
  },
};

function keptOf(kind: KindName, record: RecordTypes[KindName]): Kept {
  const source = new StoredFile(literals, `${kind}/${record.id}.yaml`);
  return keep(kind, record.id, record, { document: 0, source }).kept;
}

/** A record by itself, as it would be when it was just read. */
export function entryOf<K extends KindName>(kind: K, record: RecordTypes[K]): Entry<K> {
  const source = new StoredFile(literals, `${kind}/${record.id}.yaml`);
  return { kind, id: record.id, record, source, document: 0 };
}

const configuration: StoreConfiguration = {
  title: { en: 'A register' },
  home: 'VN',
  languages: ['en'],
  licence: 'CC0-1.0',
  severities: {},
};

/** A register of literals whose home country is Viet Nam, as of a day where one is given. */
export function registerOf(
  records: Records,
  asOf?: string,
  more: Partial<StoreConfiguration> = {},
): Register {
  const shelves = new Map(
    kindNames.map((kind) => {
      const own: readonly RecordTypes[KindName][] = records[kind] ?? [];
      return [
        kind,
        new MemoryShelf(
          kind,
          own.map((record) => keptOf(kind, record)),
        ),
      ] as const;
    }),
  );
  const stock = {
    configuration: { ...configuration, ...more },
    store: literals,
    shelves,
    broken: new Set<string>(),
  };
  const whole = new StoreRegister(stock);
  return asOf === undefined ? whole : new StoreRegister(stock, { whole, day: dayOf(asOf) });
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
