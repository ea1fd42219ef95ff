import { fileURLToPath } from 'node:url';
import type { Context } from '../src/commands/context.js';
import { perform } from '../src/perform.js';

/** The repository, which holds the register that ships in `data/`. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

/** The world of a call, where it is not the usual one. */
export interface World {
  readonly directory?: string;
  /** Columns of the terminal. */
  readonly width?: number;
  /** Standard output is no terminal. */
  readonly piped?: boolean;
  readonly environment?: Context['environment'];
  /** Nothing is kept from one call to the next where it is absent. */
  readonly cacheFolder?: string;
  /** After how many pieces of output its reader goes away, where it does. */
  readonly leavesAfter?: number;
  /** All records are read, whatever is asked. */
  readonly renewed?: boolean;
  /** The clock. */
  readonly now?: () => Date;
}

/** What a call printed on each stream, and how it ended. */
export interface Printed {
  readonly output: string;
  readonly notes: string;
  readonly exit: number;
}

/** Calls the program in process: on a terminal of 80 columns, in the repository, at a fixed time. */
export async function traite(argv: readonly string[], world: World = {}): Promise<Printed> {
  const {
    directory = root,
    width = 80,
    piped = false,
    cacheFolder,
    leavesAfter = Infinity,
    renewed = false,
  } = world;
  const environment = { LANG: 'en_GB.UTF-8', ...world.environment };
  const context: Context = {
    directory,
    packageRoot: root,
    environment,
    cacheFolder,
    renewed,
    version: '0.0.0',
    interactive: !piped,
    width,
    colours: { output: 0, errors: 0 },
    now: world.now ?? (() => new Date('2026-11-22T12:00:00Z')),
  };
  const printed = { output: '', notes: '' };
  let pieces = 0;
  const exit = await perform(argv, context, {
    output(text) {
      pieces += 1;
      if (pieces > leavesAfter) throw Object.assign(new Error('a closed pipe'), { code: 'EPIPE' });
      printed.output += text;
    },
    notes: (text) => (printed.notes += text),
  });
  return { ...printed, exit };
}

/** The records that a call lists, by their ids. */
export async function ids(argv: readonly string[], world: World = {}): Promise<string[]> {
  const { output, notes, exit } = await traite([...argv, '-o', 'ids'], world);
  if (exit > 1) throw new Error(notes);
  return output.split('\n').filter((id) => id !== '');
}
