import { inLanguage, nameOf } from '../../model/cell.js';
import { dateText } from '../../model/date-text.js';
import type { Block } from '../../model/document.js';
import { elapsedAfter, elapsedText } from '../../model/elapsed.js';
import { isoOf, surelyBefore } from '../../model/edtf.js';
import type { Entry } from '../../model/entry.js';
import { followedOn, madeOn, statusOf } from '../../model/kinds/commitment.js';
import { codeLabel } from '../../model/words/words.js';
import { newestFirst, section, shortened } from './blocks.js';
import type { Subject } from './subject.js';

type Commitment = Entry<'commitments'>;

/** Who owes what: promised or asked, by whom. */
type Direction = 'theirPromise' | 'theirRequest' | 'ourPromise' | 'ourRequest' | 'together';

const directions: readonly Direction[] = [
  'theirPromise',
  'ourPromise',
  'together',
  'theirRequest',
  'ourRequest',
];

const mostInGroup = 5;
const mostAnswered = 5;

/** What is open in each direction and for how long, then what was answered. */
export function promiseBlocks(subject: Subject): Block[] {
  const { sections } = subject.reader.words.pages.brief;
  const all = commitmentsOf(subject);
  const answered = all.filter((one) => isClosed(one) && directionOf(one, subject) !== undefined);
  return [
    ...section(
      sections.open,
      directions.flatMap((direction) =>
        openBlocks(openIn(all, direction, subject), direction, subject),
      ),
    ),
    ...section(sections.answered, answeredBlocks(answered, subject)),
  ];
}

/** How many are open in each direction: `United Kingdom: 3 promised, 1 asked; …`. */
export function openCounts(subject: Subject): string {
  const { words } = subject.reader;
  const { count } = words.pages.brief;
  const all = commitmentsOf(subject);
  const amount = (direction: Direction) => openIn(all, direction, subject).length;
  const side = (name: string, promised: number, asked: number) => {
    const told = [
      ...(promised === 0 ? [] : [count.promised(promised)]),
      ...(asked === 0 ? [] : [count.asked(asked)]),
    ];
    return told.length === 0 ? [] : [words.phrases.told(name, told.join(', '))];
  };
  const together = amount('together');
  return [
    ...side(subject.name, amount('theirPromise'), amount('theirRequest')),
    ...side(subject.home, amount('ourPromise'), amount('ourRequest')),
    ...(together === 0 ? [] : [count.together(together)]),
  ].join('; ');
}

function commitmentsOf(subject: Subject): Commitment[] {
  const { register } = subject.reader;
  return newestFirst(subject.entries('commitments'), (one) => madeOn(one, register));
}

function isClosed(entry: Commitment): boolean {
  return ['fulfilled', 'abandoned'].includes(statusOf(entry));
}

function openIn(all: readonly Commitment[], direction: Direction, subject: Subject): Commitment[] {
  return all.filter((one) => !isClosed(one) && directionOf(one, subject) === direction);
}

/** Undefined where a third side owes it. */
function directionOf({ record }: Commitment, { theirs, ours }: Subject): Direction | undefined {
  const byUs = record.by.some((id) => ours.has(id));
  const byThem = record.by.some((id) => theirs.has(id));
  if (!byUs && !byThem) return undefined;
  if (record.type === 'joint-undertaking' || (byUs && byThem)) return 'together';
  const asked = record.type === 'request' || record.type === 'recommendation';
  if (byUs) return asked ? 'ourRequest' : 'ourPromise';
  return asked ? 'theirRequest' : 'theirPromise';
}

function openBlocks(open: readonly Commitment[], direction: Direction, subject: Subject): Block[] {
  if (open.length === 0) return [];
  const { name, home, reader } = subject;
  const { promisedBy, askedBy, together } = reader.words.pages.brief;
  const heading: Record<Direction, string> = {
    theirPromise: promisedBy(name),
    theirRequest: askedBy(name),
    ourPromise: promisedBy(home),
    ourRequest: askedBy(home),
    together,
  };
  return [
    { type: 'paragraph', text: heading[direction] },
    { type: 'list', items: open.slice(0, mostInGroup).map((one) => openText(one, subject)) },
    ...shortened(
      open.length - mostInGroup,
      `traite commitments --partner ${subject.partner}`,
      reader,
    ),
  ];
}

function openText(entry: Commitment, subject: Subject): string {
  const { reader } = subject;
  const { words, register, day, language } = reader;
  const { brief } = words.pages;
  const made = madeOn(entry, register);
  const today = isoOf(day);
  const elapsed = elapsedText(elapsedAfter(made, today), words);
  const status = statusOf(entry);
  const { due, summary } = entry.record;
  const told = [
    ...(status === 'open' ? [] : [codeLabel(words, 'commitmentStatus', status)]),
    made === undefined ? words.phrases.undated : dateText(made, words),
    ...(elapsed === '' ? [] : [brief.openFor(elapsed)]),
    ...(due === undefined
      ? []
      : [
          surelyBefore(due, today)
            ? brief.overdue(dateText(due, words))
            : brief.due(dateText(due, words)),
        ]),
  ];
  return `${inLanguage(summary, language)} (${told.join('; ')})${subject.cite(entry)}`;
}

function answeredBlocks(answered: readonly Commitment[], subject: Subject): Block[] {
  if (answered.length === 0) return [];
  return [
    {
      type: 'list',
      items: answered.slice(0, mostAnswered).map((one) => answeredText(one, subject)),
    },
    ...shortened(
      answered.length - mostAnswered,
      `traite commitments --partner ${subject.partner} --status fulfilled`,
      subject.reader,
    ),
  ];
}

function answeredText(entry: Commitment, subject: Subject): string {
  const { reader } = subject;
  const { words, register, language } = reader;
  const last = entry.record.follow_up?.at(-1);
  const status = codeLabel(words, 'commitmentStatus', statusOf(entry));
  const when = last === undefined ? undefined : followedOn(last, register);
  const days = elapsedText(elapsedAfter(madeOn(entry, register), when), words);
  const through = (last?.through ?? []).map((id) => nameOf(id, reader));
  const told = [
    ...(days === '' ? [status] : [words.pages.brief.answeredAfter(status, days)]),
    ...through,
  ];
  const summary = inLanguage(entry.record.summary, language);
  return `${words.phrases.told(summary, told.join('; '))}${subject.cite(entry)}`;
}
