import type { TextLanguage } from './languages/index.js';

/** A day as a text prints it: its day and month at least. */
export interface PrintedDay {
  /** As it is printed, with its weekday. */
  readonly text: string;
  /** 0 (Sunday) to 6 (Saturday). */
  readonly weekday?: number;
  /** As `01-18`. */
  readonly monthAndDay: string;
  readonly year?: number;
}

/** Every day that a folded text prints, in the order of the ways of writing one. */
export function printedDays(text: string, language: TextLanguage): PrintedDay[] {
  return patternsOf(language).flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => dayOf(match, language) ?? []),
  );
}

/** A folded text without the days that it prints, so that theirs are not taken for other numbers. */
export function withoutDays(text: string, language: TextLanguage): string {
  return patternsOf(language).reduce(
    (rest, pattern) => rest.replace(pattern, (day) => ' '.repeat(day.length)),
    text,
  );
}

function dayOf(match: RegExpExecArray, language: TextLanguage): PrintedDay | undefined {
  const { groups = {} } = match;
  const monthText = (groups['month'] ?? '').toLowerCase();
  const month = language.months.get(monthText) ?? Number(monthText);
  const day = Number(groups['day']);
  if (!(day >= 1 && day <= 31 && month >= 1 && month <= 12)) return undefined;
  const name = groups['weekday'] ?? groups['weekdayAfter'];
  const weekday = name === undefined ? undefined : language.weekdays.get(name.toLowerCase());
  const year = groups['year'] ?? groups['yearAfterMonth'];
  return {
    text: match[0],
    monthAndDay: [month, day].map((part) => String(part).padStart(2, '0')).join('-'),
    ...(weekday === undefined ? {} : { weekday }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

const compiled = new Map<TextLanguage, readonly RegExp[]>();

function patternsOf(language: TextLanguage): readonly RegExp[] {
  const before = compiled.get(language);
  if (before !== undefined) return before;
  const weekdays = anyOf(language.weekdays.keys());
  const months = anyOf(language.months.keys());
  const patterns = language.days.map((day) => {
    const named = day.replaceAll('>W)', `>${weekdays})`).replace(/>M(?=[|)])/, `>${months}`);
    return new RegExp(`(?<![\\p{L}\\p{N}])${named}(?![\\p{L}\\p{N}])`, 'giu');
  });
  compiled.set(language, patterns);
  return patterns;
}

/** The longer names first, so that `thứ năm` is not read as another word's beginning. */
function anyOf(names: Iterable<string>): string {
  return [...names].sort((a, b) => b.length - a.length).join('|');
}
