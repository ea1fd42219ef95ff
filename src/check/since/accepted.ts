import type { OpenedStore } from '../../store/open.js';
import { allEntries } from '../entries.js';
import type { Violation } from '../rule.js';

/** The warnings that a record accepts now and did not accept before. */
export function addedAcceptances(before: OpenedStore | undefined, after: OpenedStore): Violation[] {
  return allEntries(after.register).flatMap((entry): Violation[] => {
    const earlier = before?.register.get(entry.id)?.record.accepted ?? [];
    const known = new Set(earlier.map(({ rule }) => rule));
    return (entry.record.accepted ?? []).flatMap(({ rule }, at) => {
      if (known.has(rule)) return [];
      return [
        {
          at: { subject: entry, path: ['accepted', at, 'rule'] },
          message: `"${rule}" is accepted from now on`,
          suggestion: 'weigh the reason: what this check finds in the record stays silent',
        },
      ];
    });
  });
}
