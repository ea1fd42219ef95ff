import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './cli.js';
import type { Context } from './commands/context.js';
import { failureOf } from './commands/failure.js';
import type { Outcome } from './commands/outcome.js';
import { property } from './model/references.js';
import type { Look } from './render/look.js';
import { readOwnFile, writeAll } from './store/disk.js';

/** The one place that knows argv, streams, the exit code, the clock and the environment. */
async function main(argv: readonly string[]): Promise<number> {
  try {
    const context = contextOf(argv);
    return print(await run(argv, context));
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    const { message, exit } = failureOf(error);
    writeAll(2, message);
    return exit;
  }
}

function contextOf(argv: readonly string[]): Context {
  const packageRoot = dirname(dirname(fileURLToPath(import.meta.url)));
  const manifest: unknown = JSON.parse(readOwnFile(`${packageRoot}/package.json`));
  return {
    directory: process.cwd(),
    packageRoot,
    environment: process.env,
    version: String(property(manifest, 'version')),
    interactive: process.stdout.isTTY,
    width: widthOf(),
    colours: {
      output: colourOf(argv, process.stdout),
      errors: colourOf(argv, process.stderr),
    },
    now: () => new Date(),
  };
}

function widthOf(): number {
  const given = Number(process.env['COLUMNS']);
  if (process.stdout.isTTY && process.stdout.columns > 0) return process.stdout.columns;
  return Number.isInteger(given) && given > 0 ? given : 80;
}

/** `--color`, then NO_COLOR, FORCE_COLOR and CLICOLOR, then what the stream is. */
function colourOf(argv: readonly string[], stream: NodeJS.WriteStream): Look['colour'] {
  const { NO_COLOR, FORCE_COLOR, CLICOLOR } = process.env;
  const at = argv.findIndex((word) => word === '--color' || word.startsWith('--color='));
  const asked = at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const depth = depthOf(stream);
  if (asked === 'never') return 0;
  if (asked === 'always') return depth === 0 ? 1 : depth;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return 0;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR === '0' ? 0 : depth === 0 ? 1 : depth;
  if (CLICOLOR === '0' || !stream.isTTY) return 0;
  return depth;
}

function depthOf(stream: NodeJS.WriteStream): Look['colour'] {
  const bits = stream.isTTY ? stream.getColorDepth() : 1;
  return bits >= 24 ? 3 : bits >= 8 ? 2 : bits >= 4 ? 1 : 0;
}

function print(outcome: Outcome): number {
  for (const chunk of outcome.output) writeAll(1, chunk);
  for (const chunk of outcome.notes()) writeAll(2, chunk);
  return outcome.exit();
}

/** The reader of a pipe went away, which is no failure. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

process.on('SIGINT', () => process.exit(130));
process.exitCode = await main(process.argv.slice(2));
