import type { Act, Agreement } from '../records.js';
import type { Register } from '../register.js';
import { firstDay } from './begun.js';

export type Status =
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

/** An act that makes one of these counts from its `effective` day, not from the day it was done. */
const counted: readonly (Status | undefined)[] = ['in-force', 'suspended', 'ended'];

/** The instrument's state by the last act that decides it, or by an `effective` day that came. */
export function statusOf(agreement: Agreement, day: number): Status {
  return decided(agreement, day).status;
}

/** The date from which the instrument is in that state, or on which a source shows it. */
export function statusDateOf(agreement: Agreement, day: number): string | undefined {
  return decided(agreement, day).since;
}

interface Decided {
  readonly status: Status;
  readonly since: string | undefined;
  /** The first day of force, where an `effective` day brought it. */
  readonly inForceFrom?: number;
}

function decided({ lifecycle }: Agreement, day: number): Decided {
  const shown = lifecycle.find(({ act }) => act === 'attested') ?? lifecycle[0];
  let state: Decided = { status: 'attested', since: shown?.date };
  for (const { act, party, date, effective } of lifecycle) {
    if (party !== undefined) continue;
    const after = statusAfter[act];
    const from = effective === undefined ? undefined : firstDay(effective);
    if (after !== undefined && counted.includes(after)) {
      if (from === undefined || from <= day) state = { status: after, since: effective ?? date };
      continue;
    }
    // What was done before the day of entry into force does not undo it.
    const { inForceFrom } = state;
    const earlier = inForceFrom !== undefined && (!date || firstDay(date) <= inForceFrom);
    if (after !== undefined && !earlier) state = { status: after, since: date };
    if (from !== undefined && from <= day) {
      state = { status: 'in-force', since: effective, inForceFrom: from };
    }
  }
  return state;
}

type HomeStatus = 'not-party' | 'signed' | 'bound' | 'ended' | 'unknown';

const bindingActs: readonly Act[] = ['ratified', 'accepted', 'approved', 'acceded', 'succeeded'];
const endingActs: readonly Act[] = ['withdrawn', 'terminated', 'expired', 'replaced'];

/** Where the home country stands: by its own acts, and by those that all parties did together. */
export function homeStatusOf(agreement: Agreement, register: Register, day: number): HomeStatus {
  const own = register.partsOf(register.home);
  const among = agreement.parties.filter(({ partner }) => own.has(partner));
  const takesPart = among.some(({ role = 'party' }) => role === 'party');
  let status: HomeStatus = among.some(({ role }) => role === 'non-party') ? 'not-party' : 'unknown';
  for (const { act, party, effective } of agreement.lifecycle) {
    if (party === undefined ? !takesPart : !own.has(party)) continue;
    const reached = effective !== undefined && firstDay(effective) <= day;
    const awaited = effective !== undefined && !reached;
    if (act === 'not-party') status = 'not-party';
    else if (act === 'signed') status = 'signed';
    else if (bindingActs.includes(act) || act === 'deposited') status = 'bound';
    else if (endingActs.includes(act)) status = awaited ? status : 'ended';
    else if (act === 'entered-into-force' && !awaited && isBound(agreement, party, status))
      status = 'bound';
    if (reached && status === 'signed') status = 'bound';
  }
  return status;
}

/** Entry into force binds who signed a text of few parties; one of many only who ratified it. */
function isBound(agreement: Agreement, party: string | undefined, status: HomeStatus): boolean {
  if (party !== undefined || status === 'bound') return true;
  return status === 'signed' && agreement.scope === undefined;
}
