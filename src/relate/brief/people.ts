import { inLanguage, nameOf } from '../../model/cell.js';
import { dateText } from '../../model/date-text.js';
import type { Block } from '../../model/document.js';
import type { Entry } from '../../model/entry.js';
import { begunBy, firstDay } from '../../model/kinds/begun.js';
import { fold } from '../../model/names.js';
import type { Post } from '../../model/records.js';
import { section, shortened } from './blocks.js';
import type { Subject } from './subject.js';

/** Somebody in one post, with the last day that shows it and the meetings of both sides. */
interface Holder {
  readonly entry: Entry<'people'>;
  readonly post: Post;
  readonly shown: string | undefined;
  readonly met: readonly string[];
}

const mostPeople = 6;

/** Somebody not shown in a post for so long may have left it unseen, in days. */
const longUnseen = 3 * 366;

/** Who holds which post on their side, who held it before, and whom they met on ours. */
export function peopleBlocks(subject: Subject): Block[] {
  const { brief } = subject.reader.words.pages;
  const theirs = holdersOn(subject.theirs, subject);
  const isNow = (one: Holder) => isPresent(one, theirs, subject.reader.day);
  const present = theirs.filter(isNow);
  const before = theirs.filter((one) => !isNow(one));
  const ours = holdersOn(subject.ours, subject).filter(({ met }) => met.length > 0);
  return section(brief.sections.people, [
    ...holderList(present, brief.inOffice, subject.partner, subject),
    ...holderList(before, brief.before, subject.partner, subject),
    ...holderList(ours, brief.homeSide(subject.home), subject.reader.register.home, subject),
  ]);
}

/** The posts with one side, those shown last first. */
function holdersOn(side: ReadonlySet<string>, subject: Subject): Holder[] {
  const { register, day } = subject.reader;
  const meetings = subject.entries('events').filter(({ record }) => begunBy(record.date, day));
  const people = [...register.select('people')].flatMap(
    ({ entry }) => register.find('people', entry.id) ?? [],
  );
  const holders = people.flatMap((entry) => {
    const attended = meetings
      .filter(({ record }) =>
        (record.participants ?? []).some(({ people: some = [] }) => some.includes(entry.id)),
      )
      .map(({ record }) => ({ date: record.date, posts: heldOn(firstDay(record.date), entry) }));
    return entry.record.posts
      .filter(({ of }) => side.has(of))
      .map((post): Holder => {
        const met = attended.flatMap(({ date, posts }) => (posts.includes(post) ? [date] : []));
        return { entry, post, shown: shownOn(post, day), met };
      });
  });
  return holders.sort((a, b) => dayOf(b) - dayOf(a) || 0);
}

/** The days that show somebody in a post, in order. */
function daysOf({ from, to, seen = [] }: Post): string[] {
  const days = [from, ...seen, to].filter((date) => date !== undefined);
  return days.sort((a, b) => firstDay(a) - firstDay(b));
}

function shownOn(post: Post, day: number): string | undefined {
  return daysOf(post).findLast((date) => begunBy(date, day));
}

/** The posts in which somebody came to a meeting: those first shown last before it, and not over. */
function heldOn(day: number, { record: { posts } }: Entry<'people'>): Post[] {
  const first = (post: Post) => Math.min(...daysOf(post).map(firstDay));
  const open = posts.filter(({ to }) => to === undefined || firstDay(to) >= day);
  const known = open.length === 0 ? posts : open;
  const begun = known.map(first).filter((one) => one <= day);
  const start = begun.length === 0 ? Math.min(...known.map(first)) : Math.max(...begun);
  return known.filter((post) => first(post) === start);
}

function dayOf({ shown }: Holder): number {
  return shown === undefined ? -Infinity : firstDay(shown);
}

/** Shown in the last years, no source ends it, and nobody is shown in that post since. */
function isPresent(holder: Holder, all: readonly Holder[], day: number): boolean {
  const { to } = holder.post;
  if ((to !== undefined && begunBy(to, day)) || dayOf(holder) < day - longUnseen) return false;
  return !all.some((other) => isSamePost(other.post, holder.post) && dayOf(other) > dayOf(holder));
}

function isSamePost(one: Post, other: Post): boolean {
  if (one.of !== other.of) return false;
  return Object.entries(one.title).some(([language, title]) => {
    const same = other.title[language];
    return same !== undefined && title !== undefined && fold(same) === fold(title);
  });
}

function holderList(
  holders: readonly Holder[],
  title: string,
  side: string,
  subject: Subject,
): Block[] {
  const { reader } = subject;
  if (holders.length === 0) return [];
  return [
    { type: 'paragraph', text: title },
    { type: 'list', items: holders.slice(0, mostPeople).map((one) => holderText(one, subject)) },
    ...shortened(holders.length - mostPeople, `traite people --partner ${side}`, reader),
  ];
}

/** `Keir Starmer, Prime Minister (shown 2025-10-29; met 2025-10-28)`. */
function holderText({ entry, post, shown, met }: Holder, subject: Subject): string {
  const { words, language } = subject.reader;
  const { shownOn: shownAs, metOn } = words.pages.brief;
  const latest = [...met].sort((a, b) => firstDay(b) - firstDay(a))[0];
  const told = [
    ...(shown === undefined ? [] : [shownAs(dateText(shown, words))]),
    ...(latest === undefined ? [] : [metOn(dateText(latest, words))]),
  ];
  const office = `${inLanguage(post.title, language)}${bodyText(post, subject)}`;
  const when = told.length === 0 ? '' : ` (${told.join('; ')})`;
  return `${entry.record.name}, ${office}${when}${subject.cite(entry)}`;
}

/** The body, where neither the title nor the brief says it. */
function bodyText({ of, title }: Post, { partner, reader }: Subject): string {
  if (of === partner || of === reader.register.home) return '';
  const body = nameOf(of, reader);
  const office = fold(inLanguage(title, reader.language));
  return fold(body).includes(office) || office.includes(fold(body)) ? '' : `, ${body}`;
}
