import type { Entry } from '../model/entry.js';
import { kindNames } from '../model/kinds/names.js';
import type { ClaimValue, Dispute, EvidenceEntry } from '../model/records.js';
import type { Register } from '../model/register.js';
import type { Witness } from '../evidence/witnesses.js';
import { witnesses } from '../evidence/witnesses.js';
import { keyedStatistics } from '../figures/keyed-statistics.js';
import type { Gap, Tally } from '../figures/parts.js';
import { gapOf, talliesOf } from '../figures/parts.js';
import type { Rivals } from '../figures/rivals.js';
import { rivalsOf } from '../figures/rivals.js';

/** One of the values that sources give, with those who say so: copies of one text are one. */
export interface Claimed {
  readonly value: ClaimValue;
  readonly witnesses: readonly Witness[];
}

/** What contradicts what in a register. */
export type Conflict =
  | {
      readonly type: 'dispute';
      readonly entry: Entry;
      readonly dispute: Dispute;
      readonly claims: readonly Claimed[];
    }
  | {
      readonly type: 'rivals';
      readonly entries: readonly [Entry<'statistics'>, Entry<'statistics'>];
      readonly relation: Rivals['relation'];
      readonly witnesses: readonly (readonly Witness[])[];
    }
  | {
      readonly type: 'total';
      readonly tally: Tally;
      readonly gap: Gap;
      readonly witnesses: readonly Witness[];
    };

/**
 * All contradictions: what is open first, then figures for one thing that no record reconciles,
 * totals that their parts do not make, and disputes in which a value is held.
 */
export function conflictsOf(register: Register): Conflict[] {
  const disputes = kindNames.flatMap((kind) =>
    [...register.select(kind)].flatMap(({ entry }) => disputesOf(entry, register)),
  );
  const isOpen = (one: Conflict) => one.type === 'dispute' && one.dispute.held === undefined;
  return [
    ...disputes.filter(isOpen),
    ...rivalsOf(register).map((rivals) => rivalConflict(rivals, register)),
    ...talliesOf(keyedStatistics(register)).flatMap((tally) => totalConflict(tally, register)),
    ...disputes.filter((one) => !isOpen(one)),
  ];
}

/** The records that a conflict is about. */
export function entriesOf(conflict: Conflict): readonly Entry[] {
  switch (conflict.type) {
    case 'dispute':
      return [conflict.entry];
    case 'rivals':
      return conflict.entries;
    case 'total':
      return [conflict.tally.total, ...conflict.tally.parts];
  }
}

function disputesOf(entry: Entry, register: Register): Conflict[] {
  return (entry.record.disputes ?? []).map((dispute) => ({
    type: 'dispute',
    entry,
    dispute,
    claims: dispute.claims.map(({ value, evidence }) => ({
      value,
      witnesses: witnesses(evidence, register),
    })),
  }));
}

function rivalConflict({ first, second, relation }: Rivals, register: Register): Conflict {
  const entries = [first, second] as const;
  return { type: 'rivals', entries, relation, witnesses: entries.map(witnessesIn(register)) };
}

function totalConflict(tally: Tally, register: Register): Conflict[] {
  const gap = gapOf(tally);
  if (gap === undefined) return [];
  return [{ type: 'total', tally, gap, witnesses: witnessesIn(register)(tally.total) }];
}

const witnessesIn =
  (register: Register) =>
  (entry: Entry): Witness[] => {
    const evidence: readonly EvidenceEntry[] = entry.record.evidence ?? [];
    return witnesses(evidence, register);
  };
