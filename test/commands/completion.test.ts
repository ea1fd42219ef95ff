import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command as Commander } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { continued } from '../../src/commands/completion/choice.js';
import { unquoted } from '../../src/commands/completion/line.js';
import { commands } from '../../src/commands/index.js';
import { kindNames } from '../../src/model/kinds/names.js';
import { formatNames } from '../../src/render/formats/index.js';
import { reporterNames } from '../../src/render/reporters/index.js';
import type { World } from '../run.js';
import { root, traite } from '../run.js';
import { aliases, writeHostileStore } from './hostile-store.js';

const folder = mkdtempSync(join(tmpdir(), 'traite-completion-'));
const hostile = join(folder, 'hostile');
/** A small register that stands still, so that what is offered does too. */
const still = join(root, 'test/fixtures/register');
const english = { LANG: 'en_GB.UTF-8', TRAITE_STORE: still };

async function said(argv: readonly string[], environment: World['environment'] = english) {
  const { output, notes, exit } = await traite(argv, { environment });
  expect([notes, exit]).toEqual(['', 0]);
  return output;
}

/** The candidates at the end of some words, as value and description. */
async function complete(
  words: readonly string[],
  environment?: World['environment'],
): Promise<[string, string][]> {
  const text = await said(['complete', '--', ...words], environment);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line): [string, string] => {
      const [value = '', description = ''] = line.split('\t');
      return [value, description];
    });
}

async function values(...words: readonly string[]): Promise<string[]> {
  return (await complete(words)).map(([value]) => value);
}

