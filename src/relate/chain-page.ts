import { inLanguage, nameOf } from '../model/cell.js';
import { dateText } from '../model/date-text.js';
import type { Block, Document } from '../model/document.js';
import type { Elapsed } from '../model/elapsed.js';
import { elapsedAfter, elapsedText } from '../model/elapsed.js';
import { isoOf, parsePeriod } from '../model/edtf.js';
import { kindOf, titleOf } from '../model/kinds/index.js';
import { isOf } from '../model/kinds/partners-of.js';
import { statusOf } from '../model/kinds/commitment.js';
import { statusOf as agreementStatus } from '../model/kinds/agreement-status.js';
import { numberText } from '../model/quantity.js';
import type { Reader } from '../model/reader.js';
import type { JsonObject } from '../model/table.js';
import { codeLabel } from '../model/words/words.js';
import type { Link, Step } from './chain.js';

/** A chain in the order of time: each record with what it leads back to, and how long after. */
export function chainPage(
  start: string,
  { links, more }: { readonly links: readonly Link[]; readonly more: number },
  reader: Reader,
): Document {
  const { chain } = reader.words.pages;
  const inOrder = [...links].sort((a, b) => dayOf(a) - dayOf(b) || 0);
  return {
    title: chain.title(nameOf(start, reader)),
    blocks: [
      ...inOrder.flatMap((link) => linkBlocks(link, reader)),
      ...(more === 0
        ? []
        : [{ type: 'paragraph', text: chain.more(numberText(more, reader.words)) } as const]),
    ],
    record: {},
  };
}

function dayOf({ date }: Link): number {
  const value = date === undefined ? undefined : parsePeriod(date);
  if (value === undefined || 'problem' in value) return Infinity;
  return Number.isFinite(value.earliest) ? value.earliest : value.latest;
}

function linkBlocks(link: Link, reader: Reader): Block[] {
  const { entry, date } = link;
  const { words } = reader;
  const name = inLanguage(titleOf(entry, reader.register), reader.language);
  const told = kindOf(entry.kind).tells?.(entry, reader);
  const when = date === undefined ? words.phrases.undated : dateText(date, words);
  const items = [
    [words.kinds[entry.kind].one, entry.id, ...stateOf(link, reader)].join(' · '),
    ...link.steps.map((step) => stepText(step, reader)),
  ];
  return [
    {
      type: 'heading',
      text: `${when}  ${told === undefined ? name : words.phrases.told(name, told)}`,
    },
    { type: 'list', items },
  ];
}

/** Where an agreement stands, and whether a commitment was answered or how long it is open. */
function stateOf({ entry, date }: Link, { words, day }: Reader): string[] {
  if (isOf(entry, 'agreements')) {
    return [codeLabel(words, 'agreementStatus', agreementStatus(entry.record, day))];
  }
  if (!isOf(entry, 'commitments')) return [];
  const status = statusOf(entry);
  const label = codeLabel(words, 'commitmentStatus', status);
  if (['fulfilled', 'abandoned'].includes(status)) return [label];
  const days = elapsedText(elapsedAfter(date, isoOf(day)), words);
  return days === '' ? [label] : [label, words.pages.chain.open(days)];
}

function stepText({ to, by, after }: Step, reader: Reader): string {
  const { words } = reader;
  const { relations, through } = words.pages.chain;
  const relation =
    typeof by === 'string'
      ? relations[by]
      : through(codeLabel(words, 'commitmentStatus', by.status));
  const days = daysText(after, reader);
  const named = `${nameOf(to, reader)} (${to})${days === '' ? '' : `, ${days}`}`;
  return words.phrases.told(relation, named);
}

function daysText(after: Elapsed | undefined, { words }: Reader): string {
  if (after === undefined) return '';
  const { sameDay, later, earlier } = words.pages.chain;
  if (after.min === 0 && after.max === 0) return sameDay;
  // What may have come before or after says nothing.
  if (after.min < 0 && after.max > 0) return '';
  if (after.max <= 0) return earlier(elapsedText({ min: -after.max, max: -after.min }, words));
  return later(elapsedText(after, words));
}

/** The same for programs. */
export function linkAsJson({ entry, date, steps }: Link): JsonObject {
  return {
    kind: entry.kind,
    id: entry.id,
    date: date ?? null,
    steps: steps.map(({ to, by, after }) => ({
      to,
      by: typeof by === 'string' ? by : 'through',
      status: typeof by === 'string' ? null : by.status,
      days: after === undefined ? null : { min: after.min, max: after.max },
    })),
  };
}
