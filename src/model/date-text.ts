import type { EdtfValue } from './edtf.js';
import { parsePeriod } from './edtf.js';
import type { Words } from './words/words.js';

/**
 * An EDTF date or period for people: precise ones as they are (`2024-01-18`), so that columns stay
 * narrow and sort; what is open, uncertain or unknown in words.
 */
export function dateText(text: string, words: Words): string {
  const value = parsePeriod(text);
  return 'problem' in value ? text : valueText(value, words);
}

function valueText(value: EdtfValue, words: Words): string {
  const { betweenDates, yearUnknown } = words.phrases;
  switch (value.kind) {
    case 'date':
      return oneDate(value.text, words);
    case 'one-of': {
      const [earliest = '', latest = ''] = value.text.slice(1, -1).split('..');
      return betweenDates(oneDate(earliest, words), oneDate(latest, words));
    }
    case 'unknown-year':
      return yearUnknown(withoutYear(value.text, words));
    case 'interval':
      return intervalText(value, words);
  }
}

function intervalText(value: EdtfValue, words: Words): string {
  const { fromTo, since, until, upToDate } = words.phrases;
  const [start = '', end = ''] = value.text.split('/');
  if (value.end !== 'stated') return since(oneDate(start, words));
  if (value.start === 'open') return until(oneDate(end, words));
  if (value.start === 'unknown') return upToDate(oneDate(end, words));
  return fromTo(oneDate(start, words), oneDate(end, words));
}

function oneDate(text: string, words: Words): string {
  const { aboutDate, uncertainDate } = words.phrases;
  const date = text.replace(/[~?%]$/, '');
  if (text.endsWith('~')) return aboutDate(date);
  if (text.endsWith('?')) return uncertainDate(date);
  return text.endsWith('%') ? uncertainDate(aboutDate(date)) : date;
}

function withoutYear(text: string, words: Words): string {
  const [, month = '', day] = text.split('-');
  return day === undefined ? month : words.phrases.dayAndMonth(Number(day), Number(month));
}
