import type { Context } from './commands/context.js';
import type { Streams } from './perform.js';
import { perform } from './perform.js';
import type { Look } from './render/look.js';
import { mayBeTerminal, writeAll } from './store/disk/stream.js';

/** That of the package, as the build writes it here. */
declare const traiteVersion: string;

/** Where the package's own files are, and where the user's cache is. */
type Folders = Pick<Context, 'packageRoot' | 'cacheFolder'>;

/** The one place that knows argv, streams, the exit code, the clock and the environment. */
export async function start(folders: Folders): Promise<void> {
  const argv = process.argv.slice(2);
  // All was written when it was handed over. Node would take its time to give back the memory.
  process.exit(await perform(argv, contextOf(argv, folders), streams));
}

const streams: Streams = {
  output: (text) => {
    writeAll(1, text);
  },
  notes: (text) => {
    writeAll(2, text);
  },
};

function contextOf(argv: readonly string[], { packageRoot, cacheFolder }: Folders): Context {
  // The streams themselves are costly to make, so they are asked only where they may be terminals.
  const output = mayBeTerminal(1) && process.stdout.isTTY ? process.stdout : undefined;
  const errors = mayBeTerminal(2) && process.stderr.isTTY ? process.stderr : undefined;
  return {
    directory: process.cwd(),
    packageRoot,
    environment: process.env,
    cacheFolder,
    version: traiteVersion,
    interactive: output !== undefined,
    width: widthOf(output),
    colours: { output: colourOf(argv, output), errors: colourOf(argv, errors) },
    now: () => new Date(),
  };
}

function widthOf(terminal: NodeJS.WriteStream | undefined): number {
  if (terminal !== undefined && terminal.columns > 0) return terminal.columns;
  const given = Number(process.env['COLUMNS']);
  return Number.isInteger(given) && given > 0 ? given : 80;
}

/** `--color`, then NO_COLOR, FORCE_COLOR and CLICOLOR, then what the terminal is, where it is one. */
function colourOf(
  argv: readonly string[],
  terminal: NodeJS.WriteStream | undefined,
): Look['colour'] {
  const { NO_COLOR, FORCE_COLOR, CLICOLOR } = process.env;
  const at = argv.findIndex((word) => word === '--color' || word.startsWith('--color='));
  const asked = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const depth = terminal === undefined ? 0 : depthOf(terminal);
  if (asked === 'never') return 0;
  if (asked === 'always') return depth === 0 ? 1 : depth;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 0;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR === '0' ? 0 : depth === 0 ? 1 : depth;
  return CLICOLOR === '0' ? 0 : depth;
}

function depthOf(terminal: NodeJS.WriteStream): Look['colour'] {
  const bits = terminal.getColorDepth();
  return bits >= 24 ? 3 : bits >= 8 ? 2 : bits >= 4 ? 1 : 0;
}
