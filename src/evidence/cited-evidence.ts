import type { DataPath, Entry } from '../model/entry.js';
import { resolvePath, touches } from '../model/field-path.js';
import { recordPaths } from '../model/record-paths.js';
import type { Claim, EvidenceEntry } from '../model/records.js';
import { valuesAt } from '../model/references.js';
import { citationsOf } from './citations.js';

/** One evidence entry and where it stands: of a record, of a claim, or of a follow-up. */
export interface CitedEvidence {
  readonly record: Entry;
  /** Of the evidence entry in the record. */
  readonly path: DataPath;
  readonly evidence: EvidenceEntry;
  /** The places of the record that it supports; the whole record where it is absent. */
  readonly supports?: readonly DataPath[];
  /** What the claim that it belongs to says the field is. */
  readonly claim?: ClaimedValue;
}

export interface ClaimedValue {
  /** Of the field in the record; absent where the record does not have it. */
  readonly field?: DataPath;
  readonly value: Claim['value'];
  /** Of the value in the record's dispute. */
  readonly path: DataPath;
}

/** All evidence of a record, that of the claims in its disputes and of its follow-ups included. */
export function evidenceOf(record: Entry): CitedEvidence[] {
  return citationsOf(record).map(({ path, entry: evidence }) => {
    const [list, at = 0] = path;
    const cited = { record, path, evidence };
    if (list === 'follow_up') return { ...cited, supports: [['follow_up', at]] };
    if (list === 'disputes') return { ...cited, ...claimAt(record, path) };
    const supports = evidence.for?.flatMap((field) => placeOf(record, field));
    return supports === undefined ? cited : { ...cited, supports };
  });
}

/** A claim is named by the first four steps of `disputes.0.claims.1.evidence.0`. */
function claimAt(
  record: Entry,
  path: DataPath,
): { supports: readonly DataPath[]; claim?: ClaimedValue } {
  const dispute = record.record.disputes?.[Number(path[1])];
  const claim = dispute?.claims[Number(path[3])];
  if (dispute === undefined || claim === undefined) return { supports: [] };
  const supports = placeOf(record, dispute.field);
  const [field] = supports;
  const claimed = { value: claim.value, path: [...path.slice(0, 4), 'value'] };
  return { supports, claim: field === undefined ? claimed : { ...claimed, field } };
}

function placeOf({ record }: Entry, field: string): DataPath[] {
  const place = resolvePath(record, field);
  return place === undefined ? [] : [place];
}

/** Does the evidence support what stands at a place of the record, or a part of it? */
export function supportsPlace({ supports }: CitedEvidence, path: DataPath): boolean {
  return supports?.some((one) => touches(one, path)) ?? true;
}

/** A date or period that a record holds. */
export interface HeldDate {
  readonly path: DataPath;
  readonly text: string;
}

/** Every date and period of a record, in the order of its schema. */
export function datesOf({ kind, record }: Entry): HeldDate[] {
  return recordPaths[kind].dates.flatMap((path) =>
    valuesAt(record, path).flatMap(({ path: place, value }) =>
      typeof value === 'string' ? [{ path: place, text: value }] : [],
    ),
  );
}

/** What a claim says of one of the record's dates. */
export function claimedDate({ field, value, path }: ClaimedValue, { kind }: Entry): HeldDate[] {
  const isDate = field !== undefined && recordPaths[kind].dates.some((one) => matches(field, one));
  const isText = typeof value === 'string' || typeof value === 'number';
  return isDate && isText ? [{ path, text: String(value) }] : [];
}

function matches(place: DataPath, pattern: readonly string[]): boolean {
  return (
    place.length === pattern.length &&
    pattern.every((step, index) => step === '*' || step === place[index])
  );
}
