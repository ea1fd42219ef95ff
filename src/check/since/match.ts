import type { Diagnostic } from '../../model/diagnostic.js';
import { entryName, valueAt } from '../../model/field-path.js';
import type { DataPath } from '../../model/entry.js';
import { groupsOf } from '../../model/groups.js';
import { property } from '../../model/property.js';
import { documentsOf } from '../../store/documents.js';
import type { OpenedStore } from '../../store/open.js';

/** The findings in one state of a store; none is there where there was no store. */
export interface FoundIn {
  readonly findings: readonly Diagnostic[];
  readonly store: OpenedStore | undefined;
}

/**
 * The findings of each of two states without a counterpart in the other. What moved to other lines,
 * to another file or to another place of its list is the same; so many of one sort cancel so many.
 */
export function unmatched(
  before: FoundIn,
  after: FoundIn,
): { readonly gone: readonly Diagnostic[]; readonly added: readonly Diagnostic[] } {
  const [earlier, later] = [identify(before), identify(after)];
  // Of two alike the one on a line that was there before is not the new one.
  const [first, second] = cancel(earlier, later, ({ identity, line }) => `${identity}\0${line}`);
  const [gone, added] = cancel(first, second, ({ identity }) => identity);
  return { gone: gone.map(({ finding }) => finding), added: added.map(({ finding }) => finding) };
}

interface Identified {
  readonly finding: Diagnostic;
  readonly identity: string;
  /** The text of the line where it stands. */
  readonly line: string;
}

function identify({ findings, store }: FoundIn): Identified[] {
  const values = valuesOf(store);
  return findings.map((finding) => {
    const { rule, record, location, path, message } = finding;
    const { file, span, excerpt } = location;
    const named = values.get(`${file}\0${record ?? ''}`)?.map((value) => nameSteps(value, path));
    const parts = [rule, record ?? file, named?.find(Boolean) ?? path, withoutPositions(message)];
    const line = excerpt.lines[span.line - excerpt.firstLine] ?? '';
    return { finding, identity: parts.join('\0'), line };
  });
}

/** What the documents of a store say, by file and id; several may bear one. */
function valuesOf(store: OpenedStore | undefined): ReadonlyMap<string, readonly unknown[]> {
  if (store === undefined) return new Map();
  const { configured } = store;
  const all = [...documentsOf(store), ...(configured === undefined ? [] : [configured])];
  const groups = groupsOf(all, ({ source, id }) => `${store.shown(source.file)}\0${id ?? ''}`);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ value }) => value)]));
}

/** What tells an entry of a list from another where no path can name it. */
const tellingKeys = ['source', 'field', 'rule', 'value'];

/** A path such as `lifecycle.0.date` by what its entries of lists are; undefined if it leads nowhere. */
function nameSteps(record: unknown, path: string): string | undefined {
  const walked: (string | number)[] = [];
  const named = path.split('.').map((step) => {
    const list = valueAt(record, walked);
    walked.push(Array.isArray(list) ? Number(step) : step);
    return Array.isArray(list) ? nameOfEntry(valueAt(record, walked)) : step;
  });
  return leadsSomewhere(record, walked) ? named.join('.') : undefined;
}

function nameOfEntry(entry: unknown): string {
  const telling = tellingKeys.flatMap((key) => {
    const value = property(entry, key);
    return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
  });
  return telling[0] ?? entryName([entry], 0);
}

function leadsSomewhere(record: unknown, path: DataPath): boolean {
  return path.length < 2 || valueAt(record, path.slice(0, -1)) !== undefined;
}

/** Some messages say where in the file, which moves. */
function withoutPositions(message: string): string {
  return message.replace(/\b(?:line|column|byte) \d+|\b\d+ bytes\b/g, '');
}

/** Both lists without the pairs that have one key. */
function cancel(
  left: readonly Identified[],
  right: readonly Identified[],
  keyOf: (one: Identified) => string,
): [Identified[], Identified[]] {
  const waiting = groupsOf(left, keyOf);
  const paired = new Set<Identified>();
  const alone = right.filter((one) => {
    const counterpart = waiting.get(keyOf(one))?.shift();
    if (counterpart !== undefined) paired.add(counterpart);
    return counterpart === undefined;
  });
  return [left.filter((one) => !paired.has(one)), alone];
}
