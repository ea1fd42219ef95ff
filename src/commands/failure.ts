import { UsageError } from '../model/usage-error.js';
import type { Safe } from '../render/escape.js';
import { safe, terminal, terminalLines } from '../render/escape.js';
import { StoreError } from '../store/tree.js';

/** What a call that came to nothing tells standard error, and its exit code. */
export interface Failure {
  readonly message: Safe;
  readonly exit: 2 | 3 | 70;
}

/** What went wrong: the command line, the world, or, with its stack, the program itself. */
export function failureOf(error: unknown): Failure {
  if (error instanceof UsageError) return { message: sentence(error), exit: 2 };
  if (error instanceof StoreError) return { message: sentence(error), exit: 3 };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const report = safe`traite: a fault of ours; please report these lines where you have it from`;
  return { message: safe`${report}\n${terminalLines(stack)}\n`, exit: 70 };
}

function sentence({ message }: Error): Safe {
  return safe`traite: ${terminal(message)}\n`;
}
