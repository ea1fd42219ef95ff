import type { Entry, KindName } from '../../model/entry.js';
import { isOf } from '../../model/kinds/partners-of.js';
import type { EvidenceEntry } from '../../model/records.js';
import type { Reader } from '../../model/reader.js';
import { nameOf } from '../../model/cell.js';
import { NumberedSources } from '../numbered.js';

/** Whom a brief is about, seen from the home country, and the sources named so far. */
export class Subject {
  readonly reader: Reader;
  readonly partner: string;
  /** The partner with all its parts, and the home country with its own. */
  readonly theirs: ReadonlySet<string>;
  readonly ours: ReadonlySet<string>;
  readonly sources = new NumberedSources();

  constructor(partner: string, reader: Reader) {
    this.reader = reader;
    this.partner = partner;
    this.theirs = reader.register.partsOf(partner);
    this.ours = reader.register.partsOf(reader.register.home);
  }

  get name(): string {
    return nameOf(this.partner, this.reader);
  }

  get home(): string {
    return nameOf(this.reader.register.home, this.reader);
  }

  /** The records of a kind that concern the partner, in the order of their ids. */
  entries<K extends KindName>(kind: K): Entry<K>[] {
    const condition = { type: 'equals', field: 'partner', values: [this.partner] } as const;
    const { register, day } = this.reader;
    return [...register.select(kind, condition, day)].flatMap(({ entry }) =>
      isOf(entry, kind) ? [entry] : [],
    );
  }

  /** The numbers of the best sources of a record, to follow a text: ` [1] [4]`. */
  cite({ record }: Entry, most = 1): string {
    return this.citeEvidence(record.evidence ?? [], most);
  }

  citeEvidence(evidence: readonly EvidenceEntry[], most = 1): string {
    const ids = [...new Set(evidence.map(({ source }) => source))];
    const byGrade = ids.map((id) => ({ id, grade: this.#grade(id) }));
    byGrade.sort((a, b) => a.grade - b.grade);
    const best = byGrade.slice(0, most).map(({ id }) => id);
    return best.map((id) => ` [${String(this.sources.numberOf(id))}]`).join('');
  }

  /** From 0 for `A`; a source that is not there comes last. */
  #grade(source: string): number {
    const reliability = this.reader.register.find('sources', source)?.record.reliability;
    return reliability === undefined ? 'ABCD'.length : 'ABCD'.indexOf(reliability);
  }
}
