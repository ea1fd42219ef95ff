export { dayOf, isoOf, weekdayOf, type Day } from './day.js';
export { compareEdtf, daysBetween, within } from './edtf-match.js';
export type { Certainty, DayRange, Reading } from './edtf-match.js';
export { isDate, isPeriod, parseDate, parsePeriod } from './edtf-parse.js';
export type { Boundary, EdtfError, EdtfValue, Precision } from './edtf-parse.js';
export { firmDate, isExactDay, surelyBefore, surelyOutside, surelyOver } from './edtf-order.js';
