import { yearOf } from '../model/day.js';
import { parsePeriod } from '../model/edtf.js';
import type { Entry, KindName } from '../model/entry.js';
import { fieldOf, kindOf } from '../model/kinds/index.js';
import { firstDay } from '../model/kinds/begun.js';
import type { Register } from '../model/register.js';
import { witnesses } from '../evidence/witnesses.js';

/** By what coverage is counted. */
export type CoverageBy = 'partner' | 'year' | 'kind';
export const coverageBys: readonly CoverageBy[] = ['partner', 'year', 'kind'];

/** How many records there are of one partner, year or kind, and on what they rest. */
export interface Covered {
  /** The id, year or kind; empty where a record has none. */
  readonly of: string;
  readonly counts: ReadonlyMap<KindName, number>;
  readonly total: number;
  /** When the newest of their sources was published, as EDTF. */
  readonly newest: string | undefined;
  /** How many of those with evidence rest on one witness: copies of one text are one. */
  readonly single: number;
  readonly evidenced: number;
}

/** Counts records by partner (with its state's), year or kind, those with most records first. */
export function coverageOf(
  entries: readonly Entry[],
  by: CoverageBy,
  register: Register,
): Covered[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const of of groupsOf(entry, by, register)) {
      const group = groups.get(of);
      if (group === undefined) groups.set(of, [entry]);
      else group.push(entry);
    }
  }
  const covered = [...groups].map(([of, group]) => coveredBy(of, group, register));
  return by === 'year'
    ? covered.sort((a, b) => compareTexts(b.of, a.of))
    : covered.sort((a, b) => b.total - a.total || compareTexts(a.of, b.of));
}

function coveredBy(of: string, entries: readonly Entry[], register: Register): Covered {
  const counts = new Map<KindName, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const evidenced = entries.filter(({ record }) => (record.evidence ?? []).length > 0);
  const single = evidenced.filter(
    ({ record }) => witnesses(record.evidence ?? [], register).length === 1,
  );
  return {
    of,
    counts,
    total: entries.length,
    newest: newestOf(evidenced, register),
    single: single.length,
    evidenced: evidenced.length,
  };
}

function newestOf(entries: readonly Entry[], register: Register): string | undefined {
  const dates = entries.flatMap(({ record }) =>
    (record.evidence ?? []).flatMap(
      ({ source }) => register.find('sources', source)?.record.published ?? [],
    ),
  );
  return dates.reduce<string | undefined>(
    (newest, date) => (newest === undefined || firstDay(date) > firstDay(newest) ? date : newest),
    undefined,
  );
}

/** A state stands for its bodies; the home country's own side is in nearly all and is left out. */
function groupsOf(entry: Entry, by: CoverageBy, register: Register): string[] {
  if (by === 'kind') return [entry.kind];
  if (by === 'year') return [...new Set(yearsOf(entry, register))];
  const field = fieldOf(entry.kind, 'partner');
  const ids = field?.read(entry, register, Infinity) ?? [];
  const sides = ids.flatMap((id) => (typeof id === 'string' ? [sideOf(id, register)] : []));
  return [...new Set(sides)].filter((id) => id !== register.home);
}

function sideOf(id: string, register: Register): string {
  return register.find('partners', id)?.record.country?.toLowerCase() ?? id;
}

/** The years in which a record's dates begin. */
function yearsOf(entry: Entry, register: Register): string[] {
  const field = kindOf(entry.kind).fields.find(({ name }) => name === 'date');
  const dates = field?.read(entry, register, Infinity) ?? [];
  const years = dates.flatMap((date) => {
    const value = typeof date === 'string' ? parsePeriod(date) : undefined;
    if (value === undefined || 'problem' in value) return [];
    const day = Number.isFinite(value.earliest) ? value.earliest : value.latest;
    return Number.isFinite(day) ? [String(yearOf(day))] : [];
  });
  return years.length === 0 ? [''] : years;
}

function compareTexts(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
