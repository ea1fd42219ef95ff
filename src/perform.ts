import { run } from './cli.js';
import type { Context } from './commands/context.js';
import { failureOf } from './commands/failure.js';
import type { Outcome } from './commands/outcome.js';
import { batched } from './store/disk/stream.js';
import { ReadAgain } from './store/tree.js';

/** Where a call's two streams go. Each is handed texts to write at once and whole. */
export interface Streams {
  output(text: string): void;
  notes(text: string): void;
}

/**
 * Runs one call and prints it. Where what is known of the store turns out not to hold, all of it is read
 * again. @returns the exit code.
 */
export async function perform(
  argv: readonly string[],
  context: Context,
  streams: Streams,
): Promise<number> {
  const printed = new Printed(streams);
  try {
    return await printOnce(argv, context, printed).catch(async (error: unknown) => {
      if (!(error instanceof ReadAgain) || !printed.canGoOn(error)) throw error;
      return printOnce(argv, { ...context, renewed: true }, printed);
    });
  } catch (error) {
    if (isClosedPipe(error)) return 0;
    const { message, exit } = failureOf(error);
    streams.notes(message);
    return exit;
  }
}

async function printOnce(
  argv: readonly string[],
  context: Context,
  printed: Printed,
): Promise<number> {
  return printed.print(await run(argv, context));
}

/** What a call has printed so far: where it is made again, it goes on after that. */
class Printed {
  readonly #streams: Streams;
  #length = 0;

  constructor(streams: Streams) {
    this.#streams = streams;
  }

  /** Will the same call print the same again, as far as it has printed anything? */
  canGoOn({ storeIsSame }: ReadAgain): boolean {
    return this.#length === 0 || storeIsSame;
  }

  print(outcome: Outcome): number {
    let before = this.#length;
    for (const batch of batched(outcome.output)) {
      const rest = batch.slice(before);
      before -= batch.length - rest.length;
      if (rest === '') continue;
      this.#streams.output(rest);
      this.#length += rest.length;
    }
    for (const batch of batched(outcome.notes())) this.#streams.notes(batch);
    return outcome.exit();
  }
}

/** The reader of a pipe went away, which is no failure. */
function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}
