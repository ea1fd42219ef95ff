import { fullNameOf, inLanguage } from '../model/cell.js';
import type { Block, Document, LabelledLines } from '../model/document.js';
import type { Entry } from '../model/entry.js';
import type { JsonObject } from '../model/table.js';
import { jsonObject, jsonOf } from '../model/table.js';
import type { Reader } from '../model/reader.js';
import { measuredText, numberText } from '../model/quantity.js';
import { fieldLabel } from '../model/words/words.js';
import type { Witness } from '../evidence/witnesses.js';
import { claimText } from './claim-text.js';
import { gapText } from './gap-text.js';
import type { Conflict } from './conflicts.js';
import { entriesOf } from './conflicts.js';
import { NumberedSources } from './numbered.js';

/** Contradictions as a page: each with its values, who gives them, what is held and why. */
export function conflictsPage(conflicts: readonly Conflict[], reader: Reader): Document {
  const sources = new NumberedSources();
  const { conflicts: words } = reader.words.stats;
  const blocks = conflicts.flatMap((conflict) => conflictBlocks(conflict, sources, reader));
  return {
    title: `${words.title} (${String(conflicts.length)})`,
    blocks: [
      ...blocks,
      { type: 'heading', text: reader.words.sections.sources },
      { type: 'fields', fields: sources.all(reader) },
    ],
    record: {},
  };
}

function conflictBlocks(conflict: Conflict, sources: NumberedSources, reader: Reader): Block[] {
  return [
    { type: 'heading', text: headingOf(conflict, reader) },
    { type: 'fields', fields: linesOf(conflict, sources, reader) },
  ];
}

function headingOf(conflict: Conflict, reader: Reader): string {
  const [entry] = entriesOf(conflict);
  const name = entry === undefined ? '' : fullNameOf(entry.id, reader);
  const { conflicts: words } = reader.words.stats;
  switch (conflict.type) {
    case 'dispute':
      return `${name}: ${fieldLabel(reader.words, conflict.dispute.field)}`;
    case 'rivals':
      return `${name}: ${words.relation[conflict.relation]}`;
    case 'total':
      return `${name}: ${words.total}`;
  }
}

function linesOf(conflict: Conflict, sources: NumberedSources, reader: Reader): LabelledLines[] {
  switch (conflict.type) {
    case 'dispute':
      return disputeLines(conflict, sources, reader);
    case 'rivals':
      return conflict.entries.map((entry, index) => ({
        label: figureWords(entry, reader),
        lines: [`${entry.id}: ${witnessText(conflict.witnesses[index] ?? [], sources, reader)}`],
      }));
    case 'total':
      return totalLines(conflict, sources, reader);
  }
}

function disputeLines(
  { entry, dispute, claims }: Extract<Conflict, { type: 'dispute' }>,
  sources: NumberedSources,
  reader: Reader,
): LabelledLines[] {
  const { words, language } = reader;
  const valueOf = (value: unknown) => claimText(entry.kind, dispute.field, value, reader);
  const { held, because } = dispute;
  return [
    { label: fieldLabel(words, 'id'), lines: [entry.id] },
    ...claims.map(({ value, witnesses }) => ({
      label: valueOf(value),
      lines: [witnessText(witnesses, sources, reader)],
    })),
    {
      label: fieldLabel(words, 'held'),
      lines: [held === undefined ? words.stats.conflicts.open : valueOf(held)],
    },
    ...(because === undefined
      ? []
      : [{ label: fieldLabel(words, 'because'), lines: [inLanguage(because, language)] }]),
  ];
}

function totalLines(
  { tally, gap, witnesses }: Extract<Conflict, { type: 'total' }>,
  sources: NumberedSources,
  reader: Reader,
): LabelledLines[] {
  const { words } = reader;
  return [
    {
      label: figureWords(tally.total, reader),
      lines: [`${tally.total.id}: ${witnessText(witnesses, sources, reader)}`],
    },
    {
      label: words.stats.dimensions[tally.dimension],
      lines: [gapText(tally, gap, words)],
    },
  ];
}

function figureWords({ record }: Entry<'statistics'>, { words, register }: Reader): string {
  const unit = register.find('indicators', record.indicator)?.record.unit;
  return measuredText(record, unit, words);
}

/** `2 witnesses: [1] (B); [2] [3] (A)`: the sources of one witness stand together. */
function witnessText(
  witnesses: readonly Witness[],
  sources: NumberedSources,
  { words }: Reader,
): string {
  const told = witnesses.map(({ sources: ids, reliability }) => {
    const numbers = ids.map((id) => `[${String(sources.numberOf(id))}]`).join(' ');
    return reliability === undefined ? numbers : `${numbers} (${reliability})`;
  });
  const count = numberText(witnesses.length, words);
  return `${words.stats.conflicts.witnesses(count, witnesses.length)}: ${told.join('; ')}`;
}

/** The same for programs. */
export function conflictAsJson(conflict: Conflict): JsonObject {
  const records = entriesOf(conflict).map(({ id }) => id);
  switch (conflict.type) {
    case 'dispute': {
      const { dispute, claims } = conflict;
      return {
        type: 'dispute',
        records,
        field: dispute.field,
        claims: claims.map(({ value, witnesses }) => ({
          value: jsonOf(value),
          witnesses: witnesses.map(witnessAsJson),
        })),
        held: jsonOf(dispute.held),
        because: jsonOf(dispute.because),
      };
    }
    case 'rivals':
      return {
        type: conflict.relation,
        records,
        witnesses: conflict.witnesses.map((one) => one.map(witnessAsJson)),
      };
    case 'total':
      return {
        type: 'total',
        records,
        dimension: conflict.tally.dimension,
        gap: jsonObject({ type: conflict.gap.type, ...conflict.gap.figure }),
        witnesses: conflict.witnesses.map(witnessAsJson),
      };
  }
}

function witnessAsJson({ sources, reliability }: Witness): JsonObject {
  return { sources, reliability: reliability ?? null };
}
