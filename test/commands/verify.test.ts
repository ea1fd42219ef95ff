import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import type { Context } from '../../src/commands/context.js';
import { failureOf } from '../../src/commands/failure.js';
import { Options } from '../../src/commands/options.js';
import type { Outcome } from '../../src/commands/outcome.js';
import { verify } from '../../src/commands/verify.js';
import type { Printed } from '../run.js';
import { root } from '../run.js';

const fixtures = 'test/fixtures/verify';
const texts = `${fixtures}/texts`;
const shipped = join(root, '../shared/texts');
const kept = existsSync(shipped);
const absent = kept ? '' : ' (skipped: the texts are not kept here)';

const folder = mkdtempSync(join(tmpdir(), 'traite-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function commander(): Command {
  const command = new Command('verify').exitOverride();
  for (const flags of ['--store <folder>', '--today <date>']) command.option(flags);
  verify.define(command);
  return command;
}

/** Calls the command in process, as the program does. */
async function call(argv: readonly string[], environment = {}): Promise<Printed> {
  const context: Context = {
    directory: root,
    packageRoot: root,
    environment: { LANG: 'en_GB.UTF-8', ...environment },
    renewed: true,
    version: '0.0.0',
    interactive: false,
    width: 100,
    colours: { output: 0, errors: 0 },
    now: () => new Date('2026-11-22T12:00:00Z'),
  };
  const command = commander();
  let outcome: Outcome | undefined;
  command.action(async () => {
    outcome = await verify.run(command.args, new Options(command.opts()), context);
  });
  try {
    await command.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    const { message, exit } = failureOf(error);
    return { output: '', notes: message, exit };
  }
  const output = [...(outcome?.output ?? [])].join('');
  return { output, notes: [...(outcome?.notes() ?? [])].join(''), exit: outcome?.exit() ?? -1 };
}

function store(name: string, ...more: readonly string[]): string[] {
  return ['--store', `${fixtures}/${name}`, '--texts', texts, ...more];
}

describe('verify', () => {
  it('finds nothing where all is as it is said to be', async () => {
    const { output, notes, exit } = await call(store('passing'));
    expect(output).toMatch(/^no findings in \d+ files \(\d+ records\)\n$/);
    expect(notes).toBe(
      '3 of 3 texts found\n' +
        'compared 21 evidence entries with 27 printed strings: 0 errors, 0 warnings\n',
    );
    expect(exit).toBe(0);
  });

  it('finds all that is not, each at its place', async () => {
    const { output, notes, exit } = await call(store('failing', '--format', 'line'));
    expect(output).toBe(readFileSync(join(root, fixtures, 'expected.txt'), 'utf8'));
    expect(notes).toMatch(/^3 of 5 texts found, missing: changed, lost\ncompared /);
    expect(exit).toBe(1);
  });

  it('has a finding of each of its rules among its fixtures, but for what needs other bytes', () => {
    const expected = readFileSync(join(root, fixtures, 'expected.txt'), 'utf8');
    const rules = [...expected.matchAll(/\[verify\/([\w-]+)\]/g)].map(([, rule = '']) => rule);
    expect([...new Set(rules)].sort()).toEqual([
      'body',
      'date',
      'number',
      'outside-body',
      'paragraph',
      'paragraph-count',
      'printed',
      'text-changed',
      'weekday',
      'year',
    ]);
  });

  it('fails for texts that are missing where they are required', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty, { recursive: true });
    const argv = ['--store', `${fixtures}/passing`, '--texts', empty];
    const { output, notes, exit } = await call(argv);
    expect([output.startsWith('no findings'), exit]).toEqual([true, 0]);
    expect(notes).toMatch(/^0 of 3 texts found, missing: bulletin, depeche, tin\n/);
    const required = await call([...argv, '--require-texts', '--format', 'line']);
    expect(required.exit).toBe(1);
    expect(required.output.match(/error: no file has the sha256 of this text/g)).toHaveLength(3);
  });

  it('shows no text where CI is set', async () => {
    const ours = await call(store('failing', '--format', 'line'), { CI: 'false' });
    const others = await call(store('failing', '--format', 'line'), { CI: 'true' });
    for (const printed of ['mardi 12 mars', 'Odile Ferrand', 'thứ Ba (12/3”']) {
      expect(ours.output).toContain(printed);
      expect(others.output).not.toContain(printed);
    }
    expect(others.output.split('\n').length).toBe(ours.output.split('\n').length);
  });

  it('reports on paths alone, in any format', async () => {
    const path = `${fixtures}/failing/statistics`;
    const { output, notes } = await call(store('failing', path, '--format', 'json'));
    expect(JSON.parse(output)).toMatchObject({ summary: { errors: 4, warnings: 0 } });
    expect(notes).toMatch(/: 4 errors, 0 warnings\n$/);
    const file = join(folder, 'all.json');
    const both = await call(store('failing', '--format', `json=${file}`, '--format', 'line'));
    expect(both.notes).toContain(`wrote ${file}\n`);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toHaveProperty('findings');
    expect((await call(store('failing', 'nowhere'))).exit).toBe(2);
    expect((await call(store('failing', '--format', 'xml'))).exit).toBe(2);
  });
});

