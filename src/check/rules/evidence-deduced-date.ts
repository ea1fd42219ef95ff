import { sourceFacts } from '../../evidence/source-facts.js';
import type { EvidenceEntry } from '../../model/records.js';
import type { Register } from '../../model/register.js';
import { isExactDay } from '../../model/edtf.js';
import { datesIn } from '../dated.js';
import { kindNames } from '../../model/kinds/names.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';
import { fieldAt } from '../wording.js';

export const evidenceDeducedDate: Rule = {
  name: 'evidence/deduced-date',
  severity: 'warning',
  summary:
    'a date exact to the day rests on a source that gives the year, or says how it was deduced',
  why:
    'News prints "2 October" and no year. Where the source bears no date of publication either, ' +
    'the year is somebody’s deduction, and a deduction that is not told is a guess. Say in ' +
    '"deduced" where the year comes from, put what the source prints with its year in "printed", ' +
    'or give the source its "published". A day whose year nobody gives is written XXXX-10-02.',
  each: [
    lookAt(kindNames, ['sources'], function* (entry, { register }) {
      for (const { path, field, date, evidence } of datesIn(entry)) {
        if (!isExactDay(date) || evidence.length === 0) continue;
        if (!evidence.every((one) => isYearless(one, date, register))) continue;
        const sources = [...new Set(evidence.map(({ source }) => `"${source}"`))].join(', ');
        yield {
          at: { subject: entry, path },
          message: `${fieldAt(field)} is ${date}, and nothing tells the year: no date of publication in ${sources}, no year in "printed"`,
          suggestion: 'say in "deduced" how the year was worked out',
        };
      }
    }),
  ],
};

/** Does it neither print a year of the date, nor say how it was come by? */
function isYearless(
  { source, deduced, printed = [] }: EvidenceEntry,
  date: string,
  register: Register,
): boolean {
  const cited = sourceFacts.of(source, register);
  if (cited === undefined || cited.published !== undefined || deduced !== undefined) return false;
  const years = date.match(/\d{4}/g) ?? [];
  return !printed.some((text) => years.some((year) => text.includes(year)));
}
