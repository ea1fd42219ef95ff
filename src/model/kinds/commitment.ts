import type { Elapsed } from '../elapsed.js';
import { elapsedBetween, elapsedText } from '../elapsed.js';
import type { Entry } from '../entry.js';
import { withRecord } from '../entry.js';
import { code, derived, moment, number, reference } from '../field.js';
import type { Kind } from '../kind.js';
import type { FollowUp } from '../records.js';
import type { Register } from '../register.js';
import { agreedOf } from './agreement.js';
import { begunBy } from './begun.js';
import { everyField } from './every.js';

/** When it was made: its own date, else its event's, else that of the agreement that holds it. */
export function madeOn({ record }: Entry<'commitments'>, register: Register): string | undefined {
  return record.date ?? dateOf(record.made_at ?? record.made_in, register);
}

function dateOf(id: string | undefined, register: Register): string | undefined {
  if (id === undefined) return undefined;
  const agreement = register.find('agreements', id);
  return agreement === undefined
    ? register.find('events', id)?.record.date
    : agreedOf(agreement.record);
}

/** When a follow-up took place: its own date, else that of what it came about through. */
export function followedOn(followUp: FollowUp, register: Register): string | undefined {
  if (followUp.date !== undefined) return followUp.date;
  return followUp.through?.map((id) => dateOf(id, register)).find((date) => date !== undefined);
}

export function statusOf({ record }: Entry<'commitments'>): string {
  return record.follow_up?.at(-1)?.status ?? 'open';
}

/** Days from the commitment to its fulfilment: an interval where a date is imprecise. */
function elapsedOf(entry: Entry<'commitments'>, register: Register): Elapsed | undefined {
  const fulfilled = entry.record.follow_up?.find(({ status }) => status === 'fulfilled');
  if (fulfilled === undefined) return undefined;
  return elapsedBetween(madeOn(entry, register), followedOn(fulfilled, register));
}

function asOf(
  entry: Entry<'commitments'>,
  register: Register,
  day: number,
): Entry<'commitments'> | undefined {
  if (!begunBy(madeOn(entry, register), day)) return undefined;
  const { follow_up, ...record } = entry.record;
  if (follow_up === undefined) return entry;
  const kept = follow_up.filter((one) => begunBy(followedOn(one, register), day));
  return withRecord(entry, { ...record, ...(kept.length === 0 ? {} : { follow_up: kept }) });
}

const title: Kind<'commitments'>['title'] = ({ record }) => record.summary;

export const commitments: Kind<'commitments'> = {
  name: 'commitments',
  reads: ['partners', 'agreements', 'events'],
  columns: ['date', 'title', 'by', 'to', 'status'],
  wideColumns: ['date', 'title', 'type', 'by', 'to', 'status', 'id'],
  order: '-date',
  fields: [
    ...everyField('commitments', title),
    code('type', 'commitmentType', ({ record }) => record.type),
    reference('partner', ['partners'], ({ record }) => [...record.by, ...(record.to ?? [])]),
    reference('by', ['partners'], ({ record }) => record.by),
    reference('to', ['partners'], ({ record }) => record.to),
    derived(moment('date', madeOn)),
    moment('due', ({ record }) => record.due),
    derived(code('status', 'commitmentStatus', statusOf)),
    derived({
      ...number<'commitments'>('elapsed', (entry, register) => {
        const { min, max } = elapsedOf(entry, register) ?? {};
        return [min, max === min ? undefined : max].filter((days) => days !== undefined);
      }),
      show: (entry, { words, register }) => elapsedText(elapsedOf(entry, register), words),
    }),
    code('response', 'response', ({ record }) => record.response),
    reference('made_at', ['events'], ({ record }) => record.made_at),
    reference('made_in', ['agreements'], ({ record }) => record.made_in),
    reference('repeats', ['commitments'], ({ record }) => record.repeats),
  ],
  title,
  derived: (entry, register) => {
    const elapsed = elapsedOf(entry, register);
    return {
      status: statusOf(entry),
      date: madeOn(entry, register) ?? null,
      elapsed: elapsed === undefined ? null : { ...elapsed },
    };
  },
  asOf,
};
