import type { Entry, KindName } from '../../model/entry.js';
import { kindOf } from '../../model/kinds/index.js';
import type { Safe } from '../../render/escape.js';
import { join, safe, terminal } from '../../render/escape.js';
import { explainEmpty } from '../../query/explain.js';
import { filterText } from '../../query/filters.js';
import type { LeftOut, Question } from '../../query/run.js';
import type { Selection } from '../../query/selection.js';
import type { Destination } from '../deliver.js';
import type { Columns } from '../listing.js';
import { columnsOf, concerns } from '../listing.js';
import type { Outcome } from '../outcome.js';
import { outcome } from '../outcome.js';
import type { Group } from './groups.js';
import type { Setting } from '../setting.js';

interface Asked {
  readonly question: Question;
  readonly selections: readonly Selection[];
  /** The kinds that have no such field, and those that know no such value. */
  readonly dropped: readonly LeftOut[];
  readonly unanswered: readonly LeftOut[];
  readonly groups: readonly Group[];
  readonly marks: Marks;
  readonly setting: Setting;
  readonly destination: Destination;
}

/** What standard error is told after a listing: counts, what the marks mean, what was left out. */
export function queryNotes(asked: Asked): Safe[] {
  const { question, selections, dropped, unanswered, setting, destination } = asked;
  const notes: Safe[] = [];
  if (selections.every(({ isEmpty }) => isEmpty)) {
    const kinds = selections.map(({ kind }) => kind);
    notes.push(line(terminal(explainEmpty(kinds, question.filters, setting.reader))));
  } else {
    if (['table', 'tsv'].includes(destination.format.name)) {
      notes.push(line(countText(selections, setting)));
    }
    notes.push(...markNotes(asked));
  }
  const left = [
    ...leftOut(dropped, 'asks nothing of them'),
    ...leftOut(unanswered, 'is no value of theirs'),
  ];
  if (left.length > 0) notes.push(line(safe`not looked at: ${join(left, safe`; `)}`));
  return notes;
}

function line(text: Safe): Safe {
  return safe`${text}\n`;
}

/** `7 agreements, 4 events`. */
function countText(selections: readonly Selection[], { reader }: Setting): Safe {
  const parts = selections.flatMap(({ kind, size }) => {
    if (size === 0) return [];
    const { one, many } = reader.words.kinds[kind];
    return [safe`${size} ${terminal(size === 1 ? one : many)}`];
  });
  return join(parts, safe`, `);
}

function markNotes({ groups, marks }: Asked): Safe[] {
  const uncertain = new Set(groups.flatMap((group) => group.uncertain));
  const notes: Safe[] = [];
  if (uncertain.size > 0 && marks.areShown)
    notes.push(safe`~ the date is imprecise: it may match\n`);
  else if (uncertain.size > 0) {
    notes.push(safe`may match, the date is imprecise: ${named(uncertain)}\n`);
  }
  if (marks.disputed.size > 0) {
    notes.push(safe`* sources disagree on ${named(marks.disputed)}: "traite show" tells how\n`);
  }
  return notes;
}

/** The marks of the rows that were listed, `*` and `~`, where rows show them. */
export class Marks {
  readonly areShown: boolean;
  /** The ids of the records with a `*`. */
  readonly disputed = new Set<string>();
  readonly #columns: Columns;

  constructor(columns: Columns, areShown: boolean) {
    this.areShown = areShown;
    this.#columns = columns;
  }

  add(entry: Entry): void {
    if (this.areShown && isMarked(entry, this.#columns)) this.disputed.add(entry.id);
  }
}

/** Do sources disagree on something that a column shows? */
function isMarked({ kind, record: { disputes = [] } }: Entry, columns: Columns): boolean {
  if (disputes.length === 0) return false;
  const shown = columnsOf(kind, columns);
  return disputes.some(({ field }) => shown.some(({ name }) => concerns(field, name)));
}

const mostNamed = 3;

/** A few ids, and how many more there are. */
function named(ids: ReadonlySet<string>): Safe {
  const few = join([...ids].slice(0, mostNamed).map(terminal), safe`, `);
  const more = ids.size - mostNamed;
  return more > 0 ? safe`${few} and ${more} more` : few;
}

/** Kinds that were not looked at, filter by filter. */
function leftOut(kinds: readonly LeftOut[], reason: string): Safe[] {
  const byFilter = new Map<string, KindName[]>();
  for (const { kind, filter } of kinds) {
    const name = filterText(filter);
    byFilter.set(name, [...(byFilter.get(name) ?? []), kind]);
  }
  return [...byFilter].map(
    ([filter, names]) =>
      safe`${terminal(names.join(', '))} (${terminal(filter)} ${terminal(reason)})`,
  );
}

/** `--columns` without names: those that there are, kind by kind. */
export function columnNames(kinds: readonly KindName[]): Outcome {
  const [only] = kinds;
  const lines = kinds.flatMap((kind) => {
    const names = kindOf(kind).fields.map(({ name }) => terminal(name));
    if (kinds.length === 1 && only !== undefined) return names.map(line);
    return [safe`${terminal(kind)}: ${join(names, safe`, `)}\n`];
  });
  return outcome(lines);
}
