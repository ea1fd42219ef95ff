import type { Elapsed } from '../model/elapsed.js';
import { elapsedBetween } from '../model/elapsed.js';
import type { Entry } from '../model/entry.js';
import { agreedOf } from '../model/kinds/agreement.js';
import { followedOn, madeOn } from '../model/kinds/commitment.js';
import { isOf } from '../model/kinds/partners-of.js';
import type { Register } from '../model/register.js';

/** How one record of a chain leads to another: by a field, or by a follow-up and its status. */
export interface Step {
  readonly to: string;
  readonly by: ChainField | { readonly status: string };
  /** Days from the other's date to this one's, or to the follow-up's. */
  readonly after?: Elapsed;
}

export type ChainField = (typeof fields)[number] | 'made_in' | 'made_at' | 'about';

/** A record of a chain with its date and what it leads back to. */
export interface Link {
  readonly entry: Entry;
  readonly date: string | undefined;
  readonly steps: readonly Step[];
}

/** The fields by which agreements, laws, projects and commitments lead back to what was before. */
const fields = [
  'builds_on',
  'implements',
  'amends',
  'replaces',
  'repeats',
  'follows',
  'framework',
] as const;

const mostLinks = 40;

/**
 * The records that hang together with one: what it rests on and what answered it, nearest first and
 * at most 40. Figures stand at its ends; meetings are only named.
 */
export function chainOf(start: Entry, register: Register): { links: Link[]; more: number } {
  const found = new Map<string, Entry>([[start.id, start]]);
  for (const entry of found.values()) {
    if (entry.kind === 'statistics' && entry !== start) continue;
    for (const next of neighboursOf(entry, register)) found.set(next.id, next);
  }
  const entries = [...found.values()].slice(0, mostLinks);
  const kept = new Set(entries.map(({ id }) => id));
  const links = entries.map((entry): Link => {
    const steps = stepsOf(entry, register).filter(({ to, by }) => kept.has(to) || by === 'made_at');
    return { entry, date: dateOf(entry, register), steps };
  });
  return { links, more: found.size - entries.length };
}

/** What a record leads back to, what answered it, and what leads back to it. */
function neighboursOf(entry: Entry, register: Register): Entry[] {
  const back = stepsOf(entry, register).map(({ to }) => register.get(to));
  const forth = register
    .referrers(entry.id)
    .map(({ from }) => from)
    .filter((from) => stepsOf(from, register).some(({ to }) => to === entry.id));
  const through = answersTo(entry).map((id) => register.get(id));
  return [...back, ...through, ...forth].flatMap((one) =>
    one !== undefined && isChained(one) ? [one] : [],
  );
}

/** What the follow-ups of a commitment came about through. */
function answersTo(entry: Entry): readonly string[] {
  if (!isOf(entry, 'commitments')) return [];
  return (entry.record.follow_up ?? []).flatMap(({ through = [] }) => through);
}

/** The day on which a record came about. */
function dateOf(entry: Entry, register: Register): string | undefined {
  if (isOf(entry, 'agreements')) return agreedOf(entry.record);
  if (isOf(entry, 'commitments')) return madeOn(entry, register);
  if (isOf(entry, 'laws')) return entry.record.adopted ?? entry.record.in_force;
  if (isOf(entry, 'events')) return entry.record.date;
  if (isOf(entry, 'statistics')) return entry.record.period;
  if (isOf(entry, 'projects')) {
    return entry.record.dates?.actual_start ?? entry.record.dates?.planned_start;
  }
  return undefined;
}

function stepsOf(entry: Entry, register: Register): Step[] {
  const date = dateOf(entry, register);
  const record: Readonly<Record<string, unknown>> = { ...entry.record };
  const step = (to: string, by: Step['by'], when = date): Step[] => {
    const other = register.get(to);
    if (other === undefined) return [];
    const after = elapsedBetween(dateOf(other, register), when);
    return [{ to, by, ...(after === undefined ? {} : { after }) }];
  };
  if (isOf(entry, 'statistics')) {
    return (entry.record.about ?? []).flatMap((id) =>
      register.find('projects', id) ? step(id, 'about') : [],
    );
  }
  if (!isChained(entry)) return [];
  return [
    ...fields.flatMap((field) => idsOf(record[field]).flatMap((id) => step(id, field))),
    ...(isOf(entry, 'commitments') ? commitmentSteps(entry, register, step) : []),
    ...throughSteps(entry, register, step),
  ];
}

type MakeStep = (to: string, by: Step['by'], when?: string) => Step[];

function commitmentSteps({ record }: Entry<'commitments'>, _: Register, step: MakeStep): Step[] {
  const { made_in, made_at } = record;
  return [
    ...(made_in === undefined ? [] : step(made_in, 'made_in')),
    ...(made_at === undefined ? [] : step(made_at, 'made_at')),
  ];
}

/** What answered a commitment leads back to it, though the commitment is what names it. */
function throughSteps(entry: Entry, register: Register, step: MakeStep): Step[] {
  const commitments = register.referrers(entry.id).flatMap(({ from, path }) => {
    if (!isOf(from, 'commitments') || path[0] !== 'follow_up' || path[2] !== 'through') return [];
    const followUp = from.record.follow_up?.[Number(path[1])];
    return followUp === undefined ? [] : [{ from, followUp }];
  });
  return commitments.flatMap(({ from, followUp }) =>
    step(from.id, { status: followUp.status }, followedOn(followUp, register)),
  );
}

/** The kinds that a chain is made of: meetings, people and papers would tie everything together. */
function isChained({ kind }: Entry): boolean {
  return ['agreements', 'laws', 'commitments', 'projects', 'statistics'].includes(kind);
}

function idsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
