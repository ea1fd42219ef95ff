import type { EvidenceEntry, Reliability, Source } from '../model/records.js';
import type { Register } from '../model/register.js';

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
  const originals = originalsOf(register);
  const groups = new Map<string, EvidenceEntry[]>();
  for (const entry of entries) {
    const original = originals.get(entry.source) ?? entry.source;
    const group = groups.get(original);
    if (group === undefined) groups.set(original, [entry]);
    else group.push(entry);
  }
  return [...groups.values()].map((group) => witnessOf(group, register));
}

function witnessOf(entries: readonly EvidenceEntry[], register: Register): Witness {
  const sources = [...new Set(entries.map(({ source }) => source))];
  const grades = sources.flatMap((id) => register.find('sources', id)?.record.reliability ?? []);
  const [best] = grades.sort();
  return { sources, entries, ...(best === undefined ? {} : { reliability: best }) };
}

/** What each source comes from, worked out once for a register. */
const known = new WeakMap<Register, ReadonlyMap<string, string>>();

/** For each source the one that stands for all that share its text. */
function originalsOf(register: Register): ReadonlyMap<string, string> {
  const before = known.get(register);
  if (before !== undefined) return before;
  const groups = new Groups();
  for (const { entry } of register.select('sources')) {
    const source = register.find('sources', entry.id)?.record;
    if (source !== undefined)
      for (const other of sameTextAs(source)) groups.unite(source.id, other);
  }
  const originals = new Map(groups.members().map((member) => [member, groups.leaderOf(member)]));
  known.set(register, originals);
  return originals;
}

/** The names of what a source repeats: another source, or a word, which no id can be. */
function sameTextAs({ copy_of: original, same_text: word }: Source): string[] {
  return [
    ...(original === undefined ? [] : [original]),
    ...(word === undefined ? [] : [`= ${word}`]),
  ];
}

/** Sets that grow together; a circle of copies is one set like any other. */
class Groups {
  readonly #parents = new Map<string, string>();

  members(): string[] {
    return [...this.#parents.keys()];
  }

  /** Halves the way to the leader at each visit, so that a long chain is walked but once. */
  leaderOf(member: string): string {
    let leader = member;
    for (;;) {
      const next = this.#parents.get(leader) ?? leader;
      const afterNext = this.#parents.get(next) ?? next;
      this.#parents.set(leader, afterNext);
      if (next === afterNext) return next;
      leader = afterNext;
    }
  }

  unite(first: string, second: string): void {
    const leader = this.leaderOf(second);
    this.#parents.set(this.leaderOf(first), leader);
  }
}
