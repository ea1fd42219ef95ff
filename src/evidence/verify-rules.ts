import type { Severity } from '../model/diagnostic.js';

/** A check that needs the kept texts, and that only `traite verify` makes. */
export interface VerifyRule {
  readonly severity: Severity;
  /** What it wants, in one line. */
  readonly summary: string;
}

/** In the order in which a text is looked at. */
export const verifyRules = {
  'verify/text-missing': {
    severity: 'error',
    summary: 'the text of a source is there, where texts are required',
  },
  'verify/text-changed': {
    severity: 'warning',
    summary: 'the file that bears the name of a text has its bytes',
  },
  'verify/text-encoding': { severity: 'warning', summary: 'a text is UTF-8' },
  'verify/paragraph-count': {
    severity: 'error',
    summary: 'a text has as many paragraphs as its source says',
  },
  'verify/body': { severity: 'error', summary: 'the body of an article is a part of its text' },
  'verify/paragraph': { severity: 'error', summary: 'a paragraph that evidence names exists' },
  'verify/outside-body': {
    severity: 'error',
    summary: 'a paragraph that evidence names is of the article itself',
  },
  'verify/printed': {
    severity: 'error',
    summary: 'what is said to be printed stands in one of the paragraphs',
  },
  'verify/weekday': {
    severity: 'error',
    summary: 'a printed weekday is that of the date, or is doubted',
  },
  'verify/year': {
    severity: 'warning',
    summary: 'a year that is not printed is said to be deduced',
  },
  'verify/date': {
    severity: 'error',
    summary: 'a date is one of the days or years that are printed for it, or is doubted or deduced',
  },
  'verify/number': {
    severity: 'error',
    summary: 'a number that a record holds is printed, or is doubted or said to be worked out',
  },
} as const satisfies Readonly<Record<string, VerifyRule>>;

export type VerifyRuleName = keyof typeof verifyRules;
