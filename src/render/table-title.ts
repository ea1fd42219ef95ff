import type { Table } from '../model/table.js';
import { safe, type Safe } from './escape.js';

/** What stands over a table: its title as a format escapes it, and how many records there are. */
export function tableTitle({ title, count }: Table, escaped: (text: string) => Safe): Safe {
  return count === undefined ? escaped(title) : safe`${escaped(title)} (${count})`;
}
