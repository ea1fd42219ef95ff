import type { KindName } from '../entry.js';

/** Every kind of record, in the order in which listings show them. */
export const kindNames: readonly KindName[] = [
  'agreements',
  'events',
  'commitments',
  'projects',
  'people',
  'statistics',
  'ratings',
  'laws',
  'partners',
  'sources',
  'indicators',
  'topics',
];

export function isKind(name: string): name is KindName {
  return kindNames.some((kind) => kind === name);
}
