import { join, resolve, sep } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.js';
import { kindNames } from '../model/kinds/names.js';
import { nearest } from '../model/names.js';
import { UsageError, unknownWord } from '../model/usage-error.js';
import type { Safe } from '../render/escape.js';
import { safe, terminal } from '../render/escape.js';
import type { Look } from '../render/look.js';
import type { ReportedRule, ReportSummary } from '../render/reporter.js';
import type { ListedReporter } from '../render/reporters/index.js';
import { reporterNames, reporters } from '../render/reporters/index.js';
import { writeWhole } from '../store/disk/write.js';
import type { Context } from './context.js';
import { seenFromRoot } from './repository-root.js';
import type { FoundStore } from '../store/config.js';
import { shownName } from '../store/reading/stored-file.js';

/** A reporter, and the file that it writes; standard output where there is none. */
export interface Target {
  readonly reporter: ListedReporter;
  readonly file?: string;
}

/** What `--format` names: `pretty`, or `json=findings.json`. @throws UsageError */
export function targetsOf(formats: readonly string[]): Target[] {
  const targets = (formats.length === 0 ? ['pretty'] : formats).map((given): Target => {
    const [name = '', ...rest] = given.split('=');
    const file = rest.join('=');
    const reporter = reporters.find((one) => one.name === name);
    if (reporter === undefined) {
      throw unknownWord('format', name, nearest(name, reporterNames), reporterNames);
    }
    if (given.includes('=') && file === '') {
      throw new UsageError(`--format ${given} names no file; write ${name}=file`);
    }
    return file === '' ? { reporter } : { reporter, file };
  });
  const files = targets.flatMap(({ file }) => file ?? []);
  if (targets.length - files.length > 1) {
    throw new UsageError(
      'only one --format may go to the screen; write format=file for the others',
    );
  }
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new UsageError(`two formats would write to "${twice}"`);
  return targets;
}

/** Findings with all that a reporter may tell of them. */
export interface Report {
  readonly findings: readonly Diagnostic[];
  readonly summary: ReportSummary;
  readonly look: Look;
  /** The checks that were made. */
  readonly rules: readonly ReportedRule[];
}

/** Writes findings to each target; what goes to the screen, and a note on every file written. */
export async function reportFindings(
  targets: readonly Target[],
  { findings, summary, look, rules }: Report,
  context: Context,
): Promise<{ output: Iterable<Safe>; notes: Safe[] }> {
  let output: Iterable<Safe> = [];
  const notes: Safe[] = [];
  const author = { version: context.version, rules };
  for (const { reporter, file } of targets) {
    const loaded = await reporter.load();
    const seen = reporter.fromRoot === true ? seenFromRoot(findings, context) : findings;
    if (file === undefined) output = loaded.report(seen, summary, look, author);
    else {
      const plain = { ...look, colour: 0, interactive: false } as const;
      const chunks = loaded.report(seen, summary, plain, author);
      writeWhole(resolve(context.directory, file), chunks, file);
      notes.push(safe`wrote ${terminal(file)}\n`);
    }
  }
  return { output, notes };
}

/** The findings in some files or folders. @throws UsageError where one is none of the store's. */
export function findingsIn(
  paths: readonly string[],
  findings: readonly Diagnostic[],
  directory: string,
  store: FoundStore,
): readonly Diagnostic[] {
  if (paths.length === 0) return findings;
  const folders = ['', 'store.yaml', ...kindNames].map((name) => join(store.name, name));
  const held = kindNames.flatMap((kind) => store.tree.list(kind).files);
  const files = held.map((file) => shownName(store.name, file));
  const named = [...folders, ...files, ...findings.map(({ location }) => location.file)];
  const known = [...new Set(named)].map((file) => resolve(directory, file));
  const wanted = paths.map((path) => resolve(directory, path));
  const lies = (file: string, path: string) => file === path || file.startsWith(path + sep);
  const outside = wanted.findIndex((path) => !known.some((file) => lies(file, path)));
  if (outside !== -1) {
    throw new UsageError(
      `"${paths[outside] ?? ''}" is no file or folder of the store ${store.name}`,
    );
  }
  return findings.filter(({ location, other }) =>
    [location.file, other?.file ?? location.file].some((file) =>
      wanted.some((path) => lies(resolve(directory, file), path)),
    ),
  );
}

/** How many findings there are of each severity. */
export function summaryOf(
  findings: readonly Diagnostic[],
  { files, records }: Pick<ReportSummary, 'files' | 'records'>,
): ReportSummary {
  const count = (severity: Diagnostic['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    files,
    records,
    errors: count('error'),
    warnings: count('warning'),
    information: count('information'),
  };
}
