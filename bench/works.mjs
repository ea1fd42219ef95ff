// What is measured: each work is a command as a user would give it, on a store of a known size.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { linesExpected } from './peers.mjs';
import { britishCount, idOf } from './store/plan.mjs';

const root = dirname(import.meta.dirname);
const register = join(root, 'data');
const traite = [process.execPath, join(root, 'bin/traite.js')];

/** The rows of a listing below its head. */
const rowsExpected = (rows) => linesExpected(rows + 1);

function said(pattern) {
  return (output) => (pattern.test(output) ? undefined : 'printed something else');
}

function call(words, store) {
  return [[...traite, ...words, ...(store === undefined ? [] : ['--store', store])]];
}

/** What starts the program, and what it says of the register that ships with it. */
export const startWorks = [
  {
    name: '--version',
    build: () => ({ calls: call(['--version']), check: said(/^\d+\.\d+\.\d+/) }),
  },
  { name: '--help', build: () => ({ calls: call(['--help']), check: said(/Usage/) }) },
  {
    name: 'query --partner UK',
    task: 'shipped',
    build: () => ({
      calls: call(['query', '--partner', 'UK'], register),
      check: said(/^agreements\t/m),
    }),
  },
  {
    name: 'agreements --partner UK',
    build: () => ({
      calls: call(['agreements', '--partner', 'UK'], register),
      check: said(/^id\t/),
    }),
  },
];

/** The register that ships, as peers read it. */
export const shippedSubject = { folder: register };

export function shippedRecords() {
  const kinds = readdirSync(register, { withFileTypes: true }).filter((one) => one.isDirectory());
  const texts = kinds.flatMap(({ name }) =>
    readdirSync(join(register, name)).map((file) =>
      readFileSync(join(register, name, file), 'utf8'),
    ),
  );
  return texts.reduce((sum, text) => sum + (text.match(/^id:/gm)?.length ?? 0), 0);
}

function britishRecords(plan) {
  const kinds = plan.kinds.filter((kind) => kind !== 'indicators' && kind !== 'topics');
  return kinds.reduce((sum, kind) => sum + britishCount(plan, kind), 0);
}

/** What is asked of a generated store. `growth` names the same work at every size. */
const generatedWorks = [
  {
    growth: 'query --partner UK, 500 a file',
    build: ({ plan, many }) => ({
      calls: call(['query', '--partner', 'UK'], many()),
      check: rowsExpected(britishRecords(plan)),
    }),
  },
  {
    growth: 'query --partner UK, 1 a file',
    task: 'filter',
    build: ({ plan, single }) => ({
      calls: call(['query', '--partner', 'UK'], single()),
      check: rowsExpected(britishRecords(plan)),
    }),
  },
  {
    growth: 'validate, 500 a file',
    build: ({ many }) => ({ calls: call(['validate'], many()), check: said(/^no findings in /) }),
  },
  {
    growth: 'validate, 1 a file',
    task: 'validate',
    build: ({ single }) => ({
      calls: call(['validate'], single()),
      check: said(/^no findings in /),
    }),
  },
  {
    growth: 'statistics -o csv',
    task: 'figures',
    build: ({ plan, many }) => ({
      calls: call(['statistics', '-o', 'csv'], many()),
      check: rowsExpected(plan.counts.statistics),
    }),
  },
];

/** One indicator of thirty, so that a thirtieth of the figures is asked for. */
const oneIndicator = idOf('indicators', 0);

/** The same figures as a listing and as series by year, each told by what must be known of it. */
const figures = [
  {
    name: 'statistics of an indicator -o csv',
    words: ['statistics', '--where', `indicator = ${oneIndicator}`, '-o', 'csv'],
    check: (plan) => rowsExpected(Math.ceil(plan.counts.statistics / 30)),
  },
  {
    name: 'stats of an indicator -o csv',
    words: ['stats', oneIndicator, '-o', 'csv'],
    check: (plan) => rowsExpected(Math.ceil(plan.counts.statistics / 30)),
  },
  {
    name: 'stats of an indicator -o table',
    words: ['stats', oneIndicator, '-o', 'table'],
    check: () => said(/^2005 /m),
  },
];

/** The works on a store of figures. */
export function figureWorks(records) {
  return figures.map(({ name, words, check }) => ({
    growth: name,
    name,
    records,
    build: ({ plan, many }) => ({ calls: call(words, many()), check: check(plan) }),
  }));
}

/** A table takes wording and widths; its rows are all records of the store. */
const tableWork = {
  growth: 'query -o table',
  build: ({ plan, many }) => ({
    calls: call(['query', '-o', 'table'], many()),
    check: (output) =>
      output.split('\n').length > plan.records ? undefined : 'printed too few rows',
  }),
};

export const tableRecords = 10_000;

/** The works on a generated store of so many records. */
export function worksOfSize(records, largest) {
  const tabled = records === tableRecords || (records < tableRecords && records === largest);
  return [...generatedWorks, ...(tabled ? [tableWork] : [])].map((work) => ({
    ...work,
    name: work === tableWork ? `${work.growth}, ${records.toLocaleString('en')} rows` : work.growth,
    records,
  }));
}
