// Measures what commands cost and prints the ratios:
//   npm run bench -- [--quick] [--sizes 1000,10000] [--rounds N] [--only NAME] [-o FILE.md]
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { numberOption } from './generate.mjs';
import { measure, tellsMemory } from './measure.mjs';
import { findPeers } from './peers.mjs';
import { reportOf, writeReport } from './report.mjs';
import { leastRecords, mostRecords, planOf, planOfFigures } from './store/plan.mjs';
import { generatedSubject } from './subjects.mjs';
import { figureWorks, shippedRecords, shippedSubject, startWorks, worksOfSize } from './works.mjs';

const usage = `npm run bench -- [options]
  --quick          small stores and few rounds
  --sizes LIST     the records of the generated stores, as in 1000,10000
  --rounds N       rounds for each group, in place of 15, 10, 5 and 3 by size
  --only NAME      only works whose name holds this
  -o, --output F   write Markdown to F, between its marks where it has them
`;

function optionsOf(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      quick: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string', default: '' },
      output: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const listed = values.sizes ?? (values.quick ? '1000,3000' : '1000,10000,100000');
  const sizes = listed
    .split(',')
    .map((size) => numberOption('sizes', size, leastRecords, mostRecords));
  const rounds =
    values.rounds === undefined ? undefined : numberOption('rounds', values.rounds, 1, 1000);
  return { ...values, rounds, sizes: sizes.sort((a, b) => a - b) };
}

/** The larger the store, the longer a round and the steadier its time. */
function roundsFor(records, { rounds, quick }) {
  if (rounds !== undefined) return rounds;
  if (quick) return 3;
  if (records === undefined) return 15;
  return records <= 1000 ? 10 : records <= 10_000 ? 5 : 3;
}

function plannedGroups({ sizes, only }) {
  const kept = (works) => works.filter(({ name }) => name.includes(only));
  const size = (records) => ({
    title: `A store of ${records.toLocaleString('en')} records`,
    records,
    works: kept(worksOfSize(records, sizes.at(-1))),
    subject: (folder) => generatedSubject(planOf({ records }), folder),
  });
  const figures = (count) => ({
    title: `A store of ${count.toLocaleString('en')} figures`,
    records: count,
    works: kept(figureWorks(count)),
    subject: (folder) => generatedSubject(planOfFigures({ figures: count }), folder),
  });
  const shipped = {
    title: `Start, and the register that ships (${shippedRecords()} records)`,
    works: kept(startWorks),
    subject: () => shippedSubject,
  };
  return [shipped, ...sizes.map(size), ...sizes.map(figures)].filter(
    ({ works }) => works.length > 0,
  );
}

/** Each work, followed by the peers that stand beside it. */
function withPeers(works, subject, present) {
  return works.flatMap((work) => {
    const built = { ...work, ...work.build(subject) };
    const beside = present.flatMap(({ name, version, call, [work.task]: task }) => {
      if (task === undefined) return [];
      const { reads, lacks } = task;
      return {
        name: `${name} ${version}`,
        peer: built,
        reads,
        lacks,
        ...task.work({ call }, subject),
      };
    });
    return [built, ...beside];
  });
}

function measureGroup({ title, records, works, subject }, options, present, temporary) {
  const folder = join(temporary, title.replaceAll(/\W+/g, '-'));
  mkdirSync(folder);
  const say = (text) => process.stderr.write(`${title}: ${text}\n`);
  say('making ready');
  const built = withPeers(works, subject(folder), present);
  const rounds = roundsFor(records, options);
  const onRound = (round) => say(`round ${round} of ${rounds}`);
  const results = measure(built, { rounds, folder, onRound });
  rmSync(folder, { recursive: true });
  return { title, records, results };
}

function run(options) {
  const root = dirname(import.meta.dirname);
  if (!existsSync(join(root, 'dist/main.js'))) throw new RangeError('build first: npm run build');
  const temporary = mkdtempSync(join(tmpdir(), 'traite-bench-'));
  const clean = () => rmSync(temporary, { recursive: true, force: true });
  process.on('exit', clean);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  const { present, missing } = findPeers();
  const groups = plannedGroups(options).map((group) =>
    measureGroup(group, options, present, temporary),
  );
  const date = new Date().toISOString().slice(0, 10);
  const report = reportOf({ groups, missing, memory: tellsMemory(), date });
  if (options.output === undefined) console.log(report);
  else writeReport(options.output, report);
  const failed = groups.flatMap(({ results }) => results).filter(({ failure }) => failure);
  return failed.some(({ work }) => work.peer === undefined) ? 1 : 0;
}

try {
  const options = optionsOf(process.argv.slice(2));
  if (options.help) console.log(usage.trimEnd());
  else process.exitCode = run(options);
} catch (error) {
  if (!(error instanceof RangeError || error instanceof TypeError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
