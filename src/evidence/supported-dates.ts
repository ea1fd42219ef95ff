import type { Entry } from '../model/entry.js';
import type { HeldDate } from './cited-evidence.js';
import { claimedDate, datesOf, supportsPlace } from './cited-evidence.js';
import type { Read } from './read-evidence.js';

/** A date with the evidence that supports it. */
export interface SupportedDate extends HeldDate {
  readonly support: readonly Read[];
}

/** The dates of a record and those of its claims. A claim that is held supports the record too. */
export function supportedDates(record: Entry, evidence: readonly Read[]): SupportedDate[] {
  const dates = datesOf(record);
  const own = evidence.filter(({ cited }) => cited.claim === undefined);
  const claimed = claimedDates(evidence);
  const held = dates.map((date) => {
    const same = claimed.filter(
      ({ field, text }) => field === date.path.join('.') && text === date.text,
    );
    const support = own.filter(({ cited }) => supportsPlace(cited, date.path));
    return { ...date, support: [...support, ...same.flatMap((one) => one.support)] };
  });
  const rivals = claimed.filter(
    ({ field, text }) => !dates.some((date) => field === date.path.join('.') && text === date.text),
  );
  return [...held, ...rivals];
}

function claimedDates(evidence: readonly Read[]): (SupportedDate & { field: string })[] {
  const claims = new Map<string, SupportedDate & { field: string; support: Read[] }>();
  for (const read of evidence) {
    const { claim, record } = read.cited;
    if (claim?.field === undefined) continue;
    for (const date of claimedDate(claim, record)) {
      const key = date.path.join('.');
      const before = claims.get(key);
      if (before !== undefined) before.support.push(read);
      else claims.set(key, { ...date, field: claim.field.join('.'), support: [read] });
    }
  }
  return [...claims.values()];
}
