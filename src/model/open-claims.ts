import type { ClaimValue, Dispute } from './records.js';

/** What sources claim for a field as long as nothing is held: any of it may be so. */
export function openClaims(
  record: { readonly disputes?: readonly Dispute[] },
  field: string,
): ClaimValue[] {
  return (record.disputes ?? []).flatMap((dispute) =>
    dispute.field === field && dispute.held === undefined
      ? dispute.claims.map(({ value }) => value)
      : [],
  );
}
