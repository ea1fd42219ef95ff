import { surelyBefore } from '../model/edtf.js';
import type { DataPath, Entry } from '../model/entry.js';
import { valueAt } from '../model/field-path.js';
import { isOf } from '../model/kinds/partners-of.js';
import type { Post } from '../model/records.js';
import { isOpen } from './dated.js';
import { fieldAt } from './wording.js';

/** A date of a record that surely comes before one which it may not come before. */
export interface EarlyEnd {
  readonly path: DataPath;
  readonly end: string;
  readonly start: string;
  /** What a sentence calls the start. */
  readonly startName: string;
}

/**
 * The ends of a record that come before their starts, where neither is left open. `made` is the day of a
 * commitment, which another record may give.
 */
export function earlyEndsOf(entry: Entry, made?: string): EarlyEnd[] {
  return pairsOf(entry).flatMap(([startPath, path, startName = fieldAt(startPath)]) => {
    const own = valueAt(entry.record, startPath);
    const start = isOf(entry, 'commitments') ? made : own;
    const end = valueAt(entry.record, path);
    if (typeof start !== 'string' || typeof end !== 'string') return [];
    if (!surelyBefore(end, start) || isOpen(entry, startPath) || isOpen(entry, path)) return [];
    return [{ path, end, start, startName }];
  });
}

type Pair = readonly [start: DataPath, end: DataPath, startName?: string];

/** The starts and ends of a record. A law may count from before it was adopted. */
function pairsOf(entry: Entry): Pair[] {
  if (isOf(entry, 'agreements')) {
    const signed = entry.record.lifecycle.findIndex(({ act, date }) => act === 'signed' && date);
    return [[['lifecycle', signed, 'date'], ['valid'], 'its signature']];
  }
  if (isOf(entry, 'people')) return entry.record.posts.flatMap(pairsOfPost);
  switch (entry.kind) {
    case 'projects':
      return [
        [
          ['dates', 'planned_start'],
          ['dates', 'planned_end'],
        ],
        [
          ['dates', 'actual_start'],
          ['dates', 'actual_end'],
        ],
      ];
    case 'commitments':
      return [[['date'], ['due'], 'the day on which it was made']];
    case 'laws':
      return [[['adopted'], ['repealed']]];
    case 'sources':
      return [[['published'], ['accessed']]];
    default:
      return [];
  }
}

function pairsOfPost({ seen = [] }: Post, at: number): Pair[] {
  const [from, to] = [
    ['posts', at, 'from'],
    ['posts', at, 'to'],
  ];
  return [
    [from, to],
    ...seen.flatMap((_, index): Pair[] => {
      const day = ['posts', at, 'seen', index];
      return [
        [from, day],
        [day, to, 'a day on which the post was seen to be held'],
      ];
    }),
  ];
}
