import type { Command as Commander } from 'commander';
import type { Context } from './context.js';
import type { Options } from './options.js';
import type { Outcome } from './outcome.js';

/** What a command's own file holds, loaded when it is called. */
export interface CommandModule {
  /** Adds arguments, options and the help's examples. */
  define(commander: Commander): void;
  run(operands: readonly string[], options: Options, context: Context): Promise<Outcome>;
}

/** A command in the list. */
export interface ListedCommand {
  readonly name: string;
  readonly summary: string;
  /** Called by scripts only: no help names it. */
  readonly hidden?: boolean;
  readonly load: () => Promise<CommandModule>;
}
