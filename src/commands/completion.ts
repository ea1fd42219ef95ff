import { outcome } from './outcome.js';
import type { CommandModule } from './command.js';

export const completion: CommandModule = {
  define: (commander) => commander.argument('<shell>'),
  run: () => Promise.resolve(outcome([])),
};
