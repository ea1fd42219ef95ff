import type { Reader } from '../model/reader.js';
import { inLanguage, nameOf } from '../model/cell.js';
import { dateText } from '../model/date-text.js';
import type { Block, Document, LabelledLines } from '../model/document.js';
import type { Entry, KindName } from '../model/entry.js';
import { fieldOf, kindOf, titleOf } from '../model/kinds/index.js';
import { cellOf } from '../model/cell.js';
import type { Dispute, EvidenceEntry } from '../model/records.js';
import type { JsonObject } from '../model/table.js';
import { fieldLabel } from '../model/words/words.js';
import { claimText } from './claim-text.js';
import { fieldLines } from './field-lines.js';
import { referrerLines } from './links.js';

/** The fields that a card shows in sections of their own, or as its title. */
const apart = new Set(['id', 'title', 'name', 'summary', 'evidence', 'disputes', 'accepted']);

/**
 * A record as a card: its fields, with the name and id of what they refer to, what is derived, what
 * refers to it, the evidence it rests on and what other sources say.
 */
export function cardOf(entry: Entry, record: JsonObject, reader: Reader): Document {
  const { sections, kinds } = reader.words;
  const referrers = referrerLines(entry, reader);
  const evidence = (entry.record.evidence ?? []).map((one) => evidenceText(one, reader));
  const disputes = (entry.record.disputes ?? []).map((one) => disputeText(entry.kind, one, reader));
  return {
    title: inLanguage(titleOf(entry, reader.register), reader.language),
    blocks: [
      { type: 'paragraph', text: `${kinds[entry.kind].one} · ${entry.id} · ${entry.source.file}` },
      { type: 'fields', fields: storedFields(entry, reader) },
      ...section(sections.derived, fieldsBlock(derivedFields(entry, reader))),
      ...section(sections.referredToBy, fieldsBlock(referrers)),
      ...section(sections.evidence, listBlock(evidence)),
      ...section(sections.disputes, listBlock(disputes)),
    ],
    record,
  };
}

function section(heading: string, block: Block | undefined): Block[] {
  return block === undefined ? [] : [{ type: 'heading', text: heading }, block];
}

function fieldsBlock(fields: readonly LabelledLines[]): Block | undefined {
  return fields.length === 0 ? undefined : { type: 'fields', fields };
}

function listBlock(items: readonly string[]): Block | undefined {
  return items.length === 0 ? undefined : { type: 'list', items };
}

function storedFields(entry: Entry, reader: Reader): LabelledLines[] {
  return Object.entries(entry.record).flatMap(([name, value]: [string, unknown]) => {
    if (apart.has(name) || value === undefined) return [];
    const disputed = entry.record.disputes?.some(({ field }) => field.split('.')[0] === name);
    const label = `${fieldLabel(reader.words, name)}${disputed === true ? '*' : ''}`;
    const shown = fieldOf(entry.kind, name)?.show?.(entry, reader);
    return [
      { label, lines: shown === undefined ? fieldLines(entry.kind, name, value, reader) : [shown] },
    ];
  });
}

/** The derived fields that a listing has too, in the reader's words. */
function derivedFields(entry: Entry, reader: Reader): LabelledLines[] {
  const names = Object.keys(kindOf(entry.kind).derived(entry, reader.register, reader.day));
  return names.flatMap((name) => {
    const field = fieldOf(entry.kind, name);
    const text = field === undefined ? '' : cellOf(field, entry, reader).text;
    return text === '' ? [] : [{ label: fieldLabel(reader.words, name), lines: [text] }];
  });
}

/** Where a record stands on paper: source, paragraphs, what is printed there and what is not. */
function evidenceText(entry: EvidenceEntry, reader: Reader): string {
  const { words, language, register } = reader;
  const source = register.find('sources', entry.source)?.record;
  const label = (name: string, text: string) => `${fieldLabel(words, name)}: ${text}`;
  const published = source?.published;
  return [
    `${nameOf(entry.source, reader)} (${entry.source})`,
    ...(source === undefined ? [] : [`${source.publisher}, ${source.reliability}`]),
    ...(published === undefined ? [] : [dateText(published, words)]),
    ...(entry.paragraphs === undefined ? [] : [label('paragraphs', entry.paragraphs.join(', '))]),
    ...(entry.at === undefined ? [] : [label('at', entry.at)]),
    ...(entry.for === undefined ? [] : [label('for', entry.for.join(', '))]),
    ...(entry.printed === undefined
      ? []
      : [label('printed', entry.printed.map(quoted).join(', '))]),
    ...(entry.deduced === undefined ? [] : [label('deduced', entry.deduced)]),
    ...(entry.doubt === undefined ? [] : [label('doubt', inLanguage(entry.doubt, language))]),
  ].join(' · ');
}

function quoted(text: string): string {
  return `“${text}”`;
}

/** What is disputed, who says what, and what the register holds. */
function disputeText(
  kind: KindName,
  { field, claims, held, because }: Dispute,
  reader: Reader,
): string {
  const { words, language } = reader;
  const label = (name: string, text: string) => `${fieldLabel(words, name)}: ${text}`;
  const valueOf = (value: unknown) => claimText(kind, field, value, reader);
  const claimed = claims.map(({ value, evidence }) => {
    const sources = evidence.map(({ source }) => source).join(', ');
    return `${valueOf(value)} (${sources})`;
  });
  return [
    field,
    ...claimed,
    ...(held === undefined ? [words.phrases.disputed] : [label('held', valueOf(held))]),
    ...(because === undefined ? [] : [label('because', inLanguage(because, language))]),
  ].join(' · ');
}
