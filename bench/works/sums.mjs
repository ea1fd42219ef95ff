// What was counted, by year: figures that one body counted of one thing, with their sum, and figures
// of an indicator as a listing and as series.
import { tally } from '../store/figures.mjs';
import { idOf } from '../store/ids.mjs';
import { recordsOf } from '../store/records.mjs';
import { rowsExpected, said, traite } from './command.mjs';

export const tallied = idOf('indicators', tally.indicator);

/** What the figures of the tally come to, as a page tells it. */
function totalOf(plan) {
  let total = 0;
  for (const { indicator, value } of recordsOf(plan, 'statistics')) {
    if (indicator === tallied) total += value;
  }
  return said(new RegExp(`^${total.toLocaleString('en').replaceAll(',', '\\D')} `, 'm'));
}

export const sumWorks = [
  {
    name: 'stats INDICATOR --by year --sum -o table',
    form: 'many',
    task: 'sum',
    goals: { ratio: { 100_000: 1.8 }, growth: 0.3 },
    build: ({ plan, many }) => ({
      calls: [traite(['stats', tallied, '--by', 'year', '--sum', '-o', 'table'], many())],
      check: totalOf(plan),
    }),
  },
];

/** One indicator of many, so that its share of the figures is asked for. */
const indicator = idOf('indicators', 0);

function figuresOf(plan) {
  let count = 0;
  for (const record of recordsOf(plan, 'statistics')) count += record.indicator === indicator;
  return count;
}

/** The same figures as a listing and as series by year, each told by what must be known of it. */
export const figureWorks = [
  {
    name: 'statistics of an indicator -o csv',
    words: ['statistics', '--where', `indicator = ${indicator}`, '-o', 'csv'],
    check: (plan) => rowsExpected(figuresOf(plan)),
  },
  {
    name: 'stats of an indicator -o csv',
    words: ['stats', indicator, '-o', 'csv'],
    check: (plan) => rowsExpected(figuresOf(plan)),
  },
  {
    name: 'stats of an indicator -o table',
    words: ['stats', indicator, '-o', 'table'],
    check: () => said(/^2005 /m),
  },
].map(({ name, words, check }) => ({
  name,
  form: 'many',
  build: ({ plan, many }) => ({ calls: [traite(words, many())], check: check(plan) }),
}));
