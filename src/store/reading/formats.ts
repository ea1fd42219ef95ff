import { countries } from '../../model/codes/countries.js';
import { currencies } from '../../model/codes/currencies.js';
import { languages } from '../../model/codes/languages.js';
import { isDate, isPeriod } from '../../model/edtf.js';

const duration = /^P(?=\d|T\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/;

/** The formats that the schemas name, as the compiled validators call them. */
export const formats = {
  'edtf-date': isDate,
  'edtf-period': isPeriod,
  country: (text: string) => Object.hasOwn(countries, text),
  currency: (text: string) => currencies.has(text),
  language: (text: string) => languages.has(text),
  duration: (text: string) => text.length <= 40 && duration.test(text),
  'web-address': isWebAddress,
};

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\p{Cc}]+$/u.test(text)) return false;
  return URL.canParse(text);
}
