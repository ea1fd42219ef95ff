import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Is there a git to make repositories with? */
export const hasGit = spawnSync('git', ['--version']).status === 0;

const environment = {
  PATH: process.env['PATH'],
  HOME: '/nowhere',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
  LC_ALL: 'C',
};

/** The smallest `store.yaml`. */
export const storeFile = 'title: {en: A register}\nhome: VN\nlanguages: [en]\nlicence: CC0-1.0\n';

const folders: string[] = [];

/** A folder that is gone once `removeTemporaryFolders` was called, after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'traite-git-'));
  folders.push(folder);
  return folder;
}

export function removeTemporaryFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** A repository in a temporary folder. */
export class Repository {
  readonly folder: string;

  constructor(folder = temporaryFolder(), ...options: readonly string[]) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
    this.git('init', '--quiet', '--initial-branch=main', ...options);
  }

  /** Runs git here and returns what it prints, without white space around it. */
  git(...words: readonly string[]): string {
    return this.feed('', ...words);
  }

  /** The same with something on standard input. */
  feed(input: string | Uint8Array, ...words: readonly string[]): string {
    const settings = ['-c', 'protocol.file.allow=always', '-c', 'core.fsmonitor=false'];
    const options = { cwd: this.folder, env: environment, input } as const;
    return execFileSync('git', [...settings, ...words], { ...options, stdio: 'pipe' })
      .toString()
      .trim();
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): this {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(this.path(name)), { recursive: true });
      writeFileSync(this.path(name), text);
    }
    return this;
  }

  remove(...names: readonly string[]): this {
    for (const name of names) rmSync(this.path(name), { recursive: true });
    return this;
  }

  /** Commits everything that is here, and returns the commit. */
  commit(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
    this.write(files).git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'A change');
    return this.git('rev-parse', 'HEAD');
  }
}
