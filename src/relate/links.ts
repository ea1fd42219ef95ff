import type { Reader } from '../model/reader.js';
import { fullNameOf } from '../model/cell.js';
import type { LabelledLines } from '../model/document.js';
import type { Entry } from '../model/entry.js';
import { pointersOf } from '../model/references.js';
import type { Json } from '../model/table.js';
import { fieldLabel } from '../model/words/words.js';

/** A record at the other end of a reference, and the field that names it. */
interface Link {
  readonly id: string;
  readonly field: string;
}

/** What a record names apart from its sources, and what names it. */
function linksOf(entry: Entry, { register }: Reader): { to: Link[]; from: Link[] } {
  const to = [...pointersOf(entry.kind, entry.record)]
    .filter(({ path }) => !path.includes('evidence') && path[0] !== 'disputes')
    .map(({ id, path }) => ({ id, field: String(path[0]) }));
  const from = register
    .referrers(entry.id)
    .map((reference) => ({ id: reference.from.id, field: String(reference.path[0]) }));
  return { to: distinct(to), from: distinct(from) };
}

function distinct(links: readonly Link[]): Link[] {
  return [...new Map(links.map((link) => [`${link.field} ${link.id}`, link])).values()];
}

/** What names a record, a line each, under the field that does. */
export function referrerLines(entry: Entry, reader: Reader): LabelledLines[] {
  return byField(linksOf(entry, reader).from, reader);
}

function byField(found: readonly Link[], reader: Reader): LabelledLines[] {
  const lines = new Map<string, string[]>();
  for (const { id, field } of found) {
    const line = `${fullNameOf(id, reader)} (${id})`;
    lines.set(field, [...(lines.get(field) ?? []), line]);
  }
  return [...lines].map(([field, of]) => ({ label: fieldLabel(reader.words, field), lines: of }));
}

/** The links as programs read them. */
export function linksAsJson(entry: Entry, reader: Reader): { [name: string]: Json } {
  const { to, from } = linksOf(entry, reader);
  const asJson = ({ id, field }: Link) => ({
    kind: reader.register.get(id)?.kind ?? null,
    id,
    field,
  });
  return { refers_to: to.map(asJson), referred_to_by: from.map(asJson) };
}
