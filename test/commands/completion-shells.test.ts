import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { TestContext } from 'vitest';
import { root, traite } from '../run.js';
import { writeHostileStore } from './hostile-store.js';

const folder = mkdtempSync(join(tmpdir(), 'traite-shells-'));
const hostile = join(folder, 'hostile');
const bin = join(folder, 'bin');

beforeAll(async () => {
  writeHostileStore(hostile);
  mkdirSync(bin);
  await build({
    entryPoints: [join(root, 'src/main.ts')],
    outdir: join(folder, 'dist'),
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
    define: { traiteVersion: '"0.1.0"' },
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
  });
  for (const name of ['package.json', 'schemas', 'data']) {
    symlinkSync(join(root, name), join(folder, name));
  }
  for (const shell of ['bash', 'zsh', 'fish']) {
    writeFileSync(join(folder, shell), (await traite(['completion', shell])).output);
  }
  const start = `import { start } from './dist/main.js';\nawait start({ packageRoot: '${folder}' });\n`;
  writeFileSync(join(folder, 'start.mjs'), start);
  const program = join(bin, 'traite');
  writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${folder}/start.mjs' "$@"\n`);
  chmodSync(program, 0o755);
});

/** Whatever a shell made of the names in the hostile store, it ran none of them. */
afterEach(() => {
  expect(readdirSync(hostile).sort()).toEqual(['events', 'partners', 'store.yaml']);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function inShell(name: string, options: readonly string[], script: string, words: string[] = []) {
  const { stdout, stderr } = spawnSync(name, [...options, '-c', script, ...words], {
    cwd: hostile,
    encoding: 'utf8',
    timeout: 30_000,
    env: {
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      LC_ALL: 'C.UTF-8',
      TERM: 'dumb',
      TRAITE_STORE: join(root, 'data'),
    },
  });
  expect(stderr).toBe('');
  return stdout.split('\n').filter((line) => line !== '');
}

function needs(shell: string, context: TestContext): void {
  const missing = spawnSync(shell, ['-c', 'true']).status !== 0;
  context.skip(missing, `${shell} is not installed here`);
}

describe('bash', () => {
  const called = `
    source ~/bash
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1))
    _traite
    printf '%s\\n' "\${COMPREPLY[@]}"`;
  /** The words as bash parts them, which it would insert as they are. */
  const bash = (...words: string[]) =>
    inShell('bash', ['--norc'], called, ['bash', 'traite', ...words]);
  /** What a command would be given, were the completed line run. */
  const given = (line: string) => inShell('bash', ['--norc'], `printf '%s\\n' ${line}`);

  it('completes commands, options and names', (context) => {
    needs('bash', context);
    expect(bash('qu')).toEqual(['query']);
    expect(bash('query', '--par')).toEqual(['--partner']);
    expect(bash('query', '--partner', 'royau')).toEqual(['royaume-uni']);
    expect(bash('query', '--partner', 'united\\ k')).toEqual(['united\\ kingdom']);
    expect(bash('query', '--partner', 'gb,vuong')).toEqual(['gb,vuong\\ quoc\\ anh']);
    expect(bash('query', '--partner', "'united k")).toEqual(['united kingdom']);
    expect(bash('agreements', '--where', "'top")).toEqual(['topic =', 'topic ~']);
  });

  it('completes what it parts at = and :', (context) => {
    needs('bash', context);
    expect(bash('query', '--partner', '=', 'royau')).toEqual(['royaume-uni']);
    expect(bash('query', '--output', '=', 'cs')).toEqual(['csv']);
    expect(bash('query', '--lang', '=')).toEqual(['fr', 'en', 'vi']);
    expect(bash('query', '--where', '=', "'top")).toEqual(['topic =', 'topic ~']);
    expect(bash('query', '--partner', '=', 'gb', '--li')).toEqual(['--limit']);
  });

  it('completes --partner=UK in bash 3, which parts nothing', (context) => {
    needs('bash', context);
    const third = called.replace('~/bash', "<(sed 's/BASH_VERSINFO.0. < 4/1/' ~/bash)");
    const words = ['bash', 'traite', 'query', '--partner=royau'];
    expect(inShell('bash', ['--norc'], third, words)).toEqual(['royaume-uni']);
  });

  it('sees what stands before the cursor only', (context) => {
    needs('bash', context);
    const line = 'traite query --par --limit 3';
    const here = `COMP_LINE='${line}' COMP_POINT=17; set -- traite query --par --limit; ${called}`;
    const cursor = here.replace('COMP_CWORD=$(($# - 1))', 'COMP_CWORD=2');
    expect(inShell('bash', ['--norc'], cursor)).toEqual(['--partner']);
  });

  it('offers files and folders', (context) => {
    needs('bash', context);
    expect(bash('validate', 'par')).toEqual(['partners']);
    expect(bash('query', '--store', 'ev')).toEqual(['events']);
    expect(bash('query', '-o', 'st')).toEqual(['store.yaml']);
  });

  it('inserts hostile names as plain text', (context) => {
    needs('bash', context);
    const names = new Map([
      ['\\$', '$(touch pwned)'],
      ['\\`', '`touch pwned`'],
      ['b', "b'; touch pwned; '"],
      ['c', 'c"; touch pwned; "'],
      ['d', 'd && touch pwned'],
      ['\\~', '~root'],
      ['\\*', '*'],
      ['k', 'k!history'],
      ['l', 'l\\back'],
      ['m', 'm;a|b>c<d&e'],
      ['o', 'o $HOME'],
    ]);
    const partner = (typed: string) => bash('query', '--store', hostile, '--partner', typed);
    for (const [typed, name] of names) expect(given(partner(typed).join('\n'))).toEqual([name]);
    expect(given(`'${partner("'d").join('')}'`)).toEqual(['d && touch pwned']);
    expect(given(`"${partner('"b').join('')}"`)).toEqual(["b'; touch pwned; '"]);
    for (const typed of ['"$', '"`', '"c', '"l', "'b"]) expect(partner(typed)).toEqual([]);
  });
});

describe('zsh', () => {
  it('parses', (context) => {
    needs('zsh', context);
    expect(inShell('zsh', ['-f'], 'zsh -n ~/zsh')).toEqual([]);
  });

  /** An interactive zsh in which TAB is pressed after each line: the words that it then runs. */
  function zsh(...typed: string[]): string[][] {
    const script = `
      zmodload zsh/zpty
      zpty z zsh -f -i
      zpty -w z 'PS1= PS2=; stty -echo; autoload -Uz compinit; compinit -u -D; source ~/zsh'
      zpty -w z 'traite() { print -rl -- "BE"GIN "$@" "E"ND }'
      for line; do
        zpty -n -w z "$line"$'\\t\\n'
        zpty -r -m z seen $'*\\nEND*'
        print -r -- "$seen"
      done`;
    const lines = inShell('zsh', ['-f'], script, ['zsh', ...typed]);
    const words = lines.map((line) => line.replace(/\r$/, '').replace(/^.*BEGIN$/, 'BEGIN'));
    const calls = words.join('\n').split('BEGIN\n').slice(1);
    return calls.map((call) => call.split('\n').slice(0, call.split('\n').indexOf('END')));
  }

  it('completes commands, options, names, conditions and paths', (context) => {
    needs('zsh', context);
    const found = zsh(
      'traite qu',
      'traite query --par',
      'traite query --partner=royau',
      'traite query --partner "united k',
      'traite validate stor',
    );
    expect(found).toEqual([
      ['query'],
      ['query', '--partner'],
      ['query', '--partner=royaume-uni'],
      ['query', '--partner', 'united kingdom'],
      ['validate', 'store.yaml'],
    ]);
  });

  it('inserts hostile names as plain text', (context) => {
    needs('zsh', context);
    const names = new Map([
      ['\\$', '$(touch pwned)'],
      ['\\`', '`touch pwned`'],
      ["'b", "b'; touch pwned; '"],
      ['"c', 'c"; touch pwned; "'],
      ['d', 'd && touch pwned'],
      ['\\~', '~root'],
      ['l', 'l\\back'],
      ['n', 'n%F{red}%n'],
      ['o', 'o $HOME'],
      ['p', 'p:colon=sign'],
    ]);
    const lines = [...names.keys()].map((typed) => `traite query --store . --partner ${typed}`);
    expect(zsh(...lines).map((words) => words.at(-1))).toEqual([...names.values()]);
  });
});

describe('fish', () => {
  const fish = (line: string) =>
    inShell('fish', ['--no-config'], 'source ~/fish; complete -C "$argv[1]"', [line]).map(
      (one) => one.split('\t')[0],
    );

  it('completes commands, options, names, conditions and paths', (context) => {
    needs('fish', context);
    expect(fish('traite qu')).toEqual(['query']);
    expect(fish('traite query --par')).toEqual(['--partner']);
    expect(fish('traite query --partner=royau')).toEqual(['--partner=royaume-uni']);
    expect(fish('traite query --partner "united k')).toEqual(['united kingdom']);
    expect(fish('traite query --partner gb,united\\ k')).toEqual(['gb,united kingdom']);
    expect(fish("traite agreements --where 'top")).toEqual(['topic =', 'topic ~']);
    expect(fish('traite validate sto')).toEqual(['store.yaml']);
    expect(fish('traite validate --format json=sto')).toEqual(['json=store.yaml']);
    expect(fish('traite query --store=ev')).toEqual(['--store=events/']);
  });

  it('takes hostile names as plain text', (context) => {
    needs('fish', context);
    const partner = (typed: string) => fish(`traite query --store ${hostile} --partner ${typed}`);
    expect(partner('\\$')).toEqual(['$(touch pwned)']);
    expect(partner('d')).toEqual(['d && touch pwned']);
    expect(partner('\\~')).toEqual(['~root']);
    expect(partner('l')).toEqual(['l\\back']);
  });
});
