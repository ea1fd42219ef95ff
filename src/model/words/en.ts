import type { KindName } from '../entry.js';
import type { Qualifier, Unit } from '../records.js';
import { allCodes } from './code-labels.js';
import { cooperation } from './en/cooperation.js';
import { fields as fieldLabels, type FieldLabels } from './en/fields.js';
import { figures } from './en/figures.js';
import { pages } from './en/pages.js';
import { stats } from './en/stats.js';

const codes = allCodes(cooperation, figures);
const fields: FieldLabels = fieldLabels;

const kinds = {
  agreements: { one: 'agreement', many: 'agreements' },
  partners: { one: 'partner', many: 'partners' },
  people: { one: 'person', many: 'people' },
  events: { one: 'event', many: 'events' },
  projects: { one: 'project', many: 'projects' },
  commitments: { one: 'commitment', many: 'commitments' },
  laws: { one: 'law', many: 'laws' },
  statistics: { one: 'statistic', many: 'statistics' },
  ratings: { one: 'rating', many: 'ratings' },
  sources: { one: 'source', many: 'sources' },
  indicators: { one: 'indicator', many: 'indicators' },
  topics: { one: 'topic', many: 'topics' },
} satisfies Record<KindName, { one: string; many: string }>;

const units: Readonly<Record<Unit, string>> = {
  person: 'persons',
  case: 'cases',
  network: 'networks',
  report: 'reports',
  referral: 'referrals',
  decision: 'decisions',
  course: 'courses',
  seminar: 'seminars',
  trainee: 'trainees',
  delegate: 'delegates',
  kilometre: 'km',
  percent: '%',
  meeting: 'meetings',
};

const sections = {
  refersTo: 'Refers to',
  referredToBy: 'Referred to by',
  evidence: 'Evidence',
  disputes: 'Disputes',
  derived: 'Derived',
  sources: 'Sources',
  signedThere: 'Signed there',
  commitmentsMadeThere: 'Commitments made there',
};

const months = [
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

/** A month of the year, counted from 1. */
const monthName = (month: number): string => months[month - 1] ?? String(month);

const qualified = {
  exact: (figure: string) => figure,
  about: (figure: string) => `about ${figure}`,
  nearly: (figure: string) => `nearly ${figure}`,
  'more-than': (figure: string) => `more than ${figure}`,
  'at-least': (figure: string) => `at least ${figure}`,
  'fewer-than': (figure: string) => `fewer than ${figure}`,
  'at-most': (figure: string) => `at most ${figure}`,
  'up-to': (figure: string) => `up to ${figure}`,
  suppressed: (figure: string) => `${figure} (suppressed)`,
} satisfies Record<Qualifier, (figure: string) => string>;

const phrases = {
  /** What a label or a name says. */
  told: (label: string, text: string) => `${label}: ${text}`,
  groupMark: ',',
  decimalMark: '.',
  /** A figure as its qualifier has it taken. */
  qualified,
  suppressed: 'suppressed',
  between: (min: string, max: string) => `between ${min} and ${max}`,
  /** A written figure with its unit; `amount` decides between one and many. */
  measured: (figure: string, unit: Unit, amount: number) =>
    unit === 'percent'
      ? `${figure}%`
      : `${figure} ${amount === 1 ? codes.unit[unit] : units[unit]}`,
  days: (figure: string, amount: number) => `${figure} ${amount === 1 ? 'day' : 'days'}`,

  fullDate: (day: number, month: number, year: string) => `${day} ${monthName(month)} ${year}`,
  monthAndYear: (month: number, year: string) => `${monthName(month)} ${year}`,
  dayAndMonth: (day: number, month: number) => `${day} ${monthName(month)}`,
  yearUnknown: (dayAndMonth: string) => `${dayAndMonth}, year unknown`,
  aboutDate: (date: string) => `about ${date}`,
  uncertainDate: (date: string) => `${date}, uncertain`,
  betweenDates: (earliest: string, latest: string) => `between ${earliest} and ${latest}`,
  fromTo: (start: string, end: string) => `${start} – ${end}`,
  since: (start: string) => `since ${start}`,
  until: (end: string) => `until ${end}`,
  /** A stretch of time whose start no source states. */
  upToDate: (end: string) => `up to ${end} (start not stated)`,
  undated: 'no date',

  disputed: 'disputed',
  detectionIsNotPrevalence:
    'Detected cases and victims show what was detected, not how much trafficking there is.',
};

export const en = { kinds, codes, units, fields, sections, phrases, stats, pages };

/** Everything that people read, the same shape in every language. */
export type Words = typeof en;
