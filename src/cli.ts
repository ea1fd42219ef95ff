import { Command as Commander, CommanderError, Option } from 'commander';
import type { Context } from './commands/context.js';
import type { CommandModule, ListedCommand } from './commands/command.js';
import { commands } from './commands/index.js';
import { Options } from './commands/options.js';
import type { Outcome } from './commands/outcome.js';
import { outcome } from './commands/outcome.js';
import { isKind } from './model/kinds/names.js';
import { nearest } from './model/names.js';
import { UsageError, unknownWord } from './model/usage-error.js';
import type { Safe } from './render/escape.js';
import { join, safe, terminal } from './render/escape.js';

const globalOptions: readonly (readonly [string, string, (readonly string[])?])[] = [
  ['--store <folder>', 'the store to read; else $TRAITE_STORE, else the nearest one upward'],
  ['--lang <language>', 'fr, en or vi; else as the locale says'],
  ['--color <when>', 'colours', ['auto', 'always', 'never']],
  ['--today <date>', 'the day of the run'],
  ['--no-cache', 'read every file, and keep nothing for the next call'],
  ['--verbose', 'tell what was read and how long it took'],
];

const examples = `Examples:
  $ traite query --partner UK
  $ traite agreements --status signed --since 2024
  $ traite show vn-gb-action-plan-2025
`;

/**
 * Runs one call of the program and never prints: what it says is in the outcome.
 * @throws UsageError, StoreError, or a fault of ours.
 */
export async function run(argv: readonly string[], context: Context): Promise<Outcome> {
  const said: Safe[] = [];
  let result: Outcome | undefined;
  const program = programOf(context, said);
  const called = commands.find(({ name }) => name === operandsOf(argv)[0]);
  if (called !== undefined) {
    const module = await called.load();
    addCommand(program, called, module, async (operands, values) => {
      result = await module.run(operands, new Options(values), context);
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageErrorOf(error, program, called?.name, argv);
  }
  return result ?? outcome(said);
}

/** The words of a call that are no options, so that only the command's own file is loaded. */
function operandsOf(argv: readonly string[]): string[] {
  const withValue = globalOptions.flatMap(([flags]) =>
    flags.includes('<') ? (flags.split(' ')[0] ?? []) : [],
  );
  const rest = argv.filter((_, index) => !withValue.includes(argv[index - 1] ?? ''));
  const operands = rest.filter((word) => !word.startsWith('-'));
  return operands[0] === 'help' ? operands.slice(1) : operands;
}

function programOf(context: Context, said: Safe[]): Commander {
  let listed: Commander[] | undefined;
  const program = new Commander('traite')
    .description('A register of international cooperation against trafficking in persons')
    .usage('[options] <command>')
    .version(context.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => said.push(join(text.split('\n').map(terminal), safe`\n`)),
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(context.width, 100),
      // Help has no colours; that of the streams is costly to find out.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      showGlobalOptions: true,
      visibleCommands: ({ parent }) => (parent === null ? (listed ??= listedCommands()) : []),
    })
    .helpCommand('help [command]', 'prints the help of a command')
    .addHelpText('before', examples);
  for (const [flags, description, choices] of globalOptions) {
    const option = new Option(flags, description);
    program.addOption(choices === undefined ? option : option.choices(choices));
  }
  program.argument('[command]').allowExcessArguments();
  program.action((word: string | undefined) => {
    throw unknownCommand(word);
  });
  return program;
}

function unknownCommand(word: string | undefined): UsageError {
  if (word === undefined) {
    return new UsageError('a command is missing; "traite --help" lists them');
  }
  if (isKind(word))
    return new UsageError(`unknown command "${word}"; "traite query ${word}" lists them`);
  const names = commands.flatMap(({ name, hidden }) => (hidden === true ? [] : name));
  return unknownWord('command', word, nearest(word, names), names);
}

/** The commands that the program's own help lists: all but hidden ones; only the called one is added. */
function listedCommands(): Commander[] {
  const listed = commands.filter(({ hidden }) => hidden !== true);
  const help = new Commander('help').argument('[command]').summary('prints the help of a command');
  return [...listed.map(({ name, summary }) => new Commander(name).summary(summary)), help];
}

function addCommand(
  program: Commander,
  { name, summary, hidden = false }: ListedCommand,
  module: CommandModule,
  action: (operands: readonly string[], values: Readonly<Record<string, unknown>>) => Promise<void>,
): void {
  const command = program.command(name, { hidden }).summary(summary).description(summary);
  command.allowExcessArguments(false);
  module.define(command);
  command.action(async () => {
    await action(command.args, command.optsWithGlobals<Record<string, unknown>>());
  });
}

/** Says in one line what was given, what is near and what is allowed. */
function usageErrorOf(
  error: CommanderError,
  program: Commander,
  called: string | undefined,
  argv: readonly string[],
): UsageError {
  const command = program.commands.find((one) => one.name() === called) ?? program;
  const given = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const call = called === undefined ? 'traite' : `traite ${called}`;
  const shows = `"${call} --help" shows how`;
  switch (error.code) {
    case 'commander.unknownOption': {
      const [word] = operandsOf(argv);
      const precedes = word !== undefined && argv.indexOf(word) < argv.indexOf(given);
      if (called === undefined && precedes) return unknownCommand(word);
      const options = new Set([...command.options, ...program.options]);
      const flags = [...options].flatMap(({ long }) => long ?? []);
      return unknownWord('option', given, nearest(given, flags), flags);
    }
    case 'commander.optionMissingArgument':
      return new UsageError(`${flagOf(given)} needs a value; ${shows}`);
    case 'commander.invalidArgument':
      return (
        invalidValue(error.message, flagOf(given)) ??
        new UsageError(`${flagOf(given)} needs a value; ${shows}`)
      );
    case 'commander.missingArgument':
      return new UsageError(`"${call}" needs its ${given}; ${shows}`);
    case 'commander.excessArguments': {
      const excess = command.args.slice(command.registeredArguments.length).join('", "');
      return new UsageError(`"${call}" has no use for "${excess}"; ${shows}`);
    }
    default:
      return new UsageError(
        `${error.message.replace(/^error: /, '').replaceAll(/\s+/g, ' ')}; ${shows}`,
      );
  }
}

/** The long name in `-o, --output <format>`. */
function flagOf(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

/** For an option that takes one of a few words. */
function invalidValue(message: string, flag: string): UsageError | undefined {
  const [, value, list] =
    /argument '(.*)' is invalid\. Allowed choices are (.*)\./.exec(message) ?? [];
  if (value === undefined || list === undefined) return undefined;
  const allowed = list.split(', ');
  return unknownWord(`value of ${flag}`, value, nearest(value, allowed), allowed);
}
