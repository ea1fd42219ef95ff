// Measures what commands cost and prints the ratios:
//   npm run bench -- [--quick] [--records 1000,10000] [--rounds N] [--only NAME] [-o FILE.md]
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { tellsMemory } from './calls.mjs';
import { numberOption } from './generate.mjs';
import { measureGroup, plannedGroups } from './groups.mjs';
import { findPeers } from './peers/index.mjs';
import { reportOf, writeReport } from './report/report.mjs';
import { leastRecords, mostRecords } from './store/plan.mjs';
import { root } from './works/command.mjs';

const usage = `npm run bench -- [options]
  --quick          small stores and few rounds
  --records LIST   the sizes of the generated stores, as in 1000,10000
  --rounds N       rounds of each work, in place of 15, 7 or 3 by what it takes
  --only NAME      only works whose name holds this
  --node PATH      another Node, whose start stands beside that of the one that runs this
  --peers DIR      where packages are that peers need, see docs/PERFORMANCE.md
  -o, --output F   write Markdown to F, between its marks where it has them
`;

function optionsOf(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      quick: { type: 'boolean', default: false },
      records: { type: 'string' },
      rounds: { type: 'string' },
      only: { type: 'string', default: '' },
      node: { type: 'string' },
      peers: { type: 'string' },
      output: { type: 'string', short: 'o' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const listed = values.records ?? (values.quick ? '1000,3000' : '1000,10000,100000');
  const sizes = listed
    .split(',')
    .map((size) => numberOption('records', size, leastRecords, mostRecords));
  const rounds =
    values.rounds === undefined ? undefined : numberOption('rounds', values.rounds, 1, 1000);
  return { ...values, rounds, sizes: sizes.sort((a, b) => a - b) };
}

/** The longer a work takes, in seconds, the steadier its time. */
function roundsOf({ rounds, quick }) {
  return (seconds) => {
    if (rounds !== undefined) return rounds;
    if (quick) return 3;
    return seconds < 0.5 ? 15 : seconds < 3 ? 7 : 3;
  };
}

function run(options) {
  if (!existsSync(join(root, 'dist/main.js'))) throw new RangeError('build first: npm run build');
  const temporary = mkdtempSync(join(tmpdir(), 'traite-bench-'));
  const clean = () => rmSync(temporary, { recursive: true, force: true });
  process.on('exit', clean);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  const folders = options.peers === undefined ? [] : [resolve(options.peers)];
  const { present, missing } = findPeers({ folders, folder: join(temporary, 'compiled') });
  const setting = { present, temporary, roundsFor: roundsOf(options) };
  const groups = plannedGroups(options).map((group) => measureGroup(group, setting));
  const date = new Date().toISOString().slice(0, 10);
  const report = reportOf({ groups, missing, memory: tellsMemory(), date });
  if (options.output === undefined) console.log(report);
  else writeReport(options.output, report);
  const failed = groups.flatMap(({ rows }) => rows).filter(({ summary }) => summary.failure);
  return failed.length > 0 ? 1 : 0;
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
