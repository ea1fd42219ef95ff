import type { KindName } from '../model/entry.js';
import { kindOf } from '../model/kinds/index.js';
import type { Safe } from '../render/escape.js';
import { join, safe, terminal } from '../render/escape.js';
import { explainEmpty } from '../query/explain.js';
import type { GivenFilter } from '../query/filters.js';
import { fieldsOf, filterText } from '../query/filters.js';
import type { Answer, Question } from '../query/run.js';
import type { Destination } from './deliver.js';
import { concerns, columnsOf } from './listing.js';
import type { Outcome } from './outcome.js';
import { outcome } from './outcome.js';
import type { Group } from './query-groups.js';
import type { Setting } from './setting.js';

interface Asked {
  readonly question: Question;
  readonly answers: readonly Answer[];
  readonly dropped: readonly { readonly kind: KindName; readonly filter: GivenFilter }[];
  readonly groups: readonly Group[];
  readonly setting: Setting;
  readonly destination: Destination;
}

/** What standard error is told after a listing: counts, what the marks mean, what was left out. */
export function queryNotes(asked: Asked): Safe[] {
  const { question, answers, dropped, setting, destination } = asked;
  const notes: Safe[] = [];
  if (answers.every(({ matches }) => matches.length === 0)) {
    const kinds = answers.map(({ kind }) => kind);
    notes.push(line(terminal(explainEmpty(kinds, question.filters, setting.reader))));
  } else if (['table', 'tsv'].includes(destination.format.name)) {
    notes.push(line(countText(answers, setting)));
    notes.push(...markNotes(asked));
  }
  if (dropped.length > 0) notes.push(line(droppedText(dropped)));
  return notes;
}

function line(text: Safe): Safe {
  return safe`${text}\n`;
}

/** `7 agreements, 4 events`. */
function countText(answers: readonly Answer[], { reader }: Setting): Safe {
  const parts = answers.flatMap(({ kind, matches }) => {
    if (matches.length === 0) return [];
    const { one, many } = reader.words.kinds[kind];
    return [safe`${matches.length} ${terminal(matches.length === 1 ? one : many)}`];
  });
  return join(parts, safe`, `);
}

function markNotes({ answers, destination }: Asked): Safe[] {
  if (destination.format.name !== 'table') return [];
  const notes: Safe[] = [];
  const matches = answers.flatMap((answer) => answer.matches);
  if (matches.some(({ certainty }) => certainty === 'maybe')) {
    notes.push(safe`~ the date is imprecise: it may match\n`);
  }
  const disputed = matches.some(({ entry }) => {
    const columns = columnsOf(entry.kind, { room: 'wide' });
    return entry.record.disputes?.some(({ field }) =>
      columns.some(({ name }) => concerns(field, name)),
    );
  });
  if (disputed) notes.push(safe`* sources disagree: "traite show ID" tells what they say\n`);
  return notes;
}

/** The kinds that have no such field, filter by filter. */
function droppedText(dropped: Asked['dropped']): Safe {
  const byFilter = new Map<string, KindName[]>();
  for (const { kind, filter } of dropped) {
    const name =
      filter.name === 'where' ? `"${fieldsOf(filter).join('", "')}"` : filterText(filter);
    byFilter.set(name, [...(byFilter.get(name) ?? []), kind]);
  }
  const parts = [...byFilter].map(
    ([filter, kinds]) =>
      safe`${terminal(kinds.join(', '))} (${terminal(filter)} asks nothing of them)`,
  );
  return safe`not looked at: ${join(parts, safe`; `)}`;
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
