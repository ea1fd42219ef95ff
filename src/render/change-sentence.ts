import type { ChangeSummary, KindChange, Moved } from '../model/change.js';
import { join, safe, terminal, type Safe } from './escape.js';
import type { Colours } from './look.js';

/** The most agreements whose status is told by name. */
const mostNamed = 3;

/** `since main (1a2b3c4d): 3 records added (2 in statistics, 1 in sources); 4 evidence added`. */
export function changeSentence(change: ChangeSummary, colours: Colours): Safe {
  const { since, commit, records, evidence, statuses, accepted, gone } = change;
  const parts = [
    recordsSentence(records),
    ...(evidence.added + evidence.removed > 0 ? [evidenceSentence(evidence)] : []),
    ...(statuses.length > 0 ? [statusSentence(statuses)] : []),
    ...(accepted > 0 ? [safe`${counted(accepted, safe`warning`)} accepted from now on`] : []),
    ...(gone > 0 ? [safe`${counted(gone, safe`earlier finding`)} gone`] : []),
  ];
  const head = colours.dim(safe`since ${terminal(since)} (${terminal(commit.slice(0, 8))}):`);
  return safe`${head} ${join(parts, safe`; `)}`;
}

function recordsSentence(records: readonly KindChange[]): Safe {
  const verbs = [
    ['added', safe`added`],
    ['changed', safe`changed`],
    ['removed', safe`removed`],
  ] as const;
  const parts = verbs.flatMap(([key, verb]) => {
    const some = records.filter((kind) => kind[key] > 0);
    const sum = some.reduce((total, kind) => total + kind[key], 0);
    const kinds = some.map((kind) => safe`${kind[key]} in ${terminal(kind.kind)}`);
    const where = join(kinds, safe`, `);
    return sum === 0 ? [] : [safe`${counted(sum, safe`record`)} ${verb} (${where})`];
  });
  return parts.length === 0 ? safe`no record added, changed or removed` : join(parts, safe`, `);
}

function evidenceSentence({ added, removed }: Moved): Safe {
  return join(
    [
      ...(added > 0 ? [safe`${added} evidence added`] : []),
      ...(removed > 0 ? [safe`${removed} evidence removed`] : []),
    ],
    safe`, `,
  );
}

function statusSentence(statuses: ChangeSummary['statuses']): Safe {
  const told = statuses.slice(0, mostNamed).map(({ agreement, from, to }) => {
    return safe`${terminal(agreement)} ${terminal(from)} → ${terminal(to)}`;
  });
  const left = statuses.length - told.length;
  const more = left > 0 ? [safe`${left} more`] : [];
  const noun = statuses.length === 1 ? safe`status` : safe`statuses`;
  return safe`${noun}: ${join([...told, ...more], safe`, `)}`;
}

function counted(count: number, noun: Safe): Safe {
  return count === 1 ? safe`1 ${noun}` : safe`${count} ${noun}s`;
}
