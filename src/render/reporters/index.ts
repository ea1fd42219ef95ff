import type { Reporter } from '../reporter.js';

/** A reporter in the list: loaded when it is used. */
export interface ListedReporter {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<Reporter>;
}

/** All reporters, those for people first, in the order of the help. */
export const reporters: readonly ListedReporter[] = [
  {
    name: 'pretty',
    summary: 'findings with the lines that they are about',
    load: async () => (await import('./pretty.js')).pretty,
  },
  {
    name: 'line',
    summary: 'one finding a line',
    load: async () => (await import('./line.js')).line,
  },
  {
    name: 'json',
    summary: 'one JSON object with "summary" and "findings"',
    load: async () => (await import('./json.js')).json,
  },
];

export const reporterNames: readonly string[] = reporters.map(({ name }) => name);
