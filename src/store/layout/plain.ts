import type { Holds } from './schema.js';

/** Words that a YAML 1.1 reader takes for true or false, a merge or a default. */
const word = /^(?:y|n|yes|no|on|off|true|false|null|=|<<)$/i;

/** Whole numbers: binary, octal, hexadecimal, parted by `_` or `,`, and in base 60 as `12:30`. */
const whole = /^[-+]?(?:0b[01_]+|0o[0-7_]+|0x[\da-f_]+|\d[\d_,]*(?::[0-5]?\d)*)$/i;

/** Fractions, with or without an exponent, in base 60 as well, and what is no number at all. */
const fraction =
  /^(?:[-+]?(?=[.\de])(?:\d[\d_,]*(?::[0-5]?\d)*)?(?:\.(?=[\d_]|$|e)[\d_]*)?(?:e[-+]?\d+)?|[-+]?\.inf|\.nan)$/i;

/** A day, or a moment of it. */
const moment =
  /^\d{4}-\d\d?-\d\d?(?:(?:t|[ \t]+)\d\d?:\d\d:\d\d[\d.]*(?:[ \t]*(?:z|[-+]\d.*))?)?$/i;

/** Numbers of YAML 1.2 that YAML 1.1 reads otherwise: `0123`, `0o17`, `1e3`. */
const otherNumber = /^[-+]?(?:0o?\d|[\d.]*e)/i;
const spelledNumber = /^-?\d+(?:\.\d+)?$/;

/**
 * A value written without quotation marks, so that YAML 1.1 and 1.2 read the same: a text that 1.1
 * would misread is quoted, and so is a number where the schema wants a text. A day stays as it is
 * but in a text.
 */
export function plainText(source: string, value: unknown, holds: Holds): string {
  if (typeof value === 'string') return misread(value, holds) ? `"${source}"` : source;
  if (typeof value !== 'number' || !Number.isFinite(value)) return source;
  if (holds === 'text') return `"${source}"`;
  const spelled = String(value);
  const respell = holds === 'number' && otherNumber.test(source) && spelledNumber.test(spelled);
  return respell ? spelled : source;
}

/** Would a YAML 1.1 reader make something else than a text of this one? */
function misread(text: string, holds: Holds): boolean {
  if (word.test(text) || whole.test(text)) return true;
  if (fraction.test(text)) return true;
  return holds === 'text' && moment.test(text);
}
