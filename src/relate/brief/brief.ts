import { fullNameOf, inLanguage } from '../../model/cell.js';
import { dateText } from '../../model/date-text.js';
import type { Block, Document, LabelledLines } from '../../model/document.js';
import { isoOf } from '../../model/edtf.js';
import type { Entry } from '../../model/entry.js';
import { isOf } from '../../model/kinds/partners-of.js';
import type { Reader } from '../../model/reader.js';
import { fieldLabel } from '../../model/words/words.js';
import { claimText } from '../claim-text.js';
import type { Conflict } from '../conflicts.js';
import { conflictsOf, entriesOf } from '../conflicts.js';
import { gapText } from '../gap-text.js';
import { section } from './blocks.js';
import { figureBlocks } from './figures.js';
import { lastAndNext, meetingBlocks } from './meetings.js';
import { peopleBlocks } from './people.js';
import { projectBlocks } from './projects.js';
import { openCounts, promiseBlocks } from './promises.js';
import { Subject } from './subject.js';
import { textBlocks, textCounts } from './texts.js';

/**
 * What somebody should know who is about to meet a partner: texts, promises in both directions,
 * meetings, people, projects, figures, ratings and disputes, each with its sources. A section
 * without records is left out.
 */
export function briefOf(partner: string, reader: Reader): Document {
  const subject = new Subject(partner, reader);
  const { words, register, day, language } = reader;
  const { brief } = words.pages;
  const title = inLanguage(register.configuration.title, language);
  const body = [
    ...glanceBlocks(subject),
    ...textBlocks(subject),
    ...promiseBlocks(subject),
    ...meetingBlocks(subject),
    ...peopleBlocks(subject),
    ...projectBlocks(subject),
    ...figureBlocks(subject),
    ...ratingBlocks(subject),
    ...disputeBlocks(subject),
  ];
  const sources = subject.sources.all(reader);
  return {
    title: brief.title(subject.name),
    blocks: [
      { type: 'paragraph', text: brief.asOf(title, dateText(isoOf(day), words)) },
      ...(body.length === 0
        ? [{ type: 'paragraph', text: brief.nothing(subject.name) } as const]
        : body),
      ...section(
        brief.sections.sources,
        sources.length === 0 ? [] : [{ type: 'fields', fields: sources }],
      ),
    ],
    record: {},
  };
}

function glanceBlocks(subject: Subject): Block[] {
  const { sections, glance } = subject.reader.words.pages.brief;
  const { last, next } = lastAndNext(subject);
  const fields: LabelledLines[] = [
    { label: glance.texts, lines: [textCounts(subject)] },
    { label: glance.open, lines: [openCounts(subject)] },
    { label: glance.last, lines: [last ?? ''] },
    { label: glance.next, lines: [next ?? ''] },
  ];
  const filled = fields.filter(({ lines }) => lines[0] !== '');
  return section(sections.glance, filled.length === 0 ? [] : [{ type: 'fields', fields: filled }]);
}

const mostRatings = 6;

/** Ratings between the two sides by year, the newest first; a judgement and never a figure. */
function ratingBlocks(subject: Subject): Block[] {
  const { words } = subject.reader;
  const { sections } = words.pages.brief;
  const all = subject
    .entries('ratings')
    .sort((a, b) => b.record.report_year - a.record.report_year);
  const items = all.slice(0, mostRatings).map((entry) => {
    const { report_year: year, scheme, rating } = entry.record;
    return `${words.phrases.told(String(year), `${scheme} ${rating}`)}${subject.cite(entry)}`;
  });
  return section(sections.ratings, items.length === 0 ? [] : [{ type: 'list', items }]);
}

const mostDisputes = 6;

/** Where sources disagree about anything that the brief may rest on. */
function disputeBlocks(subject: Subject): Block[] {
  const { sections } = subject.reader.words.pages.brief;
  const kinds = ['agreements', 'events', 'commitments', 'projects', 'statistics'] as const;
  const near = kinds.flatMap((kind) => subject.entries(kind).filter((one) => !isWide(one)));
  const own = new Set(near.map(({ id }: Entry) => id));
  const items = conflictsOf(subject.reader.register)
    .filter((conflict) => entriesOf(conflict).some(({ id }) => own.has(id)))
    .slice(0, mostDisputes)
    .map((conflict) => conflictText(conflict, subject));
  return section(sections.disputes, items.length === 0 ? [] : [{ type: 'list', items }]);
}

/** A text or meeting of many, of which this partner is but one. */
function isWide(entry: Entry): boolean {
  if (isOf(entry, 'agreements')) return entry.record.scope !== undefined;
  return isOf(entry, 'events') && (entry.record.participants ?? []).length > mostSides;
}

const mostSides = 4;

function conflictText(conflict: Conflict, subject: Subject): string {
  const { reader } = subject;
  const { words } = reader;
  const [entry] = entriesOf(conflict);
  const name = entry === undefined ? '' : fullNameOf(entry.id, reader);
  switch (conflict.type) {
    case 'rivals':
      return words.phrases.told(name, words.stats.conflicts.relation[conflict.relation]);
    case 'total':
      return words.phrases.told(name, gapText(conflict.tally, conflict.gap, words));
    case 'dispute': {
      const { dispute } = conflict;
      const valueOf = (value: unknown) =>
        claimText(conflict.entry.kind, dispute.field, value, reader);
      const claims = dispute.claims.map(
        ({ value, evidence }) => `${valueOf(value)}${subject.citeEvidence(evidence)}`,
      );
      const { held: heldAs, open } = words.pages.brief;
      const held = dispute.held === undefined ? open : heldAs(valueOf(dispute.held));
      const label = `${name}, ${fieldLabel(words, dispute.field)}`;
      return words.phrases.told(label, `${claims.join(' / ')}; ${held}`);
    }
  }
}
