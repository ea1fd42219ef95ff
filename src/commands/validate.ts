import { join, resolve, sep } from 'node:path';
import { checkStore } from '../check/check-store.js';
import type { Diagnostic } from '../model/diagnostic.js';
import { kindNames } from '../model/kinds/index.js';
import { nearest } from '../model/names.js';
import { UsageError, unknownWord } from '../model/usage-error.js';
import type { Safe } from '../render/escape.js';
import { safe, terminal } from '../render/escape.js';
import type { Look } from '../render/look.js';
import type { ReportSummary } from '../render/reporter.js';
import type { ListedReporter } from '../render/reporters/index.js';
import { reporterNames, reporters } from '../render/reporters/index.js';
import { writeWhole } from '../store/disk.js';
import type { CommandModule } from './command.js';
import { collect } from './options.js';
import type { Setting } from './setting.js';
import { lookOf, open, todayOf } from './setting.js';

export const validate: CommandModule = {
  define(commander) {
    commander
      .argument('[path...]', 'files or folders of the store to report on; all of it is read anyway')
      .option(
        '--format <format>',
        `${reporterNames.join(', ')}; format=file writes a file`,
        collect,
      )
      .option('--max-warnings <count>', 'exit 1 where there are more warnings')
      .addHelpText(
        'before',
        `Examples:
  $ traite validate
  $ traite validate data/statistics --format line
  $ traite validate --format pretty --format json=findings.json --max-warnings 0
`,
      );
  },
  async run(operands, options, context) {
    const targets = targetsOf(options.list('format'));
    const most = options.count('maxWarnings');
    const setting = await open(options, context);
    const { loaded } = setting;
    const all = checkStore({ ...loaded, today: todayOf(options, context) });
    const findings = onPaths(all, operands, context.directory, setting);
    const summary = summaryOf(findings, loaded.files, loaded.documents.length);
    const look = lookOf(options, context, setting.reader.language);
    const { output, notes } = await report(targets, findings, summary, look, context.directory);
    const tooMany = most !== undefined && summary.warnings > most;
    if (tooMany) notes.push(safe`more warnings than --max-warnings ${most} allows\n`);
    return {
      output,
      notes: () => [...setting.about, ...notes],
      exit: () => (summary.errors > 0 || tooMany ? 1 : 0),
    };
  },
};

interface Target {
  readonly reporter: ListedReporter;
  readonly file?: string;
}

/** `pretty`, or `json=findings.json`: a reporter, and where it writes. */
function targetsOf(formats: readonly string[]): Target[] {
  const targets = (formats.length === 0 ? ['pretty'] : formats).map((given): Target => {
    const [name = '', ...rest] = given.split('=');
    const file = rest.join('=');
    const reporter = reporters.find((one) => one.name === name);
    if (reporter === undefined) {
      throw unknownWord('format', name, nearest(name, reporterNames), reporterNames);
    }
    return file === '' ? { reporter } : { reporter, file };
  });
  if (targets.filter(({ file }) => file === undefined).length > 1) {
    throw new UsageError(
      'only one --format may go to the screen; write format=file for the others',
    );
  }
  return targets;
}

async function report(
  targets: readonly Target[],
  findings: readonly Diagnostic[],
  summary: ReportSummary,
  look: Look,
  directory: string,
): Promise<{ output: Iterable<Safe>; notes: Safe[] }> {
  let output: Iterable<Safe> = [];
  const notes: Safe[] = [];
  for (const { reporter, file } of targets) {
    const loaded = await reporter.load();
    if (file === undefined) output = loaded.report(findings, summary, look);
    else {
      writeWhole(
        resolve(directory, file),
        loaded.report(findings, summary, { ...look, colour: 0, interactive: false }),
        file,
      );
      notes.push(safe`wrote ${terminal(file)}\n`);
    }
  }
  return { output, notes };
}

/** The findings in some files or folders. @throws UsageError where one is none of the store's. */
function onPaths(
  findings: readonly Diagnostic[],
  paths: readonly string[],
  directory: string,
  { store, loaded }: Setting,
): readonly Diagnostic[] {
  if (paths.length === 0) return findings;
  const folders = ['', 'store.yaml', ...kindNames].map((name) => join(store.name, name));
  const files = loaded.documents.map(({ source }) => loaded.shown(source.file));
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

function summaryOf(findings: readonly Diagnostic[], files: number, records: number): ReportSummary {
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
