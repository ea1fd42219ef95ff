// Measures works in rounds that alternate between them (A B C A B C …), so that whatever else the
// machine does falls on all of them alike. A bare Node runs before each of them.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCalls, tellsMemory } from './calls.mjs';

/** A peer whose first run takes longer is not run again; in seconds. */
const once = 20;

/**
 * Measures works, each `{ name, calls, check, prepare, cache, peer }`. The calls of one work are
 * processes that run one after the other and count together. `prepare` runs before each of its runs
 * and does not count; `cache: 'emptied'` is emptied before each. `check` is given what they printed
 * and returns what is wrong with it, if anything is. Returns the summary of each, and a bare Node's.
 */
export function measure(works, { node, folder, roundsFor, onRound = () => undefined }) {
  const memory = tellsMemory();
  const bareNode = { name: 'node -e 0', calls: [[node, '-e', '0']] };
  const [bare, ...measured] = [bareNode, ...works].map((work, at) => ({
    work,
    setting: { folder, memory, cache: join(folder, 'caches', String(at)) },
    seconds: [],
    peaks: [],
  }));
  onRound(0);
  for (const one of [bare, ...measured]) firstRun(one, roundsFor);
  const rounds = Math.max(0, ...measured.map((one) => one.rounds));
  for (let round = 0; round < rounds; round += 1) {
    onRound(round + 1, rounds);
    for (const one of measured.filter((some) => some.rounds > round && !some.failure)) {
      run(bare);
      run(one);
    }
  }
  return summaries(bare, measured);
}

/** It fills the caches and does not count, but where a peer is so slow that it is the only one. */
function firstRun(one, roundsFor) {
  run(one);
  const [seconds = Infinity] = one.seconds;
  const alone = one.work.peer === true && seconds > once;
  one.rounds = alone ? 0 : roundsFor(seconds);
  if (alone) return;
  one.seconds = [];
  one.peaks = [];
}

function run(one) {
  const { work, setting } = one;
  if (work.cache === 'emptied') rmSync(setting.cache, { recursive: true, force: true });
  mkdirSync(setting.cache, { recursive: true });
  work.prepare?.();
  const { seconds, peak, printed, failure } = runCalls(work, setting);
  one.failure ??= failure ?? work.check?.(readFileSync(printed, 'utf8'));
  one.seconds.push(seconds);
  if (peak !== undefined) one.peaks.push(peak);
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Medians in seconds and MiB, and how often a bare Node of the same rounds would have run. */
function summaries(bare, measured) {
  const unit = bare.failure === undefined ? median(bare.seconds) : NaN;
  const summaryOf = ({ seconds, peaks, failure }) => {
    if (failure !== undefined) return { failure };
    const middle = median(seconds);
    return {
      rounds: seconds.length,
      seconds: middle,
      ratio: middle / unit,
      least: Math.min(...seconds) / unit,
      most: Math.max(...seconds) / unit,
      peak: peaks.length === 0 ? undefined : median(peaks),
    };
  };
  return {
    bare: summaryOf(bare),
    of: new Map(measured.map((one) => [one.work, summaryOf(one)])),
  };
}
