import { inLanguage } from '../../model/cell.js';
import { dateText } from '../../model/date-text.js';
import { numberText } from '../../model/quantity.js';
import type { Dispute, Statistic } from '../../model/records.js';
import type { Reader } from '../../model/reader.js';
import { codeLabel } from '../../model/words/words.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import type { Tally } from '../../figures/parts.js';
import { gapOf } from '../../figures/parts.js';
import { claimText } from '../claim-text.js';
import { gapText } from '../gap-text.js';
import type { Facts } from './facts.js';
import { figureWords } from './figure-words.js';

/** All that must be known to read a figure right, each a footnote, in the order of its weight. */
export function notesOn(figure: KeyedStatistic, facts: Facts): string[] {
  const { reader } = facts;
  const { record } = figure.entry;
  const tallies = facts.talliesOf(record.id);
  return [
    ...statusNotes(record, reader),
    ...populationNotes(record, reader),
    ...qualifierNotes(record, reader),
    ...(record.per === undefined ? [] : [reader.words.stats.notes.average]),
    ...disputeNotes(record, facts),
    ...revisionNotes(figure, facts),
    ...tallies.flatMap((tally) => tallyNotes(tally, reader)),
    ...targetNotes(figure, facts),
    ...textNotes(record, reader),
  ];
}

/** The state of a figure by SDMX, where it is not normal. */
export function statusNotes(
  { observation_status: status }: Statistic,
  { words }: Reader,
): string[] {
  if (status === undefined || status === 'A') return [];
  if (status === 'B') return [words.stats.notes.break];
  return [words.stats.notes.status(codeLabel(words, 'observationStatus', status))];
}

function populationNotes({ population }: Statistic, { words }: Reader): string[] {
  const composite: Readonly<Record<string, string>> = words.stats.notes.population;
  const note = population === undefined ? undefined : composite[population];
  return note === undefined ? [] : [note];
}

function qualifierNotes({ qualifier = 'exact', value }: Statistic, { words }: Reader): string[] {
  const { notes } = words.stats;
  if (value === undefined && qualifier !== 'suppressed') return [notes.range];
  return qualifier === 'exact' ? [] : [notes.qualifier[qualifier]];
}

function disputeNotes({ disputes = [] }: Statistic, facts: Facts): string[] {
  return disputes.map((dispute) => disputeNote(dispute, facts));
}

function disputeNote({ field, claims, held, because }: Dispute, facts: Facts): string {
  const { words, language } = facts.reader;
  const { notes } = words.stats;
  const valueOf = (value: unknown) =>
    typeof value === 'number'
      ? numberText(value, words)
      : typeof value === 'string'
        ? codeText(field, value, facts.reader)
        : claimText('statistics', field, value, facts.reader);
  const claimed = claims.map(({ value, evidence }) => {
    return `${valueOf(value)} ${facts.cited(evidence.map(({ source }) => source))}`;
  });
  const told =
    held === undefined
      ? notes.disputedOpen(claimed.join(' / '))
      : notes.disputed(claimed.join(' / '), valueOf(held));
  return because === undefined ? told : `${told} (${inLanguage(because, language)})`;
}

function codeText(field: string, code: string, { words }: Reader): string {
  switch (field) {
    case 'population':
    case 'nature':
    case 'qualifier':
      return codeLabel(words, field, code);
    default:
      return dateText(code, words);
  }
}

function revisionNotes(figure: KeyedStatistic, facts: Facts): string[] {
  const { words } = facts.reader;
  return facts.relations.revisedBy(figure).flatMap((id) => {
    const earlier = facts.byId.get(id);
    if (earlier === undefined) return [];
    const date = facts.published(earlier);
    const shown = date === undefined ? '' : words.stats.notes.published(dateText(date, words));
    return [words.stats.notes.revised(figureWords(earlier, facts.reader), shown)];
  });
}

function tallyNotes(tally: Tally, { words }: Reader): string[] {
  const gap = gapOf(tally);
  return gap === undefined ? [] : [gapText(tally, gap, words)];
}

function targetNotes(figure: KeyedStatistic, facts: Facts): string[] {
  if (figure.entry.record.nature !== 'target') return [];
  const { words } = facts.reader;
  const results = facts
    .resultsFor(figure)
    .map((one) => `${figureWords(one, facts.reader)}, ${dateText(one.entry.record.period, words)}`);
  const { target, targetAlone } = words.stats.notes;
  return [results.length === 0 ? targetAlone : target(results.join('; '))];
}

function textNotes({ note, evidence = [] }: Statistic, { words, language }: Reader): string[] {
  const doubts = evidence.flatMap(({ doubt }) =>
    doubt === undefined ? [] : [words.stats.notes.doubt(inLanguage(doubt, language))],
  );
  return [...(note === undefined ? [] : [inLanguage(note, language)]), ...new Set(doubts)];
}
