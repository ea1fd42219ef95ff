import { recordsOf } from '../store/records.mjs';
import { namedPartners } from './named-partners.mjs';
import { writeLines } from './write-lines.mjs';

/** The records as a journal of hledger's, a transaction each: a figure its value, any other one. */
export function writeJournal(plan, file) {
  writeLines(file, linesOf(plan));
}

/** Where a record has no day of its own, and so that a year ends before another figure's begins. */
const anyDay = '2010-06-30';

function* linesOf(plan) {
  for (const kind of plan.kinds) {
    for (const record of recordsOf(plan, kind)) {
      yield `${dayOf(record)} (${record.id}) ${titleOf(record)}`;
      yield `    ${kind}:${record.indicator ?? namedPartners(kind, record)[0] ?? 'none'}  ${record.value ?? 1}`;
      yield '    all';
      yield '';
    }
  }
}

function dayOf({ period, date, published, adopted, dates, lifecycle }) {
  if (period !== undefined) return `${period}-06-30`;
  const day = date ?? published ?? adopted ?? dates?.actual_start ?? lifecycle?.[0].date;
  return (day ?? anyDay).slice(0, 10);
}

function titleOf({ title, name, summary, note }) {
  const text = title ?? name ?? summary ?? note ?? '';
  return (typeof text === 'string' ? text : Object.values(text)[0]).replaceAll(/[;|]/g, ',');
}
