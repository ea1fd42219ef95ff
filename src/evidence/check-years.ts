import type { Unplaced } from '../model/unplaced.js';
import type { DataPath, Entry } from '../model/entry.js';
import { spellPath } from '../model/field-path.js';
import { daysIn, monthAndDay, yearsIn } from './calendar-days.js';
import type { HeldDate } from './cited-evidence.js';
import { findingAt, listed, paragraphsText } from './finding.js';
import { folded } from './fold.js';
import { printedDays } from './printed-days.js';
import type { Read } from './read-evidence.js';
import { isUnread, pointedParagraphs } from './read-evidence.js';
import { supportedDates } from './supported-dates.js';

/**
 * Is a year that no paragraph prints said to be deduced? One entry that prints or deduces it is
 * enough; one whose text is not kept may print it, and is believed to.
 */
export function* checkYears(record: Entry, evidence: readonly Read[]): Iterable<Unplaced> {
  if (record.kind === 'sources') return;
  const unexplained = new Map<string, { first: Read; year: number; paths: DataPath[] }>();
  for (const date of supportedDates(record, evidence)) {
    const [first] = date.support.filter((read) => !isUnread(read));
    if (first === undefined) continue;
    for (const year of yearsIn(date.text)) {
      if (date.support.some((read) => explains(read, year, date))) continue;
      const key = `${String(year)} ${first.cited.path.join('.')}`;
      const group = unexplained.get(key) ?? { first, year, paths: [] };
      group.paths.push(date.path);
      unexplained.set(key, group);
    }
  }
  for (const { first, year, paths } of unexplained.values()) {
    const fields = listed(paths.map((path) => spellPath(record.record, path)));
    const where = paragraphsText(pointedParagraphs(first));
    yield findingAt(record, first.cited.path, {
      rule: 'verify/year',
      message: `the year ${String(year)} of ${fields} is not printed in ${where} and not said to be deduced`,
      suggestion: 'add the paragraph that prints it, or say under "deduced" where it comes from',
    });
  }
}

function explains(read: Read, year: number, date: HeldDate): boolean {
  return printsYear(read, year) || deducesYear(read, year) || mayPrint(read, date);
}

function printsYear(read: Read, year: number): boolean {
  const pattern = yearPattern(year);
  const { printed = [] } = read.cited.evidence;
  if (printed.some((text) => pattern.test(folded(text)))) return true;
  return pointedParagraphs(read).some((number) =>
    pattern.test(read.article?.paragraph(number) ?? ''),
  );
}

/** The year itself, or the end of a span such as `2023-24`. */
function yearPattern(year: number): RegExp {
  const century = String(Math.floor(year / 100));
  const short = String(year).slice(-2);
  return new RegExp(`(?<!\\d)(?:${String(year)}|${century}\\d\\d[-/]${short})(?!\\d)`);
}

const wordsForTime =
  /(?<!\p{L})(?:years?|dates?|days?|months?|periods?|start|beginning|end|bounds|années?|jours?|mois|périodes?|début|fin|năm|ngày|tháng|thời)(?!\p{L})/iu;

function deducesYear({ cited }: Read, year: number): boolean {
  const { deduced } = cited.evidence;
  return deduced !== undefined && (wordsForTime.test(deduced) || deduced.includes(String(year)));
}

/** Nobody can look it up here, and the day is not quoted without its year. */
function mayPrint(read: Read, { text }: HeldDate): boolean {
  if (!isUnread(read)) return false;
  const days = new Set(daysIn(text).map(monthAndDay));
  const { printed = [] } = read.cited.evidence;
  return !printed.some((string) =>
    read.languages.some((language) =>
      printedDays(folded(string), language).some(
        (day) => day.year === undefined && days.has(day.monthAndDay),
      ),
    ),
  );
}
