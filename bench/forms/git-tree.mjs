import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { environmentWith } from '../calls.mjs';

/** The words by which git takes a store for the work tree of a repository that lies elsewhere. */
export function gitWords(store, repository) {
  return ['-C', store, `--git-dir=${repository}`, '--work-tree=.'];
}

/** A repository whose index holds the files of a store; nothing is committed, and none packed. */
export function writeGitTree(store, repository, [program]) {
  mkdirSync(repository);
  const env = environmentWith(repository);
  const run = (...words) => spawnSync(program, [...gitWords(store, repository), ...words], { env });
  run('init', '--quiet');
  run('config', 'core.looseCompression', '0');
  run('add', '--all');
}
