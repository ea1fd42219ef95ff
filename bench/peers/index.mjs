// Other people's programs that do a part of what a work does, used where they are installed and named
// where they are not. Each is given what it reads: the same files, or the same records converted, the
// conversion not timed.
import { said } from '../works/command.mjs';
import { checkingPeers } from './checkers.mjs';
import { packageScript } from './find.mjs';
import { linePeers } from './line-readers.mjs';
import { textPeers } from './text-search.mjs';

const drawn = {
  reads: 'the same cells, as JSON',
  lacks: 'converted before; quadratic in the rows',
  work: ({ call }, { plan, rows }) => ({
    calls: [[...call, rows()]],
    check: said(new RegExp(`(\\n[^\\n]*){${plan.counts.statistics}}`)),
  }),
};

/** What a peer is, what it leaves undone, and its calls by the task that it stands beside. */
const peers = [
  ...textPeers,
  ...linePeers,
  ...checkingPeers,
  {
    name: 'cli-table3',
    find: (places) => packageScript('cli-table3', 'draw-table.mjs', places),
    tasks: { table: drawn },
  },
];

/**
 * The peers of this machine, and the names of those that it has not. `folders` are the ones that
 * packages may be in besides ours, and `folder` where something may be compiled.
 */
export function findPeers(places) {
  const found = peers.map((peer) => ({ ...peer, program: peer.find(places) }));
  return {
    present: found.filter(({ program }) => program !== undefined),
    missing: found.filter(({ program }) => program === undefined).map(({ name }) => name),
  };
}

/** The peers that stand beside a work, and the names of those that would take too long. */
export function peersBeside(work, subject, present) {
  const able = present.filter(
    ({ name, tasks }) => tasks[work.task] !== undefined && (work.peers?.includes(name) ?? true),
  );
  const fits = ({ tasks: { [work.task]: task } }) =>
    task.upTo === undefined || work.records === undefined || work.records <= task.upTo;
  const beside = able
    .filter(fits)
    .map(({ name, title, program, tasks: { [work.task]: task } }) => ({
      name,
      title: title?.(program.version) ?? `${name} ${program.version}`,
      reads: task.reads,
      lacks: task.lacks,
      run: { name, peer: true, ...task.work(program, subject) },
    }));
  return { beside, leftOut: able.filter((one) => !fits(one)).map(({ name }) => name) };
}
