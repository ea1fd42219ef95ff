import type { Entry } from '../model/entry.js';
import { withRecord } from '../model/entry.js';
import { begunBy, firstDay } from '../model/kinds/begun.js';
import type { ClaimValue, Dispute, EvidenceEntry, Statistic } from '../model/records.js';
import type { Register } from '../model/register.js';

/**
 * A figure as it had been published by the end of a day: what a later source says of it is left
 * out, and what it disputes too. `undefined` where nothing had been published. A source without a
 * date of publication counts as published, unless another of the figure's bears one.
 */
export function publishedBy(
  entry: Entry<'statistics'>,
  day: number,
  register: Register,
): Entry<'statistics'> | undefined {
  const { record } = entry;
  const was = (one: EvidenceEntry) => wasPublished(one, day, register);
  const { evidence = [], disputes = [] } = record;
  const claimed = disputes.flatMap(({ claims }) => claims.flatMap((claim) => claim.evidence));
  const dated = [...evidence, ...claimed].filter(
    ({ source }) => datePublished(source, register) !== undefined,
  );
  if (dated.length > 0 && !dated.some(was)) return undefined;
  const told = disputes.map((dispute) => claimedBy(dispute, was));
  return withRecord(entry, settled({ ...record, evidence: evidence.filter(was) }, told));
}

/** When the first of the sources of a figure was published; `undefined` where no year is known. */
export function firstPublished(
  { record }: Entry<'statistics'>,
  register: Register,
): string | undefined {
  const dates = (record.evidence ?? []).flatMap(
    ({ source }) => datePublished(source, register) ?? [],
  );
  const known = dates.filter((date) => Number.isFinite(firstDay(date)));
  return known.sort((a, b) => firstDay(a) - firstDay(b))[0];
}

function datePublished(source: string, register: Register): string | undefined {
  return register.find('sources', source)?.record.published;
}

function wasPublished({ source }: EvidenceEntry, day: number, register: Register): boolean {
  return begunBy(datePublished(source, register), day);
}

function claimedBy(dispute: Dispute, was: (one: EvidenceEntry) => boolean): Dispute {
  const claims = dispute.claims.flatMap((claim) => {
    const evidence = claim.evidence.filter(was);
    return evidence.length === 0 ? [] : [{ ...claim, evidence }];
  });
  const { held, ...rest } = dispute;
  const known = claims.some(({ value }) => sameValue(value, held));
  return { ...rest, claims, ...(held === undefined || !known ? {} : { held }) };
}

function sameValue(one: ClaimValue, other: ClaimValue | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The record with the claims that had been made: one alone is what it says. */
function settled(record: Statistic, disputes: readonly Dispute[]): Statistic {
  const { disputes: _, ...rest } = record;
  const open = disputes.filter(({ claims }) => claims.length > 1);
  let plain: Statistic = rest;
  for (const { field, claims, held } of disputes) {
    const value = held ?? claims[0]?.value;
    const stored: unknown = Object.entries(plain).find(([name]) => name === field)?.[1];
    if (typeof value === typeof stored) plain = { ...plain, [field]: value };
  }
  return open.length === 0 ? plain : { ...plain, disputes: open };
}
