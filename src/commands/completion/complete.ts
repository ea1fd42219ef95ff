import type { Option } from 'commander';
import { Command as Commander } from 'commander';
import { isKind, kindNames } from '../../model/kinds/names.js';
import type { CommandModule, ListedCommand } from '../command.js';
import type { Candidate, Choice } from './choice.js';
import { after, beginning, choiceLines } from './choice.js';
import type { Line } from './line.js';
import { readLine, unquoted } from './line.js';
import type { Asked } from './store.js';
import { argumentChoice, concerns, optionChoice } from './values.js';
import type { Context } from '../context.js';
import type { Outcome } from '../outcome.js';
import { outcome } from '../outcome.js';

/**
 * What the scripts of `completion` call: prints the words that may stand at the cursor, a line each
 * with a tab and a description. It says nothing else and never fails.
 */
export function completeOf(commands: readonly ListedCommand[]): CommandModule {
  let program = new Commander();
  return {
    define(commander) {
      program = commander.parent ?? program;
      commander
        .argument('[word...]', 'the words after "traite", up to the cursor')
        .option('--quoted', 'the words are as they were typed, quotation marks included');
    },
    async run(operands, options, context): Promise<Outcome> {
      const words = options.flag('quoted') ? operands.map(unquoted) : operands;
      try {
        return outcome(choiceLines(await choiceAt(words, program, commands, context)));
      } catch {
        // A mistake further left, or a store that cannot be read, is said when the command runs.
        return outcome([]);
      }
    },
  };
}

async function choiceAt(
  words: readonly string[],
  program: Commander,
  commands: readonly ListedCommand[],
  context: Context,
): Promise<Choice> {
  const line = readLine(words, optionsOf(program, program));
  const [name, ...others] = line.operands;
  if (name === undefined) return choice(line, program, program, context);
  if (name === 'help') return others.length === 0 ? commandNames(line, program) : none;
  const listed = commands.find((one) => one.name === name && one.hidden !== true);
  if (listed === undefined) return none;
  const command = new Commander(name).copyInheritedSettings(program);
  (await listed.load()).define(command);
  return choice(readLine(words, optionsOf(command, program)), command, program, context);
}

const none: Choice = { candidates: [] };

/** The options that a command understands, its own first. */
function optionsOf(command: Commander, program: Commander): Option[] {
  const help = program.createHelp();
  const own = help.visibleOptions(command);
  return command === program ? own : [...own, ...program.options.filter(({ hidden }) => !hidden)];
}

async function choice(
  line: Line,
  command: Commander,
  program: Commander,
  context: Context,
): Promise<Choice> {
  const { option, head, typed, operands } = line;
  const asked: Asked = {
    command: command.name(),
    kinds: kindsIn(operands),
    given: line.given,
    context,
  };
  if (option !== undefined) return after(head, await optionChoice(option, typed, asked));
  const options = optionNames(line, optionsOf(command, program), asked);
  if (typed.startsWith('-') && !line.literal) return { candidates: options };
  if (command === program) return commandNames(line, program);
  const place = operands.length - 1;
  const last = command.registeredArguments.at(-1);
  const argument =
    command.registeredArguments[place] ?? (last?.variadic === true ? last : undefined);
  const found = argument === undefined ? none : await argumentChoice(argument, typed, asked);
  const candidates = found.candidates.filter(({ value }) => !operands.slice(1).includes(value));
  const silent = candidates.length === 0 && found.paths === undefined && typed === '';
  return silent && !line.literal ? { candidates: options } : { ...found, candidates };
}

/** The kind that the command line names or is about, else all of them. */
function kindsIn(operands: readonly string[]): Asked['kinds'] {
  if (operands[0] === 'stats') return ['statistics'];
  const kind = operands.slice(0, 2).find(isKind);
  return kind === undefined ? kindNames : [kind];
}

function commandNames({ typed }: Line, program: Commander): Choice {
  const help = program.createHelp();
  const words = help.visibleCommands(program).map((command) => ({
    value: command.name(),
    description: help.subcommandDescription(command),
  }));
  return { candidates: beginning(words, typed) };
}

/** The options that may still be given; short ones only where one was typed. */
function optionNames(line: Line, options: readonly Option[], asked: Asked): Candidate[] {
  const words = options
    .filter((option) => !line.used.has(option) || option.parseArg !== undefined)
    .filter((option) => concerns(option, asked))
    .flatMap(({ long, short, description }) => {
      const names = line.typed === short ? [short] : [long ?? short];
      return names.flatMap((value) => (value === undefined ? [] : [{ value, description }]));
    });
  return beginning(words, line.typed);
}
