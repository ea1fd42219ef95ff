import { firmDate, type EdtfValue } from '../../model/edtf.js';
import type { DataPath, Entry } from '../../model/entry.js';
import { madeOn } from '../../model/kinds/commitment.js';
import { untimelyActs } from '../acts.js';
import { isOpen } from '../dated.js';
import { earlyEndsOf } from '../ends.js';
import type { Rule, Violation } from '../rule.js';
import { lookAt } from '../rule.js';
import { fieldAt } from '../wording.js';

export const dateOrder: Rule = {
  name: 'date/order',
  severity: 'error',
  summary: 'nothing comes before what it presupposes, and nothing ends before it starts',
  why:
    'A text is signed before it is ratified and in force before it is terminated; where the dates ' +
    'say otherwise one of them is wrong, or the act is another one. A state’s own decision to ' +
    'join is "authorised", whatever it is called at home, and a day from which something counts ' +
    'is "effective". The steps of a lifecycle and of a follow-up stand oldest first. Only what ' +
    'is certain is told: 2024 is not before March 2024, nor after it.',
  each: [
    lookAt(['commitments'], ['agreements', 'events'], function* (entry, { register }) {
      yield* earlyEnds(entry, madeOn(entry, register));
      yield* outOfOrder(entry, 'follow_up', entry.record.follow_up ?? []);
    }),
    lookAt(['agreements'], [], function* (entry) {
      yield* earlyEnds(entry);
      yield* wrongActs(entry);
    }),
    lookAt(['people', 'projects', 'laws', 'sources'], [], (entry) => earlyEnds(entry)),
  ],
};

function* earlyEnds(entry: Entry, start?: string): Iterable<Violation> {
  for (const { path, end, start: from, startName } of earlyEndsOf(entry, start)) {
    yield {
      at: { subject: entry, path },
      message: `${fieldAt(path)} is ${end}, before ${startName}, ${from}`,
      suggestion: 'correct the one that is wrong',
    };
  }
}

function* wrongActs(entry: Entry<'agreements'>): Iterable<Violation> {
  const { lifecycle } = entry.record;
  const untimely = untimelyActs(entry);
  for (const { early, needed } of untimely) {
    const [act, presupposed] = [lifecycle[early], lifecycle[needed]];
    yield {
      at: { subject: entry, path: ['lifecycle', early, 'date'] },
      message: `"${String(act?.act)}" is dated ${String(act?.date)}, and presupposes "${String(presupposed?.act)}" of ${String(presupposed?.date)}`,
      suggestion: 'correct the date or the act that is wrong',
      other: {
        at: { subject: entry, path: ['lifecycle', needed, 'date'] },
        message: 'presupposed',
      },
    };
  }
  const told = new Set(untimely.flatMap(({ early, needed }) => [early, needed]));
  const rest = lifecycle.map((act, at) => (told.has(at) ? {} : act));
  yield* outOfOrder(entry, 'lifecycle', rest);
}

/** Steps that are surely older than the latest before them; one out of its place is told once. */
function* outOfOrder(
  entry: Entry,
  field: string,
  steps: readonly { readonly date?: string }[],
): Iterable<Violation> {
  let latest: { readonly path: DataPath; readonly date: EdtfValue } | undefined;
  for (const [at, step] of steps.entries()) {
    const path = [field, at, 'date'];
    const date = firmDate(step.date);
    if (date === undefined || isOpen(entry, path)) continue;
    const older = latest !== undefined && date.latest < latest.date.earliest;
    if (latest !== undefined && older) {
      yield {
        at: { subject: entry, path },
        message: `a step of ${date.text} stands after one of ${latest.date.text}`,
        suggestion: 'put the oldest first',
        other: { at: { subject: entry, path: latest.path }, message: 'the later one' },
      };
    }
    if (older || date.earliest >= (latest?.date.earliest ?? -Infinity)) latest = { path, date };
  }
}
