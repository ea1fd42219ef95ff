// Which records concern a partner: one of whom every store says the same few things, and one whom a
// twentieth of it concerns. With what the program keeps between calls, and without.
import { board, boardPapers, boardRecords, britishCount } from '../store/concern.mjs';
import { rowsExpected, traite } from './command.mjs';

const vocabulary = ['indicators', 'topics'];

function britishRecords(plan) {
  const kinds = plan.kinds.filter((kind) => !vocabulary.includes(kind));
  return kinds.reduce((sum, kind) => sum + britishCount(plan, kind), 0);
}

const few = {
  partner: board.id,
  rows: () => boardRecords + boardPapers,
};
const twentieth = { partner: 'UK', rows: britishRecords };

function filter({ partner, rows }, form, words = []) {
  const asked = ['query', '--partner', partner, ...words];
  return {
    name: asked.join(' '),
    form,
    build: (subject) => ({
      calls: [traite(asked, subject[form]())],
      check: rowsExpected(rows(subject.plan)),
    }),
  };
}

const unkept = ['--no-cache'];

export const filterWorks = [
  {
    ...filter(few, 'many'),
    task: 'few',
    goals: { ratio: { 100_000: 1.6 }, peak: { 100_000: 60 }, growth: 0.3 },
  },
  { ...filter(few, 'single'), task: 'fewSingle', goals: { ratio: { 100_000: 8 } } },
  { ...filter(twentieth, 'many') },
  { ...filter(twentieth, 'single') },
  {
    ...filter(few, 'many', unkept),
    task: 'few',
    peers: ['jq', 'DuckDB'],
    goals: { ratio: { 100_000: 4.5 }, growth: 1.05 },
  },
  {
    ...filter(few, 'single', unkept),
    task: 'few',
    peers: ['jq'],
    upTo: 10_000,
    goals: { ratio: { 10_000: 4.5 } },
  },
];
