import { resolve, sep } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../model/diagnostic.js';
import { compareDiagnostics } from '../model/diagnostic.js';
import { UsageError } from '../model/usage-error.js';
import type { Safe } from '../render/escape.js';
import { safe, terminal } from '../render/escape.js';
import { coloursOf } from '../render/look.js';
import { line as lineReporter } from '../render/reporters/line.js';
import type { FoundStore } from '../store/config.js';
import type { FileLayout } from '../store/layout/files.js';
import { filesToLayOut, layoutsOf } from '../store/layout/files.js';
import { Saving } from '../store/layout/save.js';
import { shownName } from '../store/reading/stored-file.js';
import { StoreError } from '../store/tree.js';
import type { CommandModule } from './command.js';
import type { Context } from './context.js';
import type { Options } from './options.js';
import type { Outcome } from './outcome.js';
import { lookOf, storeOf } from './setting.js';

export const fmt: CommandModule = {
  define(commander) {
    commander
      .argument('[path...]', 'files or folders of the store; all of it without any')
      .option('--check', 'write nothing; exit 4 where a file would change')
      .option('--diff', 'write nothing; print what would change as a unified diff')
      .addHelpText(
        'before',
        `Examples:
  $ traite fmt
  $ traite fmt data/agreements data/store.yaml
  $ traite fmt --diff
  $ traite fmt --check
`,
      );
  },
  async run(operands, options, context) {
    const store = storeOf(options, context);
    const files = onPaths(store, operands, context.directory);
    const run = { store, context, files, layouts: layoutsOf(store, context.packageRoot) };
    if (options.flag('check') || options.flag('diff')) return check(run, options);
    if (store.shipped) {
      const instead = 'name a store with --store, or look at it with --check or --diff';
      throw new StoreError(
        `no store is here, and the register that ships with traite is not written to: ${instead}`,
      );
    }
    return write(run, options);
  },
};

interface Run {
  readonly store: FoundStore;
  readonly context: Context;
  /** As seen from the store. */
  readonly files: readonly string[];
  readonly layouts: (file: string) => FileLayout;
}

/** The files in some files or folders. @throws UsageError where one is none of the store's. */
function onPaths(store: FoundStore, paths: readonly string[], directory: string): string[] {
  const files = filesToLayOut(store);
  if (paths.length === 0) return files;
  const known = files.map((file) => ({
    file,
    path: resolve(directory, shownName(store.name, file)),
  }));
  const wanted = new Set<string>();
  for (const given of paths) {
    const path = resolve(directory, given);
    const under = path.endsWith(sep) ? path : path + sep;
    const found = known.filter((one) => one.path === path || one.path.startsWith(under));
    if (found.length === 0) {
      throw new UsageError(`"${given}" is no file or folder of the store ${store.name}`);
    }
    for (const { file } of found) wanted.add(file);
  }
  return files.filter((file) => wanted.has(file));
}

/** Every file's layout; between two files an interruption is heard. */
async function* laidOut({ files, layouts }: Run): AsyncIterable<FileLayout> {
  for (const file of files) {
    await setImmediate();
    yield layouts(file);
  }
}

async function check(run: Run, options: Options): Promise<Outcome> {
  const { store, context, files } = run;
  const difference = options.flag('diff') ? (await import('./fmt-patch.js')).patchOf : undefined;
  const colours = coloursOf({ colour: context.colours.output });
  const output: Safe[] = [];
  const findings: Diagnostic[] = [];
  let changed = 0;
  for await (const { shown, before, after, findings: more } of laidOut(run)) {
    findings.push(...more);
    if (before === after) continue;
    changed += 1;
    if (difference === undefined) output.push(safe`${terminal(shown)}\n`);
    else for (const line of difference(shown, before, after, colours)) output.push(line);
  }
  const notes = [
    ...(store.shipped ? [shippedNote] : []),
    ...told(findings, options, context),
    summary(changed, files.length, safe`would change`),
  ];
  const out = options.flag('check') && changed > 0 ? 4 : 0;
  return { output, notes: () => notes, exit: () => (hasError(findings) ? 1 : out) };
}

async function write(run: Run, options: Options): Promise<Outcome> {
  const { store, context, files } = run;
  const saving = new Saving(context.directory, store.name);
  const shown: string[] = [];
  const findings: Diagnostic[] = [];
  try {
    for await (const layout of laidOut(run)) {
      findings.push(...layout.findings);
      if (layout.after === layout.before) continue;
      saving.stage(layout);
      shown.push(layout.shown);
    }
    const kept = saving.commit();
    const written = shown.filter((file) => !kept.has(file));
    const notes = [
      ...recoveredNote(saving.recovered),
      ...told(findings, options, context),
      ...[...kept].map(keptNote),
      summary(written.length, files.length, safe`laid out`),
    ];
    const output = written.map((file) => safe`${terminal(file)}\n`);
    const failed = hasError(findings) || kept.size > 0;
    return { output, notes: () => notes, exit: () => (failed ? 1 : 0) };
  } finally {
    saving.abandon();
  }
}

const shippedNote = safe`no store here or above: reading the register that ships with traite\n`;

function recoveredNote(process: number | undefined): Safe[] {
  if (process === undefined) return [];
  return [safe`took over the lock that process ${process} left when it ended\n`];
}

function keptNote(file: string): Safe {
  return safe`${terminal(file)}: changed by somebody else meanwhile and left so; run it again\n`;
}

/** What was left as it is, and why. */
function told(findings: readonly Diagnostic[], options: Options, context: Context): Iterable<Safe> {
  const look = { ...lookOf(options, context, 'en'), colour: context.colours.errors };
  const none = { files: 0, records: 0, errors: 0, warnings: 0, information: 0 };
  return lineReporter.report([...findings].sort(compareDiagnostics), none, look);
}

function hasError(findings: readonly Diagnostic[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function summary(changed: number, files: number, what: Safe): Safe {
  const noun = files === 1 ? safe`file` : safe`files`;
  return safe`${changed} of ${files} ${noun} ${what}\n`;
}
