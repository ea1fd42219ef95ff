import type { DataPath, Entry } from '../model/entry.js';
import { resolvePath, touches } from '../model/field-path.js';
import type { EvidenceEntry } from '../model/records.js';

/** A pointer into a source, and where in the record it stands. */
export interface Citation {
  readonly path: DataPath;
  readonly entry: EvidenceEntry;
}

/** Every pointer of a record: its own, then those of its rival claims and of its follow-ups. */
export function citationsOf({ record }: Entry): Citation[] {
  const claims = (record.disputes ?? []).flatMap((dispute, at) =>
    dispute.claims.flatMap(({ evidence }, claim) =>
      citationsIn(evidence, ['disputes', at, 'claims', claim]),
    ),
  );
  const followUps = 'follow_up' in record ? (record.follow_up ?? []) : [];
  return [
    ...citationsIn(record.evidence, []),
    ...claims,
    ...followUps.flatMap(({ evidence }, at) => citationsIn(evidence, ['follow_up', at])),
  ];
}

/**
 * What a place of a record rests on: for a follow-up its own evidence where it has any, else the
 * entries of the record whose `for` names that place, what it is part of or a part of it.
 */
export function supportOf({ record }: Entry, place: DataPath): readonly EvidenceEntry[] {
  const [list, at] = place;
  const followUps = 'follow_up' in record && list === 'follow_up' ? record.follow_up : undefined;
  const own = followUps?.[Number(at)]?.evidence;
  if (own !== undefined) return own;
  return (record.evidence ?? []).filter((entry) => {
    if (entry.for === undefined) return true;
    const places = entry.for.flatMap((path) => [resolvePath(record, path) ?? []]);
    return places.some((one) => one.length > 0 && touches(one, place));
  });
}

function citationsIn(evidence: readonly EvidenceEntry[] | undefined, path: DataPath): Citation[] {
  return (evidence ?? []).map((entry, at) => ({ path: [...path, 'evidence', at], entry }));
}
