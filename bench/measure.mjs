// Runs commands as whole processes, in rounds that alternate between them (A B C A B C …), so that
// whatever else the machine does falls on all of them alike. A bare Node runs before each of them.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** GNU time tells the peak memory of a command; its BSD namesake does not. */
const timer = '/usr/bin/time';

/** What would slow a bare Node down, or change what is measured. */
const unset = [
  'NODE_EXTRA_CA_CERTS',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
  'NODE_COMPILE_CACHE',
  'TRAITE_STORE',
  'FORCE_COLOR',
];

const longest = 20 * 60_000;

export const bareNode = { name: 'node -e 0', calls: [[process.execPath, '-e', '0']] };

export function tellsMemory() {
  if (!existsSync(timer)) return false;
  return spawnSync(timer, ['-f', '%M', 'true'], { encoding: 'utf8' }).stderr?.trim() > '';
}

/**
 * Measures works, each `{ name, calls, check }`. The calls of one work are processes that run one
 * after the other and count together. `check` is given what they printed and returns what is wrong
 * with it, if anything is. The first summary is that of the bare Node.
 */
export function measure(works, { rounds, folder, onRound = () => undefined }) {
  const setting = { folder, environment: environment(), memory: tellsMemory() };
  const [bare, ...measured] = [bareNode, ...works].map((work) => ({
    work,
    seconds: [],
    peaks: [],
  }));
  // The first round fills the caches and is checked; it does not count.
  for (const one of [bare, ...measured]) one.failure = firstRun(one.work, setting);
  for (let round = 0; round < rounds; round += 1) {
    onRound(round + 1);
    for (const one of measured.filter(({ failure }) => failure === undefined)) {
      runAgain(bare, setting);
      runAgain(one, setting);
    }
  }
  return summaries([bare, ...measured]);
}

function runAgain(one, setting) {
  const { seconds, peak, failure } = runWork(one.work, setting);
  one.failure = failure;
  one.seconds.push(seconds);
  if (peak !== undefined) one.peaks.push(peak);
}

function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !unset.includes(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C.UTF-8', NO_COLOR: '1' };
}

function firstRun(work, setting) {
  const { failure } = runWork(work, setting);
  if (failure !== undefined || work.check === undefined) return failure;
  return work.check(readFileSync(join(setting.folder, 'output'), 'utf8'));
}

/** Output goes to a file, as it would in a shell: a pipe would make the reader part of the run. */
function runWork({ calls, exits = [0] }, setting) {
  const output = openSync(join(setting.folder, 'output'), 'w');
  let seconds = 0;
  const peaks = [];
  try {
    for (const call of calls) {
      const ran = runCall(call, output, setting);
      if (!exits.includes(ran.status)) return { seconds, failure: failureOf(ran) };
      seconds += ran.seconds;
      if (ran.peak !== undefined) peaks.push(ran.peak);
    }
  } finally {
    closeSync(output);
  }
  return { seconds, peak: peaks.length === 0 ? undefined : Math.max(...peaks) };
}

function runCall(call, output, { folder, environment, memory }) {
  const peakFile = join(folder, 'peak');
  const [program, ...words] = memory ? [timer, '-f', '%M', '-o', peakFile, ...call] : call;
  const started = process.hrtime.bigint();
  const { status, signal, error, stderr } = spawnSync(program, words, {
    cwd: folder,
    env: environment,
    stdio: ['ignore', output, 'pipe'],
    encoding: 'utf8',
    timeout: longest,
    maxBuffer: 64 * 1024 * 1024,
  });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  const kibibytes = memory ? Number(readFileSync(peakFile, 'utf8').trim().split('\n').at(-1)) : NaN;
  const peak = Number.isFinite(kibibytes) ? kibibytes / 1024 : undefined;
  return { status, signal, error, stderr, seconds, peak };
}

/** One line, without the folders of this machine. */
function failureOf({ status, signal, error, stderr }) {
  if (error !== undefined) return `could not be run: ${error.code ?? 'unknown reason'}`;
  const ended = signal === null ? `exit ${status}` : `killed by ${signal}`;
  const said = stderr.split('\n').find((line) => /error|fault|memory|cannot/i.test(line));
  const line = (said ?? '').replaceAll(/(?:\/[^\s/:'"]+)+\//g, '').slice(0, 100);
  return line === '' ? ended : `${ended}: ${line}`;
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Medians in seconds and MiB, and how often a bare Node of the same rounds would have run. */
function summaries(measured) {
  const bare = measured[0].failure === undefined ? median(measured[0].seconds) : NaN;
  return measured.map(({ work, seconds, peaks, failure }) => {
    if (failure !== undefined) return { work, failure };
    const middle = median(seconds);
    return {
      work,
      rounds: seconds.length,
      seconds: middle,
      ratio: middle / bare,
      least: Math.min(...seconds) / bare,
      most: Math.max(...seconds) / bare,
      peak: peaks.length === 0 ? undefined : median(peaks),
    };
  });
}
