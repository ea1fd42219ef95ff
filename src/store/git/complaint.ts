import { StoreError } from '../tree.js';

/** Git's refusal of a repository that belongs to another user, in its newer and older words. */
const distrust = /dubious ownership in repository at '(.*)'|unsafe repository \('(.*)' is owned/;

/** What git or the system says, and what the user is told. */
const sentences: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/^ENOENT$/, () => 'git is needed to read a revision, and it is not on this machine'],
  [/^line break$/, () => 'the path of the repository holds a line break'],
  [/^ETIMEDOUT$/, () => 'git did not answer within two minutes'],
  [/^ENOBUFS$/, () => 'the revision is larger than what is read at once'],
  [/not a git repository/, () => 'the store is in no git repository, so it has no revisions'],
  [
    distrust,
    ([, newer, older]) =>
      `another user owns the repository, so git does not trust it; where you do, run ` +
      `"git config --global --add safe.directory ${newer ?? older ?? ''}"`,
  ],
  [
    /^bare$|bare repository|must be run in a work tree/,
    () => 'the store is no folder of a work tree: git takes it, or one above it, for a repository',
  ],
  [
    /promisor|could not fetch|^missing$/,
    () =>
      'files of that revision are not in this clone, which is a partial one: ' +
      'fetch them with "git fetch --refetch --no-filter"',
  ],
];

export function isDistrust(complaint: string): boolean {
  return distrust.test(complaint);
}

/** The sentence for what git complained of: the world's fault, since nothing was asked wrongly. */
export function complaintOf(complaint: string): StoreError {
  for (const [pattern, sentence] of sentences) {
    const found = pattern.exec(complaint);
    if (found !== null) return new StoreError(sentence(found));
  }
  const [first = ''] = complaint.split('\n');
  return new StoreError(`git cannot read that revision: ${first.replace(/^fatal: /, '')}`);
}
