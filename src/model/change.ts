import type { KindName } from './entry.js';

/** How many there were before a change and no more, and the other way round. */
export interface Moved {
  readonly added: number;
  readonly removed: number;
}

/** What a change does to the records of a kind. A record with another id is another record. */
export interface KindChange extends Moved {
  readonly kind: KindName;
  /** Those that say something else; layout and comments say nothing. */
  readonly changed: number;
}

/** An agreement whose status, as it is derived, is another one on the same day. */
export interface StatusChange {
  readonly agreement: string;
  readonly from: string;
  readonly to: string;
}

/** What a change does to a register, in numbers. */
export interface ChangeSummary {
  /** The revision that the register is compared with, as it was given. */
  readonly since: string;
  /** The commit that it stands for, in full. */
  readonly commit: string;
  /** In the order of the kinds; one that the change leaves alone is not among them. */
  readonly records: readonly KindChange[];
  /** Pointers into sources, those of rival claims and of follow-ups included. */
  readonly evidence: Moved;
  /** In the order of the agreements' ids. */
  readonly statuses: readonly StatusChange[];
  /** The warnings that records accept and did not before. */
  readonly accepted: number;
  /** The findings of the revision that arise no more, those newly accepted included. */
  readonly gone: number;
}
