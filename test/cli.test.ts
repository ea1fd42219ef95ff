import { describe, expect, it } from 'vitest';
import { commands } from '../src/commands/index.js';
import { traite } from './run.js';

describe('help', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j begins with examples', async (argv) => {
    const { output, notes, exit } = await traite(argv);
    expect(output).toMatch(/^Examples:\n {2}\$ traite /);
    expect([notes, exit]).toEqual(['', 0]);
  });

  it.each(commands.filter(({ hidden }) => hidden !== true).map(({ name }) => name))(
    'of %s is the same by "help" and by "--help", no wider than the terminal',
    async (name) => {
      const { output, exit } = await traite([name, '--help']);
      expect(exit).toBe(0);
      expect(await traite(['help', name])).toMatchObject({ output, exit: 0 });
      expect(output).toContain(`Usage: traite ${name}`);
    },
  );

  it('names every command that is not for scripts, and no other', async () => {
    const { output } = await traite(['--help']);
    for (const { name, hidden } of commands) {
      expect(output.includes(`\n  ${name} `)).toBe(hidden !== true);
    }
  });

  it('prints the version', async () => {
    expect(await traite(['--version'])).toEqual({ output: '0.0.0\n', notes: '', exit: 0 });
  });
});

describe('a command line that is wrong', () => {
  it.each([
    [[], 'a command is missing; "traite --help" lists them'],
    [['agrements'], 'unknown command "agrements"; did you mean "agreements"? allowed: query, '],
    [['agrements', '--partner', 'UK'], 'unknown command "agrements"; did you mean "agreements"?'],
    [['topics'], 'unknown command "topics"; "traite query topics" lists them'],
    [['--partner', 'UK'], 'unknown option "--partner"; allowed: '],
    [['agreements', '--partnr', 'UK'], 'unknown option "--partnr"; did you mean "--partner"?'],
    [['agreements', '-x'], 'unknown option "-x"; allowed: --partner'],
    [['agreements', '--partner'], '--partner needs a value; "traite agreements --help" shows how'],
    [['agreements', '-o'], '--output needs a value; "traite agreements --help" shows how'],
    [['agreements', '--topic', ''], '--topic needs a value'],
    [['--store'], '--store needs a value; "traite --help" shows how'],
    [['agreements', 'events'], '"traite agreements" has no use for "events"'],
    [['query', 'agreements', 'events', 'laws'], '"traite query" has no use for "events", "laws"'],
    [['show'], '"traite show" needs its id'],
    [['schema'], '"traite schema" needs its kind'],
    [
      ['agreements', '--color', 'blue'],
      'unknown value of --color "blue"; allowed: auto, always, never',
    ],
    [['agreements', '--limit', '-1'], '--limit takes a whole number, not "-1"'],
  ])('%j', async (argv, message) => {
    const { output, notes, exit } = await traite(argv);
    expect([output, exit]).toEqual(['', 2]);
    expect(notes.startsWith(`traite: ${message}`)).toBe(true);
    expect(notes.trimEnd()).not.toContain('\n');
  });

  it('shows what was given with its control characters made visible', async () => {
    const { notes } = await traite(['query', '--partner', 'a\u001b[31m\nb\u202e']);
    for (const hidden of ['\u001b', '\u202e', '\nb']) expect(notes).not.toContain(hidden);
  });

  it('is told as such wherever the global options stand', async () => {
    const before = await traite(['--lang', 'vi', '--store', 'data', 'agreements', '--count']);
    const after = await traite(['agreements', '--count', '--store=data', '--lang=vi']);
    expect(before).toEqual(after);
    expect(before.exit).toBe(0);
  });
});
