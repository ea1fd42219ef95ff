import { chmodSync, chownSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/usage-error.js';
import { diskTree } from '../../src/store/disk/tree.js';
import { gitTree } from '../../src/store/git/git.js';
import type { Tree } from '../../src/store/tree.js';
import { StoreError, maximumFileSize } from '../../src/store/tree.js';
import {
  Repository,
  hasGit,
  removeTemporaryFolders,
  storeFile,
  temporaryFolder,
} from '../repository.js';

afterAll(removeTemporaryFolders);

const world = { PATH: process.env['PATH'], HOME: process.env['HOME'] };
const isRoot = process.getuid?.() === 0;

function textOf(tree: Tree, path: string): string {
  const read = tree.read(path);
  return 'tooLarge' in read ? 'too large' : Buffer.from(read).toString();
}

/** All that a tree holds, in the folders that a store has. */
function contentOf(tree: Tree, folders = ['', 'topics', 'sources']) {
  return folders.map((folder) => {
    const { files, strays } = tree.list(folder);
    return { folder, strays, files: files.map((file) => [file, textOf(tree, file)]) };
  });
}

function failure(open: () => unknown): Error {
  try {
    open();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it did not fail');
}

function filesOf(pairs: readonly (readonly string[])[]): Record<string, string> {
  return Object.fromEntries(pairs.map(([name = '', text = '']) => [name, text]));
}

/** A program that leaves a file where it was run. */
function trap(repository: Repository): { readonly script: string; readonly sprung: () => boolean } {
  const marker = repository.path('.git/sprung');
  const script = repository.path('.git/trap.sh');
  repository.write({ '.git/trap.sh': `#!/bin/sh\necho "$@" >> "${marker}"\ncat\n` });
  chmodSync(script, 0o755);
  return { script, sprung: () => existsSync(marker) };
}

const files = {
  'store.yaml': storeFile,
  'topics/care.yaml': 'id: care\n',
  'topics/law and order.yaml': 'id: x\n',
  'topics/điều.yaml': 'id: y\n',
  'topics/deep/er/z.yaml': 'z\n',
  'sources/crlf.yaml': 'id: crlf\r\n',
  'sources/empty.yaml': '',
  'README.md': 'Read me\n',
};

describe.skipIf(!hasGit)('a tree of a git revision (skipped where there is no git)', () => {
  it('is what the disk held when it was committed', () => {
    const repository = new Repository();
    const commit = repository.commit(files);
    const then = contentOf(diskTree(repository.folder)).map((one) => ({
      ...one,
      strays: one.strays.filter(({ path }) => path !== '.git'),
    }));
    repository.write({ 'topics/care.yaml': 'changed', 'topics/new.yaml': 'new' });
    const tree = gitTree(repository.folder, 'HEAD', world);
    expect(tree.commit).toBe(commit);
    expect(contentOf(tree)).toEqual(then);
    expect(tree.list('events')).toEqual({ files: [], strays: [] });
  });

  it.each(['data', 'a folder/với dấu: [x]*?'])('reads a store in the folder %s', (folder) => {
    const repository = new Repository();
    const inside = Object.entries(files).map(([name, text]) => [`${folder}/${name}`, text]);
    repository.commit({ ...filesOf(inside), 'topics/other.yaml': 'another store' });
    const root = repository.path(folder);
    expect(contentOf(gitTree(root, 'main', world))).toEqual(contentOf(diskTree(root)));
  });

  it('has no files where the folder was not there, or was no folder', () => {
    const repository = new Repository();
    repository.commit({ 'readme.md': '' });
    symlinkSync('.', repository.path('data'));
    repository.commit();
    repository.remove('data').commit({ 'data/store.yaml': storeFile });
    for (const revision of ['HEAD~1', 'HEAD~2']) {
      const tree = gitTree(repository.path('data'), revision, world);
      expect(tree.list('')).toEqual({ files: [], strays: [] });
    }
  });

  it('takes branches, tags, short names and a detached HEAD', () => {
    const repository = new Repository();
    const first = repository.commit({ 'topics/care.yaml': 'first' });
    repository.git('tag', '--annotate', 'v1', '--message', 'One');
    repository.commit({ 'topics/care.yaml': 'second' });
    repository.git('checkout', '--quiet', first);
    const read = (revision: string) =>
      textOf(gitTree(repository.folder, revision, world), 'topics/care.yaml');
    expect(['v1', 'HEAD', first.slice(0, 9), 'main^'].map(read)).toEqual(Array(4).fill('first'));
    expect(read('main')).toBe('second');
  });

  it('reads a repository with SHA-256 names', () => {
    const repository = new Repository(temporaryFolder(), '--object-format=sha256');
    repository.commit({ 'topics/care.yaml': 'first' });
    const tree = gitTree(repository.folder, 'HEAD', world);
    expect(tree.commit).toMatch(/^[0-9a-f]{64}$/);
    expect(textOf(tree, 'topics/care.yaml')).toBe('first');
  });

  it('names links, submodules and deeper folders, and follows none', () => {
    const other = new Repository();
    other.commit({ 'topic.yaml': 'id: other\n' });
    const repository = new Repository();
    repository.commit({ 'topics/deep/er/a.yaml': '' });
    symlinkSync('/etc/passwd', repository.path('topics/link.yaml'));
    symlinkSync('/etc', repository.path('sources'));
    repository.git('submodule', '--quiet', 'add', other.folder, 'topics/sub');
    repository.commit();
    const tree = gitTree(repository.folder, 'HEAD', world);
    expect(tree.list('').strays).toEqual([
      { path: 'sources', what: 'symbolic link' },
      { path: 'topics', what: 'folder' },
    ]);
    expect(tree.list('topics')).toEqual({
      files: [],
      strays: [
        { path: 'topics/deep', what: 'folder' },
        { path: 'topics/link.yaml', what: 'symbolic link' },
        { path: 'topics/sub', what: 'folder' },
      ],
    });
    expect(tree.list('sources')).toEqual({ files: [], strays: [] });
  });

  it('takes a path that no disk can hold for a stray', () => {
    const repository = new Repository();
    const blob = repository.feed('id: x\n', 'hash-object', '-w', '--stdin');
    const entry = (name: string) =>
      Buffer.concat([Buffer.from(`100644 ${name}\0`), Buffer.from(blob, 'hex')]);
    const bytes = Buffer.concat([entry('..'), entry('.'), entry('a.yaml')]);
    const write = ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'];
    const tree = repository.feed(bytes, ...write);
    const commit = repository.git('commit-tree', tree, '-m', 'Odd');
    const { files: found, strays } = gitTree(repository.folder, commit, world).list('');
    expect(found).toEqual(['a.yaml']);
    expect(strays.map(({ what }) => what)).toEqual(['special file', 'special file']);
  });

  it('tells the size of a file that is too large, and reads many in portions', () => {
    const repository = new Repository();
    const names = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `topics/${name}.yaml`);
    const large = names.map((name) => [name, name.repeat(550_000)]);
    const most = 'x'.repeat(maximumFileSize + 1);
    repository.commit({ ...filesOf(large), 'topics/huge.yaml': most });
    const tree = gitTree(repository.folder, 'HEAD', world);
    expect(tree.read('topics/huge.yaml')).toEqual({ tooLarge: maximumFileSize + 1 });
    for (const name of [...names, ...names].reverse()) {
      expect(textOf(tree, name) === name.repeat(550_000)).toBe(true);
    }
  });

  it('asks git four times, however many files there are', () => {
    const repository = new Repository();
    const many = Array.from({ length: 300 }, (_, at) => [`topics/t${String(at)}.yaml`, String(at)]);
    repository.commit(filesOf(many));
    const log = repository.path('.git/calls');
    const real = join(repository.git('--exec-path'), 'git');
    const wrapper = new Repository();
    wrapper.write({ 'bin/git': `#!/bin/sh\necho call >> "${log}"\nexec "${real}" "$@"\n` });
    chmodSync(wrapper.path('bin/git'), 0o755);
    const PATH = [wrapper.path('bin'), world.PATH].join(delimiter);
    expect(
      contentOf(gitTree(repository.folder, 'HEAD', { ...world, PATH }))[1]?.files,
    ).toHaveLength(300);
    expect(readFileSync(log, 'utf8').split('\n')).toHaveLength(5);
  });
});

describe.skipIf(!hasGit)('a checkout that is not to be trusted (skipped without git)', () => {
  it('has no program of its settings or attributes run', () => {
    const repository = new Repository();
    repository.commit({ 'store.yaml': storeFile, 'topics/care.yaml': 'first' });
    const { script, sprung } = trap(repository);
    const settings = {
      'core.fsmonitor': script,
      'core.hooksPath': dirname(script),
      'core.pager': script,
      'core.editor': script,
      'core.sshCommand': script,
      'core.askPass': script,
      'core.gitProxy': script,
      'core.alternateRefsCommand': script,
      'credential.helper': script,
      'diff.external': script,
      'diff.bad.textconv': script,
      'filter.bad.clean': script,
      'filter.bad.smudge': script,
      'filter.bad.required': 'true',
      'alias.rev-parse': `!${script}`,
      'alias.ls-tree': `!${script}`,
      'alias.cat-file': `!${script}`,
      'pager.ls-tree': script,
      'gpg.program': script,
      'log.showSignature': 'true',
      'uploadpack.packObjectsHook': script,
      'trace2.normalTarget': repository.path('.git/sprung'),
    };
    for (const [name, value] of Object.entries(settings)) repository.git('config', name, value);
    repository.write({
      '.gitattributes': '* filter=bad diff=bad text eol=crlf ident\n',
      'topics/care.yaml': 'changed',
    });
    for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction']) {
      symlinkSync(script, repository.path(`.git/hooks/${hook}`));
    }
    const tree = gitTree(repository.folder, 'HEAD', world);
    expect(textOf(tree, 'topics/care.yaml')).toBe('first');
    expect(sprung()).toBe(false);
  });

  it('cannot put another repository in place of its own', () => {
    const repository = new Repository();
    repository.commit({ 'data/store.yaml': storeFile });
    const bare = new Repository(repository.path('data'), '--bare');
    for (const worktree of [undefined, '..']) {
      if (worktree !== undefined) {
        bare.git('config', 'core.bare', 'false');
        bare.git('config', 'core.worktree', worktree);
      }
      const { message } = failure(() => gitTree(repository.path('data'), 'HEAD', world));
      expect(message).toMatch(/^the store is no folder of a work tree/);
    }
  });

  it('cannot put another commit in place of one', () => {
    const repository = new Repository();
    const first = repository.commit({ 'topics/care.yaml': 'first' });
    const second = repository.commit({ 'topics/care.yaml': 'second' });
    repository.git('replace', first, second);
    expect(textOf(gitTree(repository.folder, first, world), 'topics/care.yaml')).toBe('first');
  });

  it('cannot bring its own git along', () => {
    const repository = new Repository();
    const { script, sprung } = trap(repository);
    repository.commit({ 'topics/care.yaml': 'first', git: readFileSync(script) });
    chmodSync(repository.path('git'), 0o755);
    const PATH = ['.', '', world.PATH].join(delimiter);
    const tree = gitTree(repository.folder, 'HEAD', { ...world, PATH });
    expect(textOf(tree, 'topics/care.yaml')).toBe('first');
    expect(sprung()).toBe(false);
  });

  it('is not left for what the environment names', () => {
    const repository = new Repository();
    repository.commit({ 'topics/care.yaml': 'first' });
    const other = new Repository();
    other.commit({ 'topics/care.yaml': 'other' });
    const { script, sprung } = trap(repository);
    const environment = {
      ...world,
      GIT_DIR: other.path('.git'),
      GIT_WORK_TREE: other.folder,
      GIT_OBJECT_DIRECTORY: other.path('.git/objects'),
      GIT_NAMESPACE: 'x',
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: script,
      GIT_EXEC_PATH: '/nowhere',
      GIT_TRACE: repository.path('.git/sprung'),
    };
    const tree = gitTree(repository.folder, 'HEAD', environment);
    expect(textOf(tree, 'topics/care.yaml')).toBe('first');
    expect(sprung()).toBe(false);
  });

  it('is not filled up from elsewhere where it is a partial clone', () => {
    const origin = new Repository();
    origin.commit({ 'store.yaml': storeFile, 'topics/care.yaml': 'first' });
    origin.git('config', 'uploadpack.allowFilter', 'true');
    const repository = new Repository();
    const { script, sprung } = trap(repository);
    repository.git('remote', 'add', 'origin', pathToFileURL(origin.folder).href);
    repository.git('fetch', '--quiet', '--filter=blob:none', 'origin', 'main:there');
    repository.git('config', 'remote.origin.uploadpack', script);
    repository.git('config', 'protocol.file.allow', 'always');
    repository.git('config', 'remote.origin.vcs', 'trap');
    const error = failure(() => contentOf(gitTree(repository.folder, 'there', world)));
    expect(error).toBeInstanceOf(StoreError);
    expect(error.message).toMatch(/partial one: fetch them with/);
    expect(sprung()).toBe(false);
  });

  it.skipIf(!isRoot)(
    'of another user is read where the user trusts it (skipped if not root)',
    () => {
      const repository = new Repository();
      repository.commit({ 'topics/care.yaml': 'first' });
      for (const path of ['', '.git']) chownSync(repository.path(path), 12_345, 12_345);
      const home = new Repository();
      const environment = { ...world, HOME: home.folder };
      const { message } = failure(() => gitTree(repository.folder, 'HEAD', environment));
      const advice = `run "git config --global --add safe.directory ${repository.folder}"`;
      expect(message).toContain(advice);
      home.write({
        '.gitconfig': `[safe]\n\tdirectory = /else\n\tdirectory = ${repository.folder}\n`,
      });
      const settings = {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
      };
      for (const one of [environment, { ...world, HOME: '/nowhere', ...settings }]) {
        const tree = gitTree(repository.folder, 'HEAD', one);
        expect(textOf(tree, 'topics/care.yaml')).toBe('first');
      }
    },
  );
});

