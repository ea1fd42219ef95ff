import type { KindName } from '../../model/entry.js';
import { partnerNames } from '../../model/kinds/partner.js';
import type { RecordTypes } from '../../model/records.js';

/** A record with what tells its type. */
interface Named {
  readonly kind: KindName;
  readonly record: RecordTypes[KindName];
}

/** Have records of this kind names, beside titles? */
export function mayBeNamed(kind: KindName): boolean {
  return ['partners', 'people', 'indicators', 'topics'].includes(kind);
}

/** Every name that somebody may type for a record, its id left out. */
export function namesOf({ kind, record }: Named): string[] {
  if (isPartner(kind, record)) return partnerNames({ record });
  const names: string[] = [];
  if ('name' in record && typeof record.name === 'string') names.push(record.name);
  else if ('name' in record) names.push(...Object.values(record.name).flatMap(strings));
  if ('also_written' in record) names.push(...(record.also_written ?? []));
  return names;
}

function strings(value: unknown): string[] {
  return typeof value === 'string' ? [value] : [];
}

function isPartner(
  kind: KindName,
  record: RecordTypes[KindName],
): record is RecordTypes['partners'] {
  return kind === 'partners' && 'type' in record;
}
