// Programs that read the records converted: JSON lines, fields, a journal, or tables made ready.
import { board, boardRecords } from '../store/concern.mjs';
import { tally } from '../store/figures.mjs';
import { tallied } from '../works/sums.mjs';
import { linesExpected, said } from '../works/command.mjs';
import { packageScript, tool } from './find.mjs';

const converted = { reads: 'JSON lines', lacks: 'converted before; no schema, no names' };
const found = linesExpected(boardRecords);
const years = linesExpected(tally.years);

/** A question on the form that a peer reads; `call` is its program, `place` where the form lies. */
const onLines = (words, check) => ({
  ...converted,
  work: ({ call }, { lines }) => ({ calls: [[...call, ...words(lines())]], check }),
});

const jqNamed =
  '.id, .part_of, .reported_by, .rater, .issued_by, .by[]?, .to[]?, ' +
  '((.parties, .organisations, .organisers, .participants) | .[]? | .partner), (.posts[]? | .of)';
const jqSum =
  `reduce (inputs | select(.kind == "statistics" and .indicator == "${tallied}")) as $one ` +
  '({}; .[$one.period | tostring] += $one.value) | to_entries[] | "\\(.key) \\(.value)"';

const jq = {
  few: onLines((file) => ['-r', `select(any(${jqNamed}; . == "${board.id}")) | .id`, file], found),
  sum: onLines((file) => ['-nr', jqSum, file], years),
};

const mlrFew = `any(flatten($*, ":"), func(key, value) {return value == "${board.id}"})`;
const mlrSum = `$kind == "statistics" && $indicator == "${tallied}"`;
const mlr = {
  few: onLines(
    (file) => ['-S', '--ijsonl', '--onidx', 'filter', mlrFew, 'then', 'cut', '-f', 'id', file],
    found,
  ),
  sum: onLines(
    (file) => [
      ...['--ijsonl', '--onidx', 'filter', mlrSum, 'then'],
      ...['stats1', '-a', 'sum', '-f', 'value', '-g', 'period', file],
    ],
    years,
  ),
};

const duckFields = `{id: 'VARCHAR', part_of: 'VARCHAR', reported_by: 'VARCHAR', rater: 'VARCHAR',
  issued_by: 'VARCHAR', "by": 'VARCHAR[]', "to": 'VARCHAR[]', parties: 'STRUCT(partner VARCHAR)[]',
  organisations: 'STRUCT(partner VARCHAR)[]', organisers: 'STRUCT(partner VARCHAR)[]',
  participants: 'STRUCT(partner VARCHAR)[]', posts: 'STRUCT("of" VARCHAR)[]'}`;
const duckLists = ['parties', 'organisations', 'organisers', 'participants'];
const duckNamed = [
  `'${board.id}' in (id, part_of, reported_by, rater, issued_by)`,
  ...['"by"', '"to"'].map((list) => `list_contains(${list}, '${board.id}')`),
  ...duckLists.map((list) => `list_contains([one.partner for one in ${list}], '${board.id}')`),
  `list_contains([one."of" for one in posts], '${board.id}')`,
].join(' or ');
const duckFigures = `{kind: 'VARCHAR', indicator: 'VARCHAR', period: 'VARCHAR', value: 'DOUBLE'}`;
const reading = (file, columns) =>
  `read_json('${file}', format = 'newline_delimited', columns = ${columns})`;
const duckDb = {
  few: onLines((file) => [`select id from ${reading(file, duckFields)} where ${duckNamed}`], found),
  sum: onLines(
    (file) => [
      `select period, sum(value) from ${reading(file, duckFigures)}
        where kind = 'statistics' and indicator = '${tallied}' group by period`,
    ],
    years,
  ),
};

const recsel = {
  few: {
    reads: 'fields and values in lines',
    lacks: 'converted before; no schema, no names',
    work: ({ call }, { records }) => ({
      calls: [[...call, '-e', `Partner = '${board.id}'`, '-C', '-P', 'Id', records()]],
      check: found,
    }),
  },
};

const onTables = (question, check) => ({
  reads: 'tables made ready for the question',
  lacks: 'converted before; no schema, no names',
  work: ({ call }, { database }) => ({ calls: [[...call, database(call), question]], check }),
});
const sqlite = {
  few: onTables(`select distinct id from named where partner = '${board.id}'`, found),
  sum: onTables(
    `select year, sum(value) from figures where indicator = '${tallied}' group by year`,
    years,
  ),
};

const onJournal = (words, check) => ({
  reads: 'a journal, a transaction a record',
  lacks: 'converted before; dates and amounts only',
  work: ({ call }, { journal }) => ({ calls: [[...call, '-f', journal(), ...words]], check }),
});
const span = ['--begin', String(tally.first), '--end', String(tally.first + tally.years)];
const balance = ['balance', `statistics:${tallied}`, '--yearly', '--no-total', '--transpose'];
const hledger = {
  sum: onJournal([...balance, ...span, '-O', 'csv'], linesExpected(tally.years + 1)),
  check: onJournal(['check'], said(/^$/)),
};

export const linePeers = [
  {
    name: 'DuckDB',
    title: (version) => `DuckDB ${version} in Node`,
    find: (places) => packageScript('@duckdb/node-api', 'query-lines.mjs', places),
    tasks: duckDb,
  },
  { name: 'jq', find: () => tool('jq'), tasks: jq },
  { name: 'Miller', find: () => tool('mlr'), tasks: mlr },
  { name: 'recsel', find: () => tool('recsel'), tasks: recsel },
  { name: 'sqlite3', find: () => tool('sqlite3'), tasks: sqlite },
  { name: 'hledger', find: () => tool('hledger'), tasks: hledger },
];
