import { allCodes } from './code-labels.js';
import type { Words } from './en.js';
import { cooperation } from './fr/cooperation.js';
import { fields } from './fr/fields.js';
import { figures } from './fr/figures.js';
import { pages } from './fr/pages.js';
import { stats } from './fr/stats.js';

const codes = allCodes(cooperation, figures);

const kinds: Words['kinds'] = {
  agreements: { one: 'accord', many: 'accords' },
  partners: { one: 'partenaire', many: 'partenaires' },
  people: { one: 'personne', many: 'personnes' },
  events: { one: 'événement', many: 'événements' },
  projects: { one: 'projet', many: 'projets' },
  commitments: { one: 'engagement', many: 'engagements' },
  laws: { one: 'texte juridique', many: 'textes juridiques' },
  statistics: { one: 'statistique', many: 'statistiques' },
  ratings: { one: 'classement', many: 'classements' },
  sources: { one: 'source', many: 'sources' },
  indicators: { one: 'indicateur', many: 'indicateurs' },
  topics: { one: 'thème', many: 'thèmes' },
};

const units: Words['units'] = {
  person: 'personnes',
  case: 'affaires',
  network: 'réseaux',
  report: 'signalements',
  referral: 'orientations',
  decision: 'décisions',
  course: 'cours',
  seminar: 'séminaires',
  trainee: 'personnes formées',
  delegate: 'délégués',
  kilometre: 'km',
  percent: '%',
  meeting: 'réunions',
};

const sections: Words['sections'] = {
  refersTo: 'Renvoie à',
  referredToBy: 'Cité par',
  evidence: 'Preuves',
  disputes: 'Divergences',
  derived: 'Déduit des données',
  sources: 'Sources',
  signedThere: 'Signés à cette occasion',
  commitmentsMadeThere: 'Engagements pris à cette occasion',
};

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

const monthName = (month: number): string => months[month - 1] ?? String(month);
const ordinalDay = (day: number): string => (day === 1 ? '1er' : String(day));

/** A day takes the article, a month or a year does not: "depuis le 2 octobre", "depuis 2020". */
const isDay = (date: string): boolean => /^\d{1,2}(er)? \p{L}|-\d\d-\d\d$/u.test(date);
const withArticle = (date: string): string => (isDay(date) ? `le ${date}` : date);
const upTo = (date: string): string => (isDay(date) ? `jusqu’au ${date}` : `jusqu’en ${date}`);

const phrases: Words['phrases'] = {
  told: (label, text) => `${label} : ${text}`,
  groupMark: '\u00a0',
  decimalMark: ',',
  qualified: {
    exact: (figure) => figure,
    about: (figure) => `environ ${figure}`,
    nearly: (figure) => `près de ${figure}`,
    'more-than': (figure) => `plus de ${figure}`,
    'at-least': (figure) => `au moins ${figure}`,
    'fewer-than': (figure) => `moins de ${figure}`,
    'at-most': (figure) => `au plus ${figure}`,
    'up-to': (figure) => `jusqu’à ${figure}`,
    suppressed: (figure) => `${figure} (masqué)`,
  },
  suppressed: 'masqué',
  between: (min, max) => `entre ${min} et ${max}`,
  measured: (figure, unit, amount) =>
    `${figure} ${Math.abs(amount) < 2 ? codes.unit[unit] : units[unit]}`,
  days: (figure, amount) => `${figure} ${Math.abs(amount) < 2 ? 'jour' : 'jours'}`,

  fullDate: (day, month, year) => `${ordinalDay(day)} ${monthName(month)} ${year}`,
  monthAndYear: (month, year) => `${monthName(month)} ${year}`,
  dayAndMonth: (day, month) => `${ordinalDay(day)} ${monthName(month)}`,
  yearUnknown: (dayAndMonth) => `${dayAndMonth}, année inconnue`,
  aboutDate: (date) => `vers ${withArticle(date)}`,
  uncertainDate: (date) => `${date}, incertain`,
  betweenDates: (earliest, latest) => `entre ${withArticle(earliest)} et ${withArticle(latest)}`,
  fromTo: (start, end) => `${start} – ${end}`,
  since: (start) => `depuis ${withArticle(start)}`,
  until: upTo,
  upToDate: (end) => `${upTo(end)} (début non précisé)`,
  undated: 'sans date',

  disputed: 'contesté',
  detectionIsNotPrevalence:
    'Les affaires et victimes détectées montrent ce qui a été détecté, non l’ampleur de la traite.',
};

export const fr: Words = { kinds, codes, units, fields, sections, phrases, stats, pages };