beforeAll(() => {
  writeHostileStore(hostile);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('completion', () => {
  it('prints a script for each shell', async () => {
    for (const shell of ['bash', 'zsh', 'fish']) {
      const script = await said(['completion', shell]);
      expect(script).toContain('command traite complete');
      expect(script).not.toMatch(/\beval\b|\\x|\\u/);
    }
  });

  it('says what is near and allowed for another shell', async () => {
    const { notes, exit } = await traite(['completion', 'bassh']);
    expect(exit).toBe(2);
    expect(notes).toContain('unknown shell "bassh"; did you mean "bash"? allowed: bash, zsh, fish');
    expect((await traite(['completion'])).exit).toBe(2);
  });

  it('begins its help with how to install', async () => {
    const help = await said(['completion', '--help']);
    expect(help).toMatch(/^Examples:\n/);
    expect(help).toContain('source <(traite completion bash)');
    expect(help).toContain('traite completion zsh > "${fpath[1]}/_traite"');
    expect(help).toContain('traite completion fish > ~/.config/fish/completions/traite.fish');
  });

  it('keeps the command of the scripts out of the help', async () => {
    expect(await said(['--help'])).not.toMatch(/^ +complete /m);
    expect((await traite(['complet'])).notes).toMatch(/"completion"\? allowed: (?!.*complete\b)/);
  });
});

describe('complete: what the program knows', () => {
  it('offers every command', async () => {
    const shown = commands.filter(({ hidden }) => hidden !== true);
    expect(await values('')).toEqual([...shown.map(({ name }) => name), 'help']);
    expect(await values('q')).toEqual(['query']);
    expect(await values('help', 'sh')).toEqual(['show']);
    expect(await values('--lang', 'fr', 'val')).toEqual(['validate']);
  });

  it('offers every option of every command, but filters that its kind has nothing for', async () => {
    for (const { name, load } of commands.filter(({ hidden }) => hidden !== true)) {
      const commander = new Commander(name);
      (await load()).define(commander);
      const offered = await values(name, '--');
      expect(offered).toEqual(expect.arrayContaining(['--store', '--lang', '--help']));
      const missing = commander.options.filter(({ long }) => !offered.includes(long ?? ''));
      for (const { long, required } of missing) {
        const { notes, exit } = await traite([name, long ?? '', ...(required ? ['x'] : [])]);
        expect([notes, exit]).toEqual([expect.stringContaining('asks nothing of'), 2]);
      }
    }
  });

  it('describes options and offers those that may stand once only once', async () => {
    expect(await complete(['query', '--par'])).toEqual([
      ['--partner', 'a state, body or organisation with all its parts; a,b for any of them'],
    ]);
    expect(await values('query', '--limit', '3', '--li')).toEqual([]);
    expect(await values('query', '--partner', 'gb', '--par')).toEqual(['--partner']);
    expect(await values('query', '-o')).toEqual(['-o']);
    expect(await values('query', '--', '--par')).toEqual([]);
  });

  it('offers kinds, formats, reporters, languages, colours, shells', async () => {
    expect(await values('query', '')).toEqual([...kindNames]);
    expect(await values('schema', 'ag')).toEqual(['agreements']);
    expect(await values('query', '-o', '')).toEqual([...formatNames, '']);
    expect(await values('query', '--output=c')).toEqual(['--output=csv', '']);
    expect(await values('validate', '--format', '')).toEqual([...reporterNames]);
    expect(await values('query', '--lang', '')).toEqual(['fr', 'en', 'vi']);
    expect(await values('--color', '')).toEqual(['auto', 'always', 'never']);
    expect(await values('completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('leaves paths to the shell', async () => {
    expect(await complete(['validate', 'da'])).toEqual([['', 'files']]);
    expect(await complete(['query', '--store', ''])).toEqual([['', 'folders']]);
    expect(await complete(['validate', '--format', 'json=f'])).toEqual([['', 'files']]);
  });

  it('offers the codes of the kind that is asked, or of all', async () => {
    expect(await complete(['agreements', '--status', 'in'])).toEqual([['in-force', 'in force']]);
    expect(await values('query', 'commitments', '--status', 'in-f')).toEqual([]);
    expect(await values('query', '--status', '')).toEqual(
      expect.arrayContaining(['in-force', 'open', 'implementation']),
    );
    expect(await values('query', '--lang', 'fr', '--form', 'traite')).toEqual(['traite']);
    expect(await values('agreements', '--form', 'treaty,t')).toEqual([]);
  });

  it('offers fields, in lists and with a minus', async () => {
    expect(await values('agreements', '--columns', 'signed,sta')).toEqual([
      'signed,status',
      'signed,status_date',
    ]);
    expect(await values('agreements', '--columns=sig')).toEqual(['--columns=signed']);
    expect(await values('agreements', '--sort', '-sig')).toEqual(['-signed']);
    expect(await values('agreements', '--sort', '-signed,-i')).toEqual(['-signed,-id']);
    expect(await values('agreements', '--group-by', 'sig')).toEqual(['signed']);
    expect(await values('people', '--group-by', 'sig')).toEqual([]);
  });

  it('goes through a condition', async () => {
    const where = (typed: string) => values('agreements', '--where', typed);
    const fields = ['source', 'scope', 'subject', 'status', 'status_date', 'signed'];
    expect(await where('s')).toEqual(fields);
    expect(await where('top')).toEqual(['topic =', 'topic ~']);
    expect(await where('signed >= 2024 and (top')).toContain('signed >= 2024 and (topic =');
    expect(await where('not sig')).toContain('not signed >=');
    expect(await where('signed ')).toContain('signed <=');
    expect(await where('status = si')).toEqual(['status = signed']);
    expect(await where('form in (treaty, act')).toEqual(['form in (treaty, action-plan']);
    expect(await where('status = signed ')).toEqual([]);
  });
});

describe('complete: what the store knows', () => {
  it('offers partners by id, name, alias and acronym, without accents or case', async () => {
    const partner = (typed: string) => values('query', '--partner', typed);
    expect(await partner('gb-h')).toEqual(['gb-home-office']);
    expect(await partner('Vuong q')).toEqual(['Vuong quoc Anh']);
    expect(await partner('royaume u')).toEqual(['royaume uni']);
    expect(await partner('États')).toEqual(['États-Unis']);
    expect(await partner('gb,united k')).toEqual(['gb,united kingdom']);
    expect(await partner('OI')).toContain('OIM');
    expect(await complete(['query', '--partner', 'vn-ministry-of-pub'])).toEqual([
      ['vn-ministry-of-public-security', 'Ministry of Public Security of Viet Nam'],
    ]);
  });

  it('offers nothing that the command would refuse', async () => {
    for (const option of ['partner', 'topic', 'person', 'source', 'place', 'form', 'relevance']) {
      for (const typed of ['', 'v', 'T', 'u']) {
        for (const value of (await values('query', `--${option}`, typed)).slice(0, 4)) {
          const { exit } = await traite(['query', `--${option}`, value, '--count'], {
            environment: english,
          });
          expect([option, value, exit]).toEqual([option, value, 0]);
        }
      }
    }
  });

  it('offers ids to show, with titles', async () => {
    const [first] = await complete(['show', 'vn-gb-action']);
    expect(first?.[0]).toBe('vn-gb-action-plan-2025');
    expect(first?.[1]).toMatch(/plan/i);
    expect(await values('show', 'vn-gb-action-plan-2025', 'vn-gb-action')).toEqual([]);
    expect((await values('show', '')).length).toBeGreaterThan(100);
  });

  it('reads what it needs and nothing else', async () => {
    const read: string[] = [];
    const { readFileSync } = fs;
    const watched = (...given: Parameters<typeof readFileSync>) => {
      read.push(String(given[0]));
      return readFileSync(...given);
    };
    const readBy = async (...words: string[]) => {
      read.length = 0;
      await values(...words);
      const inStore = read.filter((file) => file.startsWith(still));
      return [...new Set(inStore.map((file) => file.split('/').at(-2)))].sort();
    };
    Object.assign(fs, { readFileSync: watched });
    syncBuiltinESMExports();
    try {
      expect(await readBy('query', '--')).toEqual([]);
      expect(await readBy('query', '--status', '')).toEqual([]);
      expect(await readBy('query', '--where', 'si')).toEqual([]);
      expect(await readBy('query', '--partner', 'g')).toEqual(['partners', 'register']);
    } finally {
      Object.assign(fs, { readFileSync });
      syncBuiltinESMExports();
    }
  });

  it('says nothing and exits 0 where there is no store, or a broken one', async () => {
    const nowhere = { TRAITE_STORE: '/nowhere' };
    expect(await complete(['query', '--partner', 'g'], nowhere)).toEqual([]);
    expect(await complete(['agreements', '--status', 'pro'], nowhere)).toHaveLength(1);
    const broken = join(folder, 'broken');
    mkdirSync(join(broken, 'partners'), { recursive: true });
    writeFileSync(join(broken, 'store.yaml'), '{[');
    writeFileSync(join(broken, 'partners/x.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
    expect(await complete(['query', '--store', broken, '--partner', ''])).toEqual([]);
    expect(await complete(['no-such-command', ''])).toEqual([]);
    expect(await complete([])).not.toEqual([]);
    expect(await complete(['query', '--where', "'(((", ''])).not.toBeUndefined();
  });

  it('expands the home folder of --store, which the shell has not done yet', async () => {
    const home = { HOME: folder };
    const found = await complete(['query', '--store', '~/hostile', '--partner', 'a-'], home);
    expect(found).toEqual([['a-trap', '']]);
  });
});

describe('complete: an untrusted store', () => {
  it('prints no control, no escape sequence and no further line', async () => {
    const seen: string[] = [];
    for (const typed of ['', ...aliases.flatMap((alias) => [alias[0] ?? '', alias.slice(0, 3)])]) {
      const words = ['query', '--store', hostile, '--partner', typed];
      const text = await said(['complete', '--', ...words]);
      expect(text).toMatch(/^(?:[^\p{C}\p{Zl}\p{Zp}]+\t[^\p{C}\p{Zl}\p{Zp}]*\n)*$/u);
      expect(text).not.toContain('::');
      seen.push(...(await complete(words)).map(([value]) => value));
    }
    expect(seen).toEqual(expect.arrayContaining(['$(touch pwned)', 'l\\back', '~root']));
    expect(seen.filter((value) => /^[efghij]/.test(value))).toEqual([]);
    const places = await values('query', '--store', hostile, '--place', '$');
    expect(places).toEqual(['$(touch pwned) `touch pwned` "\'']);
    const ids = await said(['complete', '--', 'show', '--store', hostile, '']);
    expect(ids).toBe('e-trap\t\na-trap\t\n');
  });
});

describe('words', () => {
  it('go on in the way they were typed', () => {
    expect(continued('Côte d’Ivoire', 'cote d')).toEqual(['cote d’ivoire']);
    expect(continued('Côte d’Ivoire', 'Cot')).toEqual(['Cote d’Ivoire']);
    expect(continued('Đắk Lắk'.normalize('NFD'), 'dak l')).toEqual(['dak lak']);
    expect(continued('United Kingdom', 'united ')).toEqual(['united kingdom']);
    expect(continued('in-force', 'in f')).toEqual(['in force']);
    expect(continued('Laos', 'Viet')).toEqual([]);
    expect(continued('anything', '--')).toEqual([]);
  });

  it('lose the quotes of bash', () => {
    expect(unquoted("'sig >= 1 and")).toBe('sig >= 1 and');
    expect(unquoted('"a \\"b\\" \\$c')).toBe('a "b" $c');
    expect(unquoted('a\\ b"c d"e\\')).toBe('a bc de');
    expect(unquoted(`"it's"'"'`)).toBe(`it's"`);
  });
});
