import type { Entry, KindName } from '../entry.js';
import type { Field } from '../field.js';
import type { Kind } from '../kind.js';
import { agreements } from './agreement.js';
import { commitments } from './commitment.js';
import { events } from './event.js';
import { indicators } from './indicator.js';
import { laws } from './law.js';
import { partners } from './partner.js';
import { people } from './person.js';
import { projects } from './project.js';
import { ratings } from './rating.js';
import { sources } from './source.js';
import { statistics } from './statistic.js';
import { topics } from './topic.js';
import { kindNames } from './names.js';

/** Every kind of record, in the order of their names' list. */
export const kinds: { readonly [K in KindName]: Kind<K> } = {
  agreements,
  events,
  commitments,
  projects,
  people,
  statistics,
  ratings,
  laws,
  partners,
  sources,
  indicators,
  topics,
};

export function kindOf(name: KindName): Kind {
  return kinds[name];
}

export function fieldOf(kind: KindName, name: string): Field | undefined {
  return kindOf(kind).fields.find((field) => field.name === name);
}

/** What a list or a card calls a record. */
export function titleOf(entry: Entry, register: Parameters<Kind['title']>[1]) {
  return kindOf(entry.kind).title(entry, register);
}

/** The kinds to load for some kinds and fields of theirs: what these look at, and so on. */
export function withReads(wanted: readonly KindName[], fields: readonly string[]): KindName[] {
  const needed = new Set<KindName>();
  const open = [...wanted];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    open.push(...kindOf(name).reads);
    for (const field of fields) open.push(...(fieldOf(name, field)?.reads ?? []));
  }
  return kindNames.filter((name) => needed.has(name));
}
