import { inLanguage, nameOf } from '../../model/cell.js';
import { dateText } from '../../model/date-text.js';
import type { Block } from '../../model/document.js';
import type { Entry } from '../../model/entry.js';
import type { Status } from '../../model/kinds/agreement-status.js';
import { homeStatusOf, statusDateOf, statusOf } from '../../model/kinds/agreement-status.js';
import { codeLabel } from '../../model/words/words.js';
import type { Subject } from './subject.js';
import { newestFirst, section, shortened } from './blocks.js';

type Agreement = Entry<'agreements'>;

/** What is in force first, then what is to come, what is over last. */
const order: readonly Status[] = [
  'in-force',
  'signed',
  'adopted',
  'negotiating',
  'proposed',
  'suspended',
  'attested',
  'ended',
];

/** The texts between the two sides, those on trafficking before the others, then the wide ones. */
export function textBlocks(subject: Subject): Block[] {
  const { sections } = subject.reader.words.pages.brief;
  const all = inOrder(subject.entries('agreements'), subject);
  const near = all.filter(({ record }) => record.scope === undefined);
  const direct = near.filter(({ record }) => record.relevance === 'direct');
  const related = near.filter(({ record }) => record.relevance !== 'direct');
  const wide = all.filter(
    ({ record }) => record.scope !== undefined && record.relevance === 'direct',
  );
  return [
    ...section(sections.texts, textList(direct, mostDirect, subject)),
    ...section(sections.related, textList(related, mostRelated, subject)),
    ...section(sections.wide, wideList(wide, subject)),
  ];
}

const mostDirect = 15;
const mostRelated = 8;
const mostWide = 8;

/** How many texts there are in each state: `2 in force, 5 signed`. */
export function textCounts(subject: Subject): string {
  const { words, day } = subject.reader;
  const near = subject.entries('agreements').filter(({ record }) => record.scope === undefined);
  const statuses = near.map(({ record }) => statusOf(record, day));
  return order
    .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) =>
      words.pages.brief.count.texts(count, codeLabel(words, 'agreementStatus', status)),
    )
    .join(', ');
}

function inOrder(agreements: readonly Agreement[], { reader }: Subject): Agreement[] {
  const rank = ({ record }: Agreement) => order.indexOf(statusOf(record, reader.day));
  const inTime = newestFirst(agreements, ({ record }) => statusDateOf(record, reader.day));
  return inTime.sort((a, b) => rank(a) - rank(b));
}

function textList(agreements: readonly Agreement[], most: number, subject: Subject): Block[] {
  if (agreements.length === 0) return [];
  const items = agreements.slice(0, most).map((entry) => textLine(entry, subject));
  return [
    { type: 'list', items },
    ...shortened(
      agreements.length - most,
      `traite agreements --partner ${subject.partner}`,
      subject.reader,
    ),
  ];
}

/** `signed 2025-03-31 · UK–Viet Nam joint action plan (Home Office) [3] [4]`. */
function textLine(entry: Agreement, subject: Subject): string {
  const others = partsNamed(entry, subject);
  const title = inLanguage(entry.record.title, subject.reader.language);
  return `${stateOf(entry, subject)} · ${title}${others === '' ? '' : ` (${others})`}${subject.cite(entry, 2)}`;
}

/** Where a text stands, and since when: `signed 2025-03-31`. */
function stateOf({ record }: Agreement, { reader: { words, day } }: Subject): string {
  const since = statusDateOf(record, day);
  const status = codeLabel(words, 'agreementStatus', statusOf(record, day));
  return since === undefined ? status : `${status} ${dateText(since, words)}`;
}

/** The parties on the partner's side that are not the partner itself, and those of third sides. */
function partsNamed({ record }: Agreement, { partner, ours, reader }: Subject): string {
  const others = record.parties.filter(
    ({ partner: party, role = 'party' }) =>
      role === 'party' && party !== partner && !ours.has(party),
  );
  const names = others.slice(0, 3).map(({ partner: party }) => nameOf(party, reader));
  return others.length > 3 ? `${names.join('; ')} …` : names.join('; ');
}

/** Where the home country stands; where the text itself does, if no source tells that. */
function wideList(agreements: readonly Agreement[], subject: Subject): Block[] {
  const { reader } = subject;
  const { words, register, day, language } = reader;
  const items = agreements.slice(0, mostWide).map((entry) => {
    const { record } = entry;
    const status = homeStatusOf(record, register, day);
    const label = codeLabel(words, 'homeStatus', status);
    const stands =
      status === 'unknown'
        ? stateOf(entry, subject)
        : words.pages.brief.homeStands(subject.home, label);
    return `${inLanguage(record.title, language)} · ${stands}${subject.cite(entry)}`;
  });
  if (items.length === 0) return [];
  return [
    { type: 'list', items },
    ...shortened(
      agreements.length - mostWide,
      `traite agreements --partner ${subject.partner}`,
      reader,
    ),
  ];
}
