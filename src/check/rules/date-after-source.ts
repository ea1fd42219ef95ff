import { surelyBefore } from '../../model/edtf.js';
import type { Entry } from '../../model/entry.js';
import { isOf } from '../../model/kinds/partners-of.js';
import { sourceFacts } from '../../evidence/source-facts.js';
import type { Act } from '../../model/records.js';
import type { Dated } from '../dated.js';
import { datesIn } from '../dated.js';
import { kindNames } from '../../model/kinds/names.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';
import { fieldAt } from '../wording.js';

export const dateAfterSource: Rule = {
  name: 'date/after-source',
  severity: 'warning',
  summary: 'nothing that happened is dated after the sources that report it',
  why:
    'Who reports something reports it afterwards. Where a fact is dated later than every source ' +
    'named for it, its date or that of a source is wrong, often by a year that was deduced; or ' +
    'the source announced it only, and another one that saw it happen is wanted. What is set ' +
    'beforehand is not compared: "due", "effective", "in_force", "repealed", "valid", plans, ' +
    'targets, estimates and the days on which texts enter into force or expire.',
  each: [
    lookAt(kindNames, ['sources'], function* (entry, { register }) {
      for (const dated of datesIn(entry)) {
        const { path, field, date, evidence } = dated;
        if (evidence.length === 0 || isSetBeforehand(entry, dated)) continue;
        const sources = evidence.map(({ source }) => sourceFacts.of(source, register));
        if (!sources.every((source) => surelyBefore(source?.lastSaid, date))) continue;
        const [source] = sources;
        yield {
          at: { subject: entry, path },
          message: `${fieldAt(field)} is ${date}, after the source "${String(source?.id)}" of ${String(source?.lastSaid)} that reports it`,
          suggestion: 'correct the date, or name a source that saw it happen',
        };
      }
    }),
  ],
};

/** Fields that hold a plan, a term or a duty. */
const terms: ReadonlySet<string | number | undefined> = new Set([
  'due',
  'effective',
  'in_force',
  'repealed',
  'valid',
  'planned_start',
  'planned_end',
]);

/** Acts whose day the text itself may set. */
const foreseen: ReadonlySet<Act | undefined> = new Set([
  'entered-into-force',
  'provisionally-applied',
  'expired',
]);

function isSetBeforehand(entry: Entry, { field }: Dated): boolean {
  if (isOf(entry, 'sources') || terms.has(field.at(-1))) return true;
  if (isOf(entry, 'statistics')) return ['target', 'estimate'].includes(entry.record.nature);
  if (isOf(entry, 'agreements')) return foreseen.has(entry.record.lifecycle[Number(field[1])]?.act);
  return field.at(-1) === 'period';
}
