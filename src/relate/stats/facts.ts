import { groupsOf } from '../../model/groups.js';
import type { Reader } from '../../model/reader.js';
import type { KeyedStatistic } from '../../figures/keyed-statistics.js';
import type { Tally } from '../../figures/parts.js';
import { talliesOf } from '../../figures/parts.js';
import { firstPublished } from '../../figures/publication.js';
import { Relations } from '../../figures/relations.js';
import { Footnotes, NumberedSources } from '../numbered.js';

/** What a page about figures knows of all figures, shown or not, and what it has told so far. */
export class Facts {
  readonly reader: Reader;
  readonly relations: Relations;
  readonly byId: ReadonlyMap<string, KeyedStatistic>;
  readonly footnotes = new Footnotes();
  readonly sources = new NumberedSources();
  readonly #tallies: ReadonlyMap<string, readonly Tally[]>;
  readonly #results: ReadonlyMap<string, readonly KeyedStatistic[]>;

  readonly #numbered: boolean;

  /**
   * `all`: every figure that was published, those that others correct included. Sources are cited
   * by their numbers on a page, else by their ids.
   */
  constructor(all: readonly KeyedStatistic[], reader: Reader, { numbered }: { numbered: boolean }) {
    this.#numbered = numbered;
    this.reader = reader;
    this.relations = new Relations(all);
    this.byId = new Map(all.map((one) => [one.entry.id, one]));
    this.#tallies = groupsOf(talliesOf(all), ({ total }) => total.id);
    this.#results = groupsOf(
      all.filter(({ entry }) => entry.record.nature === 'result'),
      projectText,
    );
  }

  /** Sources as a note cites them: `[1] [3]`. */
  cited(ids: readonly string[]): string {
    const names = ids.map((id) => (this.#numbered ? String(this.sources.numberOf(id)) : id));
    return [...new Set(names)].map((name) => `[${name}]`).join(' ');
  }

  talliesOf(id: string): readonly Tally[] {
    return this.#tallies.get(id) ?? [];
  }

  /** The results of the project that a target is set for, in what it is counted in. */
  resultsFor(target: KeyedStatistic): readonly KeyedStatistic[] {
    return this.#results.get(projectText(target) ?? '') ?? [];
  }

  /** When the first source of a figure was published. */
  published({ entry }: KeyedStatistic): string | undefined {
    return firstPublished(entry, this.reader.register);
  }
}

/** What a target and its results share; none where there is no project. */
function projectText({ key }: KeyedStatistic): string | undefined {
  const { indicator, project, breakdown } = key;
  return project === '[]' ? undefined : JSON.stringify([indicator, project, breakdown]);
}
