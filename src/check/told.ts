import type { KindName } from '../model/entry.js';
import type { Spot, Subject } from '../model/unplaced.js';
import type { Shown } from '../store/reading/stored-file.js';
import type { SentFile } from '../store/threads/sent-file.js';
import { receivedFile, sentFile } from '../store/threads/sent-file.js';
import type { Accepted, Found, Violation } from './rule.js';
import { rules } from './rules/index.js';

/** What one thread found, as it tells it to another. */
export interface Told {
  readonly found: readonly ToldFound[];
  readonly accepted: readonly ToldAccepted[];
  /** Kind by kind the places, among all that was gathered, of records that may name what is not there. */
  readonly astray: readonly (readonly [KindName, readonly number[]])[];
}

interface ToldSubject {
  readonly source: SentFile;
  readonly document: number;
  readonly id: string | undefined;
}

interface ToldSpot extends Omit<Spot, 'subject'> {
  readonly subject: ToldSubject;
}

export interface ToldFound {
  readonly rule: string;
  readonly violation: Omit<Violation, 'at' | 'other'>;
  readonly at: ToldSpot | { readonly file: string };
  readonly other: { readonly at: ToldSpot; readonly message: string } | undefined;
}

export interface ToldAccepted {
  readonly subject: ToldSubject;
  readonly accepted: readonly string[];
}

export function toldFound({ rule, violation: { at, other, ...violation } }: Found): ToldFound {
  return {
    rule: rule.name,
    violation,
    at: 'subject' in at ? toldSpot(at) : at,
    other: other === undefined ? undefined : { ...other, at: toldSpot(other.at) },
  };
}

export function heardFound({ rule, violation, at, other }: ToldFound, store: Shown): Found {
  return {
    rule: ruleNamed(rule),
    violation: {
      ...violation,
      at: 'subject' in at ? heardSpot(at, store) : at,
      ...(other === undefined ? {} : { other: { ...other, at: heardSpot(other.at, store) } }),
    },
  };
}

export function toldAccepted({ subject, accepted }: Accepted): ToldAccepted {
  return { subject: toldSubject(subject), accepted };
}

export function heardAccepted({ subject, accepted }: ToldAccepted, store: Shown): Accepted {
  return { subject: heardSubject(subject, store), accepted };
}

function ruleNamed(name: string): Found['rule'] {
  const rule = rules.find((one) => one.name === name);
  if (rule === undefined) throw new Error(`there is no rule ${name}`);
  return rule;
}

function toldSpot({ subject, ...spot }: Spot): ToldSpot {
  return { ...spot, subject: toldSubject(subject) };
}

function heardSpot({ subject, ...spot }: ToldSpot, store: Shown): Spot {
  return { ...spot, subject: heardSubject(subject, store) };
}

function toldSubject({ source, document, id }: Subject): ToldSubject {
  return { source: sentFile(source), document, id };
}

function heardSubject({ source, document, id }: ToldSubject, store: Shown): Subject {
  return { source: receivedFile(source, store), document, id };
}
