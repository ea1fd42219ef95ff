import { firmDate, type EdtfValue } from '../../model/edtf.js';
import type { DataPath, Entry } from '../../model/entry.js';
import { isOf } from '../../model/kinds/partners-of.js';
import { untimelyActs } from '../acts.js';
import { isOpen } from '../dated.js';
import { earlyEndsOf } from '../ends.js';
import { allEntries } from '../entries.js';
import type { Rule, Violation } from '../rule.js';
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
  *check({ register }) {
    for (const entry of allEntries(register)) {
      for (const { path, end, start, startName } of earlyEndsOf(entry, register)) {
        yield {
          at: { subject: entry, path },
          message: `${fieldAt(path)} is ${end}, before ${startName}, ${start}`,
          suggestion: 'correct the one that is wrong',
        };
      }
      if (isOf(entry, 'agreements')) yield* wrongActs(entry);
      if (isOf(entry, 'commitments')) {
        yield* outOfOrder(entry, 'follow_up', entry.record.follow_up ?? []);
      }
    }
  },
};

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
