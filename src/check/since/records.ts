import { citationsOf } from '../../evidence/citations.js';
import type { ChangeSummary, KindChange, Moved, StatusChange } from '../../model/change.js';
import type { KindName } from '../../model/entry.js';
import { groupsOf } from '../../model/groups.js';
import { statusOf } from '../../model/kinds/agreement-status.js';
import { kindNames } from '../../model/kinds/names.js';
import type { Register } from '../../model/register.js';
import type { StoredDocument } from '../../store/documents.js';
import { documentsOf } from '../../store/documents.js';
import type { OpenedStore } from '../../store/open.js';
import { allEntries, entriesOf } from '../entries.js';
import { sameValue } from '../same-value.js';

/** What leads from one state of a store to another, in numbers, on a day. */
export function countChange(
  before: OpenedStore | undefined,
  after: OpenedStore,
  today: number,
): Pick<ChangeSummary, 'records' | 'evidence' | 'statuses'> {
  const [earlier, later] = [recordsOf(before), recordsOf(after)];
  const records = kindNames.map((kind) => countKind(kind, earlier, later));
  return {
    records: records.filter(({ added, changed, removed }) => added + changed + removed > 0),
    evidence: countEvidence(before?.register, after.register),
    statuses: before === undefined ? [] : changedStatuses(before, after, today),
  };
}

/** The records of a store, broken ones included, by kind and id; a mistake may give two one id. */
interface Records {
  readonly byId: ReadonlyMap<string, readonly StoredDocument[]>;
  /** Is a record of that id there, in a file that cannot be read? */
  readonly hides: (id: string) => boolean;
}

function recordsOf(store: OpenedStore | undefined): Records {
  const documents = store === undefined ? [] : [...documentsOf(store)];
  const ids = new Set(documents.map(({ id }) => id));
  return {
    byId: groupsOf(documents, ({ kind, id }) => (id === undefined ? id : `${kind} ${id}`)),
    hides: (id) => store?.register.knows(id) === true && !ids.has(id),
  };
}

function countKind(kind: KindName, before: Records, after: Records): KindChange {
  const [earlier, later] = [before.byId, after.byId];
  let [added, changed, removed] = [0, 0, 0];
  for (const key of new Set([...earlier.keys(), ...later.keys()])) {
    if (!key.startsWith(`${kind} `)) continue;
    const [was, is] = [earlier.get(key) ?? [], later.get(key) ?? []];
    const id = key.slice(kind.length + 1);
    const differing = was.filter((one, at) => {
      const other = is[at];
      return other !== undefined && !sameValue(one.value, other.value);
    });
    changed += differing.length;
    if (was.length < is.length && before.hides(id)) changed += is.length - was.length;
    else added += Math.max(0, is.length - was.length);
    if (is.length < was.length && after.hides(id)) changed += was.length - is.length;
    else removed += Math.max(0, was.length - is.length);
  }
  return { kind, added, changed, removed };
}

/** An entry is the same while its record points at the same source as often. */
function countEvidence(before: Register | undefined, after: Register): Moved {
  const [earlier, later] = [pointersIn(before, after), pointersIn(after, before)];
  return { added: surplus(later, earlier), removed: surplus(earlier, later) };
}

/** How often each record points at each source; not of records that are broken in the other state. */
function pointersIn(
  register: Register | undefined,
  other: Register | undefined,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of register === undefined ? [] : allEntries(register)) {
    const broken = other?.knows(entry.id) === true && other.get(entry.id) === undefined;
    for (const { entry: pointer } of broken ? [] : citationsOf(entry)) {
      const key = `${entry.id} ${pointer.source}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

function surplus(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [key, count] of one) sum += Math.max(0, count - (other.get(key) ?? 0));
  return sum;
}

function changedStatuses(before: OpenedStore, after: OpenedStore, today: number): StatusChange[] {
  return entriesOf('agreements', after.register).flatMap(({ id, record }) => {
    const earlier = before.register.find('agreements', id);
    if (earlier === undefined) return [];
    const [from, to] = [statusOf(earlier.record, today), statusOf(record, today)];
    return from === to ? [] : [{ agreement: id, from, to }];
  });
}
