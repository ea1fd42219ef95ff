import { surelyBefore } from '../model/edtf.js';
import type { Entry } from '../model/entry.js';
import type { Act } from '../model/records.js';
import { isOpen } from './dated.js';

const concluded: readonly Act[] = ['signed', 'adopted'];
const inForce: readonly Act[] = ['entered-into-force', 'provisionally-applied'];
const joined: readonly Act[] = ['ratified', 'accepted', 'approved', 'acceded', 'deposited'];

/**
 * Of each group an act presupposes at least one, where the record has any: Vienna Convention on the
 * Law of Treaties, arts 10-18, 24, 54-59. Succession counts from independence and presupposes
 * nothing; a text that is not in force yet may be amended, replaced or withdrawn from.
 */
const presupposed: Partial<Record<Act, readonly (readonly Act[])[]>> = {
  signed: [['finalised'], ['initialled']],
  ratified: [['signed'], ['authorised']],
  accepted: [['signed'], ['authorised']],
  approved: [['signed'], ['authorised']],
  deposited: [['signed'], ['authorised']],
  acceded: [['adopted'], ['authorised']],
  'entered-into-force': [['signed'], ['adopted'], joined],
  extended: [concluded],
  amended: [concluded],
  suspended: [concluded, inForce],
  terminated: [concluded, inForce],
  expired: [concluded, inForce],
  replaced: [concluded],
  withdrawn: [[...concluded, ...joined, 'succeeded']],
};

/** An act that comes before one that it presupposes, both by their place in the lifecycle. */
export interface Untimely {
  readonly early: number;
  readonly needed: number;
}

/**
 * The acts that surely come before all those that they presuppose: by the same party, or by all
 * parties together. What bears no date, or one left open, may have come first.
 */
export function untimelyActs(entry: Entry<'agreements'>): Untimely[] {
  const { lifecycle } = entry.record;
  const byActor = new Map<string, number[]>();
  for (const [at, { act, party }] of lifecycle.entries()) {
    const same = byActor.get(keyOf(act, party));
    if (same === undefined) byActor.set(keyOf(act, party), [at]);
    else same.push(at);
  }
  return lifecycle.flatMap(({ act, party }, early) => {
    const actors = [...new Set([party, undefined])];
    for (const group of presupposed[act] ?? []) {
      const keys = group.flatMap((one) => actors.map((actor) => keyOf(one, actor)));
      const all = keys.flatMap((key) => byActor.get(key) ?? []);
      const later = all.every((at) => surelyBefore(dayOf(entry, early), dayOf(entry, at)));
      const [needed] = all;
      if (later && needed !== undefined) return [{ early, needed }];
    }
    return [];
  });
}

function keyOf(act: Act, party: string | undefined): string {
  return `${act} ${party ?? ''}`;
}

/** The date of an act, unless the record leaves it open. */
function dayOf(entry: Entry<'agreements'>, at: number): string | undefined {
  const open = isOpen(entry, ['lifecycle', at, 'date']);
  return open ? undefined : entry.record.lifecycle[at]?.date;
}
