import { spawnSync } from 'node:child_process';
import { dirname, resolve, sep } from 'node:path';
import { nearest } from '../../model/names.js';
import { UsageError, unknownWord } from '../../model/usage-error.js';
import { complaintOf, isDistrust } from './complaint.js';
import type { Environment } from './environment.js';
import { isolatedEnvironment, safeSettings, trustingEnvironment } from './environment.js';
import type { AskGit } from './files.js';
import { filesTree } from './files.js';
import type { Tree } from '../tree.js';
import { StoreError } from '../tree.js';

/** The files of a store as they were in a commit. */
export interface GitTree extends Tree {
  /** The commit's name, in full. */
  readonly commit: string;
}

/**
 * The files of a folder as a revision of its repository has them. The folder need not have been
 * there: then there are none. @throws UsageError where it is no revision, StoreError where git
 * cannot tell.
 */
export function gitTree(root: string, revision: string, environment: Environment): GitTree {
  if (revision === '' || /^-|\p{Cc}/u.test(revision)) {
    throw new UsageError(`"${revision}" is no revision: give a branch, a tag or a commit`);
  }
  const repository = openRepository(root, environment);
  const commit = commitOf(revision, repository);
  return { commit, ...filesTree(repository.ask, commit, repository.prefix) };
}

interface Repository {
  readonly ask: AskGit;
  /** The folder within it, with a `/` at its end; empty for the repository itself. */
  readonly prefix: string;
  /** Not all of its history is here. */
  readonly shallow: boolean;
}

function openRepository(root: string, environment: Environment): Repository {
  const run = runnerIn(root, environment);
  const ask: AskGit = (words, asked) => {
    const { status, output, complaint } = run(words, asked);
    if (status === 0) return output;
    throw complaintOf(complaint);
  };
  const [inside, shallow, directory = '', top = '', prefix = '', ...rest] = text(
    ask(['rev-parse', ...located]),
  ).split('\n');
  if (rest.length !== 1) throw complaintOf('line break');
  const folder = resolve(top, prefix);
  // Older versions of git do not know `safe.bareRepository`.
  const within = `${folder}${sep}`.startsWith(`${resolve(directory)}${sep}`);
  if (inside !== 'true' || within) throw complaintOf('bare');
  return { ask, prefix, shallow: shallow === 'true' };
}

const located = [
  '--is-inside-work-tree',
  '--is-shallow-repository',
  '--absolute-git-dir',
  '--show-toplevel',
  '--show-prefix',
];

function commitOf(revision: string, { ask, shallow }: Repository): string {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  const commit = text(ask(words, { mayFail: true })).trim();
  if (/^[0-9a-f]{40,64}$/.test(commit)) return commit;
  if (shallow) {
    throw new StoreError(
      `"${revision}" is not in this clone, which holds a part of the history only: fetch all of it ` +
        'with "git fetch --unshallow", or in GitHub Actions with "fetch-depth: 0"',
    );
  }
  const names = text(ask(['for-each-ref', '--count=5000', '--format=%(refname:short)'])).split(
    '\n',
  );
  const ending = names.filter((name) => name.endsWith(`/${revision}`)).slice(0, 3);
  const near = ending.length > 0 ? ending : nearest(revision, names);
  throw unknownWord('revision', revision, near, ['a branch', 'a tag', 'a commit']);
}

interface Answer {
  readonly status: number | null;
  readonly output: Buffer;
  readonly complaint: string;
}

type Run = (...asked: Parameters<AskGit>) => Answer;

/** Runs git for a folder. One that belongs to another user is trusted where the user says so. */
function runnerIn(folder: string, environment: Environment): Run {
  let chosen = isolatedEnvironment(environment);
  const settings = safeSettings.flatMap((setting) => ['-c', setting]);
  return (words, asked = {}) => {
    const call = () => start(['-C', folder, ...settings, ...words], chosen, asked);
    let answer = call();
    if (answer.status !== 0 && isDistrust(answer.complaint)) {
      chosen = trustingEnvironment(environment);
      answer = call();
    }
    return asked.mayFail === true ? { ...answer, status: 0 } : answer;
  };
}

const longest = 120_000;
const mostComplaint = 2000;

/** Starts git, never by way of a shell, in a folder where nobody puts a program of that name. */
function start(
  words: readonly string[],
  environment: Environment,
  { input, most = 1_000_000 }: NonNullable<Parameters<AskGit>[1]>,
): Answer {
  const { status, stdout, stderr, error } = spawnSync('git', [...words], {
    cwd: dirname(process.execPath),
    env: environment,
    input: input ?? '',
    maxBuffer: most,
    timeout: longest,
    killSignal: 'SIGKILL',
    windowsHide: true,
  });
  if (error !== undefined) throw complaintOf('code' in error ? String(error.code) : error.message);
  return { status, output: stdout, complaint: text(stderr.subarray(0, mostComplaint)) };
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
