import type { KindName } from '../model/entry.js';
import type { GivenFilter } from './filters.js';
import { filterText } from './filters.js';
import type { Understanding } from './resolve-value.js';
import { conditionsFor, countOf } from './run.js';

/**
 * Why a question has no answer: how many records there are, and how many there would
 * be without one of the filters; else the filter that took the last of them.
 */
export function explainEmpty(
  kinds: readonly KindName[],
  filters: readonly GivenFilter[],
  from: Understanding,
): string {
  const count = (given: readonly GivenFilter[]) => {
    return countOf(conditionsFor(given, kinds, from).conditions, from);
  };
  const total = count([]);
  const [kind] = kinds;
  const head = `0 of ${String(total)} ${kind !== undefined && kinds.length === 1 ? kind : 'records'}`;
  if (total === 0 || filters.length === 0) return head;
  const without = filters.flatMap((left) => {
    const found = count(filters.filter((one) => one !== left));
    return found === 0 ? [] : [`without ${filterText(left)}: ${String(found)}`];
  });
  if (without.length > 0) return [head, ...without].join('; ');
  return `${head}; ${lastTaken(filters, count)}`;
}

/** Several filters each leave nothing alone: names the one after which nothing was left. */
function lastTaken(
  filters: readonly GivenFilter[],
  count: (given: readonly GivenFilter[]) => number,
): string {
  const index = filters.findIndex((_, at) => count(filters.slice(0, at + 1)) === 0);
  const taking = filters[index];
  const before = filters.slice(0, index);
  if (taking === undefined) return '';
  const left = `${before.map(filterText).join(' ')}: ${String(count(before))}`;
  const alone = `${filterText(taking)} took the last`;
  return before.length === 0 ? alone : `with ${left}; ${alone}`;
}
