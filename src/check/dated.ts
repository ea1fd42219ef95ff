import { supportOf } from '../evidence/citations.js';
import type { DataPath, Entry } from '../model/entry.js';
import { resolvePath, touches } from '../model/field-path.js';
import { recordPaths } from '../model/record-paths.js';
import type { EvidenceEntry } from '../model/records.js';
import { valuesAt } from '../model/references.js';
import { inTurn } from './in-turn.js';

/** A date that a record gives, or that a rival claim puts in its place. */
export interface Dated {
  readonly path: DataPath;
  /** The field whose date it is, or would be: that of the claim's dispute. */
  readonly field: DataPath;
  readonly date: string;
  readonly evidence: readonly EvidenceEntry[];
}

/** Every date of a record with what it rests on, then those of the rival claims. */
export const datesIn = inTurn((entry): readonly Dated[] => {
  const fields = recordPaths[entry.kind].dates.flatMap((path) => valuesAt(entry.record, path));
  const dates = fields.flatMap(({ path, value }) =>
    typeof value === 'string'
      ? [{ path, field: path, date: value, evidence: supportOf(entry, path) }]
      : [],
  );
  return [...dates, ...dates.flatMap(({ field }) => claimedFor(field, entry))];
});

function claimedFor(field: DataPath, { record }: Entry): Dated[] {
  return (record.disputes ?? []).flatMap((dispute, at) => {
    if (resolvePath(record, dispute.field)?.join('.') !== field.join('.')) return [];
    return dispute.claims.flatMap(({ value, evidence }, claim) => {
      if (typeof value !== 'string' && typeof value !== 'number') return [];
      const path = ['disputes', at, 'claims', claim, 'value'];
      return [{ path, field, date: String(value), evidence }];
    });
  });
}

/** Is it left open what stands at this place of a record, since no rival claim is held? */
export function isOpen({ record }: Entry, place: DataPath): boolean {
  return (record.disputes ?? []).some(({ field, held }) => {
    const disputed = held === undefined ? resolvePath(record, field) : undefined;
    return disputed !== undefined && touches(disputed, place);
  });
}
