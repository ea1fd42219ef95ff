import type { Entry } from '../../model/entry.js';
import { namedChildren, resolvePath, spelledPaths, valueAt } from '../../model/field-path.js';
import { nearest } from '../../model/names.js';
import { kindNames } from '../../model/kinds/names.js';
import { citedIn } from '../cited.js';
import type { Rule } from '../rule.js';
import { lookAt } from '../rule.js';
import { didYouMean } from '../wording.js';

export const evidenceField: Rule = {
  name: 'evidence/field',
  severity: 'error',
  summary: 'evidence and disputes name fields that the record has',
  why:
    'Evidence for a field that is not there supports nothing, and a dispute about it shows ' +
    'nowhere. Name a field as it stands in the record, an entry of a list by what it is: ' +
    '"lifecycle.signed.date", "lifecycle.signed-2" for the second signature, "parties.gb".',
  each: [
    lookAt(kindNames, [], function* (entry) {
      const named = [
        ...citedIn(entry).flatMap(({ path, entry: { for: fields = [] } }) =>
          fields.map((field, at) => ({ field, path: [...path, 'for', at] })),
        ),
        ...(entry.record.disputes ?? []).map(({ field }, at) => ({
          field,
          path: ['disputes', at, 'field'],
        })),
      ];
      for (const { field, path } of named) {
        if (resolvePath(entry.record, field) !== undefined) continue;
        yield {
          at: { subject: entry, path },
          message: `"${field}" is no field of "${entry.id}"`,
          suggestion: suggest(field, entry),
        };
      }
    }),
  ],
};

const mostListed = 12;

/** Paths like it, else what there is where it goes astray. */
function suggest(field: string, { record }: Entry): string {
  const near = nearest(field, spelledPaths(record));
  if (near.length > 0) return didYouMean(near);
  const steps = field.split('.');
  while (steps.length > 0 && resolvePath(record, steps.join('.')) === undefined) steps.pop();
  const there = steps.length === 0 ? [] : (resolvePath(record, steps.join('.')) ?? []);
  const names = namedChildren(valueAt(record, there)).map(([name]) => name);
  if (names.length === 0) return `"${steps.join('.')}" has no parts; name it whole`;
  const more = names.length > mostListed ? ', …' : '';
  const owner = steps.length === 0 ? 'the record' : `"${steps.join('.')}"`;
  return `${owner} has ${names.slice(0, mostListed).join(', ')}${more}`;
}
