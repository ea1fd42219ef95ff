import type { Unplaced } from '../model/unplaced.js';
import { parsePeriod } from '../model/edtf.js';
import type { Entry } from '../model/entry.js';
import { spellPath } from '../model/field-path.js';
import { daysIn, yearsIn } from './calendar-days.js';
import type { HeldDate } from './cited-evidence.js';
import { datesOf, supportsPlace } from './cited-evidence.js';
import { findingAt, listed, quoted } from './finding.js';
import type { PrintedSpan } from './printed-dates.js';
import { agrees, differsInYear, isYearAlone, printedYears, spansOf } from './printed-dates.js';
import type { Read } from './read-evidence.js';
import type { SupportedDate } from './supported-dates.js';
import { supportedDates } from './supported-dates.js';

/**
 * Is a date one of the days, or a period one of the years, that are printed for it? A day that is
 * another date of the record's is believed to be that one, unless its entry is for this date alone.
 */
export function* checkDates(record: Entry, evidence: readonly Read[]): Iterable<Unplaced> {
  if (record.kind === 'sources') return;
  const held = datesOf(record);
  const dates = supportedDates(record, evidence);
  for (const date of dates) {
    if (date.support.some(isExplained)) continue;
    const isDay = daysIn(date.text).length > 0;
    const against = isDay ? daysAgainst(date, dates, held) : yearsAgainst(record, date, held);
    const printed = [...new Set(against)];
    if (printed.length === 0) continue;
    yield findingAt(record, date.path, {
      rule: 'verify/date',
      message: `${fieldOf(record, date)} is ${date.text}, and what is printed is ${listed(printed.map(quoted))}`,
      suggestion:
        'mend the date or the printed string, or say under "doubt" or "deduced" why they differ',
    });
  }
}

/** An entry of a list of dates is named by the list: its own name would be the date once more. */
function fieldOf({ record }: Entry, { path, text }: HeldDate): string {
  const spelled = spellPath(record, path);
  return spelled.endsWith(`.${text}`) ? spelled.slice(0, -text.length - 1) : spelled;
}

const wordsForDays =
  /(?<!\p{L})(?:dates?|days?|weekdays?|months?|periods?|start|beginning|end|bounds|jours?|mois|périodes?|début|fin|ngày|tháng|thời|thứ)(?!\p{L})/iu;
const wordsForYears = /(?<!\p{L})(?:years?|années?|năm)(?!\p{L})/iu;
/** What a deduction rests on, after the thing deduced: `the year, from the date of the page`. */
const grounds = /(?:,|(?<!\p{L})(?:from|since|d['’]après|puisque|theo)(?!\p{L})).*$/iu;

/** Does the entry say itself that the day is doubtful, or worked out? A year is no day. */
function isExplained({ cited: { evidence } }: Read): boolean {
  const doubts = Object.values(evidence.doubt ?? {}).filter((text) => text !== undefined);
  if (doubts.some((text) => wordsForDays.test(text) || wordsForYears.test(text))) return true;
  const deduced = (evidence.deduced ?? '').replace(/\s+/g, ' ').split(';');
  return deduced.some((part) => wordsForDays.test(part.replace(grounds, '')));
}

/** The strings that print days, none of which can be the date. */
function daysAgainst(
  date: SupportedDate,
  dates: readonly SupportedDate[],
  held: readonly HeldDate[],
): string[] {
  const spans = date.support.flatMap(spansOf);
  const isOther = (span: PrintedSpan) => dates.some(({ text }) => agrees(span, text));
  const fitting = spans.filter((span) => agrees(span, date.text));
  const otherYear = spans.filter((span) => differsInYear(span, date.text) && !isOther(span));
  if (fitting.some(({ years }) => years.length > 0)) return [];
  if (otherYear.length > 0) return otherYear.map(({ text }) => text);
  if (fitting.length > 0) return [];
  const sure = spans.filter(({ isSure }) => isSure);
  if (!spans.some(isOther)) return sure.map(({ text }) => text);
  const rivals = dates.filter(({ path }) => path[0] === 'disputes');
  const isRival = (span: PrintedSpan) => rivals.some(({ text }) => agrees(span, text));
  return sure
    .filter((span) => isForOnly(span.read, held) && !isRival(span))
    .map(({ text }) => text);
}

/** The strings that are a year alone, where no year of the period is printed. */
function yearsAgainst(record: Entry, date: SupportedDate, held: readonly HeldDate[]): string[] {
  const value = parsePeriod(date.text);
  if ('problem' in value || value.approximate || value.uncertain) return [];
  if (record.kind !== 'statistics' && value.precision !== 'year') return [];
  if (!Number.isFinite(value.earliest) || !Number.isFinite(value.latest)) return [];
  const years = yearsIn(date.text);
  const isIn = (year: number) => Math.min(...years) <= year && year <= Math.max(...years);
  const printed = date.support.flatMap(({ cited }) => cited.evidence.printed ?? []);
  if (printed.some((text) => printedYears(text).some(isIn))) return [];
  return date.support
    .filter((read) => read.cited.claim !== undefined || supportsOne(read, held))
    .flatMap(({ cited }) => cited.evidence.printed ?? [])
    .filter(isYearAlone);
}

/** Does the entry name this date, and no other, as what it is for? */
function isForOnly(read: Read, held: readonly HeldDate[]): boolean {
  return read.cited.supports !== undefined && supportsOne(read, held);
}

function supportsOne({ cited }: Read, held: readonly HeldDate[]): boolean {
  return held.filter(({ path }) => supportsPlace(cited, path)).length === 1;
}