describe.skipIf(!hasGit)('a revision that cannot be had (skipped without git)', () => {
  let folder = '';
  beforeAll(() => {
    const repository = new Repository(temporaryFolder());
    const commit = repository.commit({ 'topics/care.yaml': '' });
    repository.git('update-ref', 'refs/remotes/origin/work', commit);
    ({ folder } = repository);
  });

  it.each(['', '-x', '--output=x', '--all', 'a\nb', 'a\0b'])('is refused: %j', (revision) => {
    const error = failure(() => gitTree('/nowhere', revision, world));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message).toMatch(/is no revision: give a branch, a tag or a commit$/);
  });

  it.each([
    ['mian', 'unknown revision "mian"; did you mean "main"?'],
    ['work', 'unknown revision "work"; did you mean "origin/work"?'],
    ['HEAD~9', 'unknown revision "HEAD~9"; allowed:'],
    ['HEAD@{9}', 'unknown revision "HEAD@{9}"; allowed:'],
    ['HEAD:topics', 'unknown revision "HEAD:topics"; allowed:'],
    ['^main', 'unknown revision "^main"; did you mean "main"?'],
    ['main..main', 'unknown revision "main..main"; '],
    ['0'.repeat(40), `unknown revision "${'0'.repeat(40)}"; allowed:`],
  ])('is unknown, and the nearest are named: %s', (revision, sentence) => {
    const error = failure(() => gitTree(folder, revision, world));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.message.startsWith(sentence)).toBe(true);
  });

  it('is not in a shallow clone, which is told how to be made whole', () => {
    const origin = new Repository();
    const first = origin.commit({ 'topics/care.yaml': 'first' });
    origin.commit({ 'topics/care.yaml': 'second' });
    const clone = join(temporaryFolder(), 'clone');
    origin.git('clone', '--quiet', '--depth', '1', pathToFileURL(origin.folder).href, clone);
    expect(textOf(gitTree(clone, 'HEAD', world), 'topics/care.yaml')).toBe('second');
    for (const revision of [first, 'HEAD~1']) {
      const error = failure(() => gitTree(clone, revision, world));
      expect(error).toBeInstanceOf(StoreError);
      expect(error.message).toContain('with "fetch-depth: 0"');
    }
  });

  it('is in no repository, or git is not there', () => {
    const empty = temporaryFolder();
    const outside = failure(() => gitTree(empty, 'HEAD', world));
    expect(outside.message).toBe('the store is in no git repository, so it has no revisions');
    const without = failure(() => gitTree(folder, 'HEAD', { PATH: empty }));
    expect(without).toBeInstanceOf(StoreError);
    expect(without.message).toBe('git is needed to read a revision, and it is not on this machine');
  });
});
