import { daysInMonth, isCalendarDay } from './day.js';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const leapYear = 2000;

/**
 * What is wrong with a month (two digits) and a day (two digits, or '' for none): `there is no
 * month 13`. The year is undefined where it is unknown: 29 February then exists.
 */
export function calendarProblem(
  year: number | undefined,
  monthDigits: string,
  dayDigits: string,
): string | undefined {
  const month = Number(monthDigits);
  const monthName = monthNames[month - 1];
  if (monthName === undefined) return `there is no month ${monthDigits}`;
  if (dayDigits === '') return undefined;
  const day = Number(dayDigits);
  if (day < 1) return 'days count from 01';
  const days = daysInMonth(year ?? leapYear, month);
  if (day <= days) return undefined;
  if (year !== undefined) return `${monthName} ${String(year)} has ${String(days)} days`;
  return `${monthName} has ${month === 2 ? 'at most ' : ''}${String(days)} days`;
}

/** What to do about a text that has none of the forms of a date: `write 2024-10-02`. */
export function formProblem(text: string): string {
  const day = dayMeant(text);
  if (day !== undefined) return `write ${day}`;
  const hint = hints.find(({ form }) => form.test(text));
  return hint?.problem ?? 'write 2024, 2024-10 or 2024-10-02';
}

/** The first that fits is said. Texts are 64 characters at most and no repetition is nested. */
const hints: readonly { readonly form: RegExp; readonly problem: string }[] = [
  { form: /^$/, problem: 'a date is missing; write 2024, 2024-10 or 2024-10-02' },
  { form: /^\s|\s$/, problem: 'remove the white space around it' },
  { form: /[\u2010-\u2015\u2212]/, problem: 'write the hyphen - in place of the dash' },
  { form: /^\d{1,2}[-/. ]\d{4}$/, problem: 'write year-month, e.g. 2024-12' },
  { form: /^\d{4}-\d{4}$/, problem: 'write a period with a slash, e.g. 2023/2024' },
  { form: /^\d{4}-\d\d?(-\d\d?)?$/, problem: 'months and days have two digits' },
  {
    form: /^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}$/,
    problem: 'write year-month-day, e.g. 2024-12-31',
  },
  { form: /\/.*\//, problem: 'a period has a single slash' },
  { form: /\//, problem: 'a single date is wanted here, not a period' },
  { form: /[~?%]{2}$/, problem: 'write % for approximate and uncertain together' },
  { form: /[~?%]/, problem: 'write a single ~, ? or % at the very end of a date' },
  { form: /^\d{4}-\d\d-\d\d[T ]\d/, problem: 'leave out the time of day' },
  { form: /^[-+]?Y?\d+$/, problem: 'write a year of four digits, 1000 to 9999' },
  { form: /^xxxx/i, problem: 'write the unknown year XXXX in capitals' },
  {
    form: /^[-\dXx]*[Xx][-\dXx]*$/,
    problem: 'leave out an unknown month or day; only a whole year may be XXXX',
  },
  { form: /^\{/, problem: 'write one day within two bounds as [2016-11-30..2016-12-31]' },
  {
    form: /\.\./,
    problem: 'write a period as 2023/.., one day within bounds as [2016-11-30..2016-12-31]',
  },
];

/** The day that another notation means, where it can mean one day only. */
function dayMeant(text: string): string | undefined {
  const parts = /^(\d{4})(?:[/.](\d{1,2})[/.](\d{1,2})|(\d\d)(\d\d))$/.exec(text);
  if (parts !== null) {
    const [, year = '', month = parts[4], day = parts[5]] = parts;
    return realDay(year, month ?? '', day ?? '');
  }
  const [, first = '', second = '', year = ''] =
    /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  const dayFirst = realDay(year, second, first);
  const monthFirst = realDay(year, first, second);
  if (dayFirst === undefined || monthFirst === undefined) return dayFirst ?? monthFirst;
  return dayFirst === monthFirst ? dayFirst : undefined;
}

function realDay(year: string, month: string, day: string): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDay(text) ? text : undefined;
}
