import type { Safe } from '../render/escape.js';

/**
 * What a command has to say and how it ended: a command never prints. The streams are read once,
 * `output` before `notes`, and the exit code is asked when both are done.
 */
export interface Outcome {
  /** For standard output: data. */
  readonly output: Iterable<Safe>;
  /** For standard error: everything said about the data. */
  notes(): Iterable<Safe>;
  /** 0 done, 1 a finding or nothing found, 2 wrong usage, 3 the store cannot be read or written. */
  exit(): number;
}

/** An outcome that is known at once. */
export function outcome(output: Iterable<Safe>, notes: readonly Safe[] = [], exit = 0): Outcome {
  return { output, notes: () => notes, exit: () => exit };
}
