// Runs the calls of a work as whole processes, and tells what they took.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** GNU time tells the peak memory of a command; its BSD namesake does not. */
const timer = '/usr/bin/time';

/** What a run is given of the user's environment: no options of Node's, no colours, no cache. */
const handedOn = ['PATH', 'HOME', 'TMPDIR'];

const longest = 30 * 60_000;

export function tellsMemory() {
  if (!existsSync(timer)) return false;
  return spawnSync(timer, ['-f', '%M', 'true'], { encoding: 'utf8' }).stderr?.trim() > '';
}

export function environmentWith(cache) {
  const kept = Object.entries(process.env).filter(([name]) => handedOn.includes(name));
  const git = { GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
  const own = { LC_ALL: 'C.UTF-8', NO_COLOR: '1', XDG_CACHE_HOME: cache };
  return { ...Object.fromEntries(kept), ...git, ...own };
}

/**
 * Runs calls one after the other; they count together. Output goes to a file, as it would in a
 * shell: a pipe would make the reader part of the run.
 */
export function runCalls({ calls, exits = [0] }, { folder, cache, memory }) {
  const printed = join(folder, 'printed');
  const output = openSync(printed, 'w');
  const environment = environmentWith(cache);
  let seconds = 0;
  const peaks = [];
  try {
    for (const call of calls) {
      const ran = runCall(call, output, { folder, environment, memory });
      if (!exits.includes(ran.status)) return { seconds, printed, failure: failureOf(ran) };
      seconds += ran.seconds;
      if (ran.peak !== undefined) peaks.push(ran.peak);
    }
  } finally {
    closeSync(output);
  }
  return { seconds, printed, peak: peaks.length === 0 ? undefined : Math.max(...peaks) };
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
