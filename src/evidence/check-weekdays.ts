import type { Unplaced } from '../model/unplaced.js';
import { isoOf, weekdayOf, yearOf, type Day } from '../model/day.js';
import type { DataPath, Entry } from '../model/entry.js';
import { daysIn, monthAndDay } from './calendar-days.js';
import { claimedDate, datesOf } from './cited-evidence.js';
import { findingAt, quoted } from './finding.js';
import { folded } from './fold.js';
import type { PrintedDay } from './printed-days.js';
import { printedDays } from './printed-days.js';
import type { Read } from './read-evidence.js';
import { isUnread } from './read-evidence.js';

const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A text in which days may be printed: a paragraph, or a string quoted from where none is kept. */
interface Spot {
  /** The same for every entry of a record that points there. */
  readonly key: string;
  readonly path: DataPath;
  readonly days: readonly PrintedDay[];
  readonly paragraph?: number;
}

/**
 * Does a weekday that is printed beside a day of the record fit the record's year? What some entry
 * doubts there is known to be wrong; a day that the text gives another year is another day.
 */
export function* checkWeekdays(
  record: Entry,
  evidence: readonly Read[],
  showText: boolean,
): Iterable<Unplaced> {
  const held = byMonthAndDay(datesOf(record).map(({ text }) => text));
  const doubted = evidence.filter(({ cited }) => cited.evidence.doubt !== undefined);
  const settled = new Set(doubted.flatMap((read) => spotsOf(read).map(({ key }) => key)));
  for (const read of evidence) {
    const days = claimedDays(read) ?? held;
    if (days.size === 0) continue;
    for (const spot of spotsOf(read)) {
      if (settled.has(spot.key)) continue;
      const wrong = misfits(spot, days);
      if (wrong.length > 0) settled.add(spot.key);
      for (const [printed, day] of wrong) {
        yield findingAt(record, spot.path, {
          rule: 'verify/weekday',
          message: sentence(spot, printed, day, showText),
          suggestion: 'mend the date, or say under "doubt" that the weekday is wrong',
        });
      }
    }
  }
}

/** The paragraphs that an entry points at; where they are not to be had, its printed strings. */
function spotsOf(read: Read): Spot[] {
  const { cited, article, languages } = read;
  const { source, paragraphs = [], printed = [] } = cited.evidence;
  if (article !== undefined && !isUnread(read)) {
    return paragraphs.map((paragraph, index) => ({
      key: `${source} ${String(paragraph)}`,
      path: [...cited.path, 'paragraphs', index],
      days: languages.flatMap((language) => article.days(paragraph, language)),
      paragraph,
    }));
  }
  return printed.map((text, index) => ({
    key: `${source} ${folded(text)}`,
    path: [...cited.path, 'printed', index],
    days: languages.flatMap((language) => printedDays(folded(text), language)),
  }));
}

/** The days of the claim that the evidence is for; undefined where it claims no day. */
function claimedDays({ cited: { claim, record } }: Read): Map<string, Day[]> | undefined {
  const dates = claim === undefined ? [] : claimedDate(claim, record);
  return dates.length === 0 ? undefined : byMonthAndDay(dates.map(({ text }) => text));
}

function byMonthAndDay(dates: readonly string[]): Map<string, Day[]> {
  const days = new Map<string, Day[]>();
  for (const day of dates.flatMap(daysIn)) {
    const key = monthAndDay(day);
    const others = days.get(key);
    if (others === undefined) days.set(key, [day]);
    else others.push(day);
  }
  return days;
}

/** The printed days whose weekday is that of none of the record's days, each with one of these. */
function misfits(spot: Spot, days: ReadonlyMap<string, readonly Day[]>): [PrintedDay, Day][] {
  const wrong = new Map<string, [PrintedDay, Day]>();
  for (const printed of spot.days) {
    if (printed.weekday === undefined) continue;
    const meant = (days.get(printed.monthAndDay) ?? []).filter((day) => isIn(printed.year, day));
    const [first] = meant;
    const fits = meant.some((day) => weekdayOf(day) === printed.weekday);
    if (first !== undefined && !fits) wrong.set(printed.text, [printed, first]);
  }
  return [...wrong.values()];
}

function isIn(year: number | undefined, day: Day): boolean {
  return year === undefined || yearOf(day) === year;
}

function sentence({ paragraph }: Spot, { text }: PrintedDay, day: Day, showText: boolean): string {
  const shown = showText || paragraph === undefined;
  const printed = shown ? quoted(text) : 'a weekday that does not fit';
  const where = paragraph === undefined ? 'what is printed' : `paragraph ${String(paragraph)}`;
  const right = weekdayNames[weekdayOf(day)] ?? '';
  return `${where} has ${printed}, and ${isoOf(day)} was a ${right}`;
}
