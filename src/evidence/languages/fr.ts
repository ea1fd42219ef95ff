import type { TextLanguage } from './language.js';
import { links, multipliers, scales, tens, units } from './language.js';

const roomOfScore = 19;

const weekday = '(?:(?<weekday>W)(?: matin| soir| après-midi)?,? ?\\(?(?:le )?)?';
const weekdayAfter = '(?: \\((?<weekdayAfter>W)\\))?';

export const french: TextLanguage = {
  decimalMark: ',',
  groupMarks: " .'",
  ordinals: ['er', 're', 'e', 'ème', 'eme', 'nd', 'nde'],
  numbers: new Map([
    ...units({ aucun: 0, aucune: 0 }),
    ...units({ zéro: 0, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7 }),
    ...units({ huit: 8, neuf: 9, onze: 11, douze: 12, treize: 13, quatorze: 14, quinze: 15 }),
    ...units({ seize: 16, dizaine: 10, douzaine: 12, quinzaine: 15, vingtaine: 20 }),
    ...units({ trentaine: 30, quarantaine: 40, cinquantaine: 50, soixantaine: 60 }),
    ...tens({ dix: 10, vingt: 20, vingts: 20, trente: 30, quarante: 40, cinquante: 50 }),
    ...tens({ septante: 70, huitante: 80, octante: 80, nonante: 90 }),
    // soixante-dix-neuf, quatre-vingt-dix-neuf: up to 19 may follow.
    ...tens({ soixante: 60, 'quatre-vingt': 80, 'quatre-vingts': 80 }, roomOfScore),
    ...multipliers({ cent: 100, cents: 100, centaine: 100 }, 99),
    ...scales({ mille: 1e3, millier: 1e3, milliers: 1e3, million: 1e6, millions: 1e6 }),
    ...scales({ milliard: 1e9, milliards: 1e9 }),
    ...links('et'),
  ]),
  weekdays: new Map(
    ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'].map((name, index) => [
      name,
      index,
    ]),
  ),
  months: new Map([
    ['janvier', 1],
    ['février', 2],
    ['fevrier', 2],
    ['mars', 3],
    ['avril', 4],
    ['mai', 5],
    ['juin', 6],
    ['juillet', 7],
    ['août', 8],
    ['aout', 8],
    ['septembre', 9],
    ['octobre', 10],
    ['novembre', 11],
    ['décembre', 12],
    ['decembre', 12],
  ]),
  days: [
    `${weekday}(?<day>\\d{1,2})(?:er)? (?<month>M)(?:,? (?<year>\\d{4}))?${weekdayAfter}`,
    `${weekday}(?<day>\\d{1,2})/(?<month>\\d{1,2})(?:/(?<year>\\d{4}))?${weekdayAfter}`,
    `${weekday}(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})${weekdayAfter}`,
  ],
};
