import { codeOf } from './failure.js';

let isToWait = false;

/**
 * From now on an interruption waits for what is being done, and ends the program where it waits for
 * something itself: no file is left half written beside the user's own. Without it the signal ends the
 * program at once, also in the middle of a long answer. A shell calls both 130.
 */
export function finishFirst(): void {
  if (isToWait) return;
  isToWait = true;
  process.on('SIGINT', () => process.exit(130));
}

/** Has a process of this machine ended? */
export function hasEnded(id: number): boolean {
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}
