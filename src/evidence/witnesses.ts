import { groupsOf } from '../model/groups.js';
import type { EvidenceEntry, Reliability } from '../model/records.js';
import type { Register } from '../model/register.js';
import { sourceFacts } from './source-facts.js';

/** What speaks for itself: one source, or several that repeat one text. */
export interface Witness {
  /** The sources cited, each once, in the order in which the evidence names them. */
  readonly sources: readonly string[];
  readonly entries: readonly EvidenceEntry[];
  /** The best grade of the sources cited; absent where none of them is in the register. */
  readonly reliability?: Reliability;
}

/**
 * The independent witnesses behind some evidence, in the order in which they are first named.
 * Entries from one source are one witness, and so are sources that copy one text: by `copy_of`,
 * directly or through others, or by one word in `same_text`. Sources must be loaded.
 */
export function witnesses(entries: readonly EvidenceEntry[], register: Register): Witness[] {
  const groups = groupsOf(entries, ({ source }) => register.sameText(source)[0]);
  return [...groups.values()].map((group) => witnessOf(group, register));
}

function witnessOf(entries: readonly EvidenceEntry[], register: Register): Witness {
  const sources = [...new Set(entries.map(({ source }) => source))];
  const grades = sources.flatMap((id) => sourceFacts.of(id, register)?.reliability ?? []);
  const [best] = grades.sort();
  return { sources, entries, ...(best === undefined ? {} : { reliability: best }) };
}