describe('the folder of the texts', () => {
  const passing = (given: string) => call(['--store', `${fixtures}/passing`, '--texts', given]);

  it('is to be named', async () => {
    const { notes, exit } = await call(['--store', `${fixtures}/passing`]);
    expect([notes, exit]).toEqual([
      'traite: --texts is missing: name the folder of the kept texts\n',
      2,
    ]);
  });

  it.each(['nowhere', 'package.json'])('is to be a folder: %s', async (given) => {
    const { notes, exit } = await passing(given);
    expect([notes, exit]).toEqual([`traite: ${given} cannot be read: it is no folder\n`, 3]);
  });

  it('may be a link, and what it holds may be called anything', async () => {
    const target = join(folder, 'target');
    mkdirSync(join(target, 'inner'), { recursive: true });
    writeFileSync(join(target, 'a'), readFileSync(join(root, texts, 'tin.txt')));
    writeFileSync(join(target, 'inner', 'b'), readFileSync(join(root, texts, 'depeche.txt')));
    symlinkSync(join(root, texts, 'bulletin-renamed.txt'), join(target, 'c'));
    symlinkSync(target, join(folder, 'link'));
    const { notes, exit } = await passing(join(folder, 'link'));
    expect(notes).toMatch(/^1 of 3 texts found, missing: bulletin, depeche\n/);
    expect(exit).toBe(0);
  });

  it('may hold files that are no texts, and larger ones than are read', async () => {
    const target = join(folder, 'hostile');
    mkdirSync(target, { recursive: true });
    const largest = 8 * 1024 * 1024;
    writeFileSync(join(target, 'large'), Buffer.alloc(largest + 1, 'x'));
    writeFileSync(join(target, 'line'), Buffer.alloc(largest, 'x'));
    writeFileSync(join(target, 'nul'), Buffer.alloc(largest));
    writeFileSync(join(target, 'not-utf8\u202e'), Buffer.alloc(1024, 0xff));
    const { notes, exit } = await passing(target);
    expect(notes).toContain('too large to be read: large\n');
    expect(exit).toBe(0);
  });
});

it('its help begins with examples', () => {
  let help = '';
  const command = commander();
  command.configureOutput({ writeOut: (text) => (help += text) });
  command.outputHelp();
  expect(help).toMatch(/^Examples:\n {2}\$ traite verify --texts /);
});

it.skipIf(!kept)(
  `the shipped register stands up to the texts that it rests on${absent}`,
  async () => {
    const argv = ['--store', 'data', '--texts', shipped, '--require-texts', '--format', 'line'];
    const { output, notes, exit } = await call(argv);
    expect(output.split('\n').filter((line) => line.includes(': error: '))).toEqual([]);
    expect(notes).toMatch(/^5 of 5 texts found\ncompared 1\d\d evidence entries /);
    expect(exit).toBe(0);
  },
);
