import type { Reporter } from '../reporter.js';

/** A reporter in the list: loaded when it is used. */
export interface ListedReporter {
  readonly name: string;
  readonly summary: string;
  /** It names files from the root of the repository, since it is read there. */
  readonly fromRoot?: true;
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
  {
    name: 'github',
    summary: 'workflow commands, which GitHub shows at the lines that they are about',
    fromRoot: true,
    load: async () => (await import('./github.js')).github,
  },
  {
    name: 'sarif',
    summary: 'SARIF 2.1.0, for code scanning',
    fromRoot: true,
    load: async () => (await import('./sarif.js')).sarif,
  },
  {
    name: 'junit',
    summary: 'JUnit XML, for GitLab and Jenkins: errors failed, all else skipped',
    fromRoot: true,
    load: async () => (await import('./junit.js')).junit,
  },
];

export const reporterNames: readonly string[] = reporters.map(({ name }) => name);
