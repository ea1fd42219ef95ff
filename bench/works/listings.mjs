// Long listings: all records of a store, and a table of figures that a peer draws from the same cells.
import { tableColumns } from '../forms/table-rows.mjs';
import { board } from '../store/concern.mjs';
import { rowsExpected, traite } from './command.mjs';

function atLeast(rows) {
  return (output) => (output.split('\n').length > rows ? undefined : 'printed too few rows');
}

/** Output of any length takes this much memory more than a listing of few records. */
const above = { 100_000: { name: `query --partner ${board.id}`, form: 'many', mebibytes: 16 } };

export const listingWorks = [
  {
    name: 'query -o csv, all records',
    form: 'many',
    goals: { above },
    build: ({ plan, many }) => ({
      calls: [traite(['query', '-o', 'csv'], many())],
      check: rowsExpected(plan.records),
    }),
  },
  {
    name: 'query -o table, all records',
    form: 'many',
    goals: { above },
    build: ({ plan, many }) => ({
      calls: [traite(['query', '-o', 'table'], many())],
      check: atLeast(plan.records),
    }),
  },
];

/** A table of as many rows as there are figures. */
export const tableWork = {
  name: 'statistics -o table',
  form: 'many',
  task: 'table',
  upTo: 10_000,
  goals: { share: { 10_000: { peer: 'cli-table3', most: 0.01 } } },
  build: ({ plan, many }) => ({
    calls: [traite(['statistics', ...tableColumns, '-o', 'table'], many())],
    check: atLeast(plan.counts.statistics),
  }),
};
