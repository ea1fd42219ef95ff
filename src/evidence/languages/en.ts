import type { TextLanguage } from './language.js';
import { links, multipliers, scales, tens, units } from './language.js';

const weekday = '(?:(?<weekday>W)\\.?(?: morning| afternoon| evening| night)?,? ?\\(?)?';
const weekdayAfter = '(?: \\((?<weekdayAfter>W)\\.?\\))?';
const ordinal = '(?:st|nd|rd|th)?';

export const english: TextLanguage = {
  decimalMark: '.',
  groupMarks: ' ,',
  ordinals: ['st', 'nd', 'rd', 'th'],
  numbers: new Map([
    ...units({ no: 0, none: 0, nil: 0, a: 1, an: 1, both: 2 }),
    ...units({ zero: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8 }),
    ...units({ nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14 }),
    ...units({ fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 }),
    ...tens({ twenty: 20, thirty: 30, forty: 40, fourty: 40, fifty: 50, sixty: 60 }),
    ...tens({ seventy: 70, eighty: 80, ninety: 90 }),
    ...multipliers({ dozen: 12 }, 0),
    ...multipliers({ hundred: 100 }, 99),
    ...scales({ thousand: 1e3, million: 1e6, billion: 1e9 }),
    ...links('and'),
  ]),
  weekdays: new Map([
    ...['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].map(
      (name, index) => [name, index] as const,
    ),
    ...['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'].map(
      (name, index) => [name, index] as const,
    ),
    ['tues', 2],
    ['thur', 4],
    ['thurs', 4],
  ]),
  months: new Map([
    ...[
      'january',
      'february',
      'march',
      'april',
      'may',
      'june',
      'july',
      'august',
      'september',
      'october',
      'november',
      'december',
    ].flatMap((name, index) => [
      [name, index + 1] as const,
      [name.slice(0, 3), index + 1] as const,
    ]),
    ['sept', 9],
  ]),
  days: [
    `${weekday}(?:the )?(?<day>\\d{1,2})${ordinal}(?: of)? (?<month>M)\\.?(?:,? (?<year>\\d{4}))?${weekdayAfter}`,
    `${weekday}(?<month>M)\\.? (?<day>\\d{1,2})${ordinal}(?:,? (?<year>\\d{4}))?${weekdayAfter}`,
  ],
};
