// The stores that are measured, each with its works, and what came of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from './measure.mjs';
import { peersBeside } from './peers/index.mjs';
import { count } from './report/figures.mjs';
import { planOf, planOfFigures } from './store/plan.mjs';
import { generatedSubject } from './subjects.mjs';
import { figureWorksOfSize, worksOfSize } from './works/index.mjs';
import { shippedRecords, shippedSubject, startWorks } from './works/start.mjs';

/** The Node that runs, and another whose start stands beside. @throws RangeError */
function nodesOf(other) {
  const own = { path: process.execPath, version: process.versions.node, beside: false };
  if (other === undefined) return [own];
  const { stdout } = spawnSync(other, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  if (!stdout) throw new RangeError(`--node: "${other}" is no Node`);
  return [own, { path: other, version: stdout.trim(), beside: true }];
}

export function plannedGroups({ sizes, only, node: other }) {
  const kept = (works) => works.filter(({ name }) => name.includes(only));
  const starts = nodesOf(other).map((node) => ({
    title: `Start, and the register that ships (${count(shippedRecords())} records), Node ${node.version}`,
    node: node.path,
    works: kept(startWorks(node)),
    subject: () => shippedSubject,
  }));
  const stores = sizes.map((records) => ({
    title: `A store of ${count(records)} records`,
    about: '`harbour-board` concerns 45 of them whatever the size, `UK` a twentieth.',
    records,
    works: kept(worksOfSize(records)),
    subject: (folder) => generatedSubject(planOf({ records }), folder),
  }));
  const figures = sizes.map((size) => ({
    title: `A store of ${count(size)} figures`,
    about: 'All records are 500 a file.',
    records: size,
    works: kept(figureWorksOfSize(size)),
    subject: (folder) => generatedSubject(planOfFigures({ figures: size }), folder),
  }));
  return [...starts, ...stores, ...figures].filter(({ works }) => works.length > 0);
}

/** So that no file counts as changed within the resolution of the clock; in milliseconds. */
const settling = 2500;

function settle() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, settling);
}

/** Peers that would run the same calls for two works run them once, and stand beside both. */
function shared(rows) {
  const runs = new Map(rows.map(({ work }) => [work, work]));
  for (const { run } of rows.flatMap(({ beside }) => beside)) {
    const key = JSON.stringify(run.calls);
    if (!runs.has(key)) runs.set(key, run);
  }
  return { all: [...runs.values()], of: ({ calls }) => runs.get(JSON.stringify(calls)) };
}

/** Measures a group in a folder of its own, which is gone afterwards. */
export function measureGroup(group, { present, temporary, roundsFor }) {
  const folder = join(temporary, group.title.replaceAll(/\W+/g, '-'));
  mkdirSync(folder);
  const say = (text) => process.stderr.write(`${group.title}: ${text}\n`);
  say('making ready');
  const subject = group.subject(folder);
  const rows = group.works.map((work) => {
    const built = { ...work, ...work.build(subject) };
    return { work: built, ...peersBeside(work, subject, present) };
  });
  const runs = shared(rows);
  settle();
  const onRound = (round, rounds) =>
    say(round === 0 ? 'first run of each' : `round ${round} of ${rounds}`);
  const node = group.node ?? process.execPath;
  const { bare, of } = measure(runs.all, { node, folder, roundsFor, onRound });
  rmSync(folder, { recursive: true });
  return {
    title: group.title,
    about: group.about,
    records: group.records,
    bare,
    rows: rows.map(({ work, beside, leftOut }) => ({
      work,
      summary: of.get(work),
      beside: beside.map((one) => ({ ...one, summary: of.get(runs.of(one.run)) })),
      leftOut,
    })),
  };
}
