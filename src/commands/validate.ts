import { checkStore } from '../check/check-store.js';
import { everyRule } from '../check/every-rule.js';
import type { Diagnostic } from '../model/diagnostic.js';
import type { Safe } from '../render/escape.js';
import { safe } from '../render/escape.js';
import type { ReportSummary } from '../render/reporter.js';
import { reporterNames } from '../render/reporters/index.js';
import type { FoundStore } from '../store/config.js';
import type { OpenedStore } from '../store/open.js';
import { cacheFor } from '../store/open.js';
import type { CommandModule } from './command.js';
import type { Context } from './context.js';
import type { Options } from './options.js';
import { collect } from './options.js';
import { findingsIn, reportFindings, summaryOf, targetsOf } from './report-findings.js';
import { aboutStore, cacheOf, isOnCi, languageOf, lookOf, storeOf, todayOf } from './setting.js';
import { reportStep, runsOnActions } from './step-report.js';

export const validate: CommandModule = {
  define(commander) {
    commander
      .argument('[path...]', 'files or folders of the store to report on; all of it is read anyway')
      .option(
        '--format <format>',
        `${reporterNames.join(', ')}; format=file writes a file`,
        collect,
      )
      .option('--since <revision>', 'only what the change since a git revision brings')
      .option('--max-warnings <count>', 'exit 1 where there are more warnings')
      .addHelpText(
        'before',
        `Examples:
  $ traite validate
  $ traite validate data/statistics --format line
  $ traite validate --since origin/main
  $ traite validate --format pretty --format json=findings.json --max-warnings 0
`,
      );
  },
  async run(operands, options, context) {
    const formats = options.list('format');
    const targets = targetsOf(formats);
    const most = options.count('maxWarnings');
    const started = context.now().getTime();
    const store = storeOf(options, context);
    const { opened, findings: all, about } = await check(store, options, context);
    const findings = findingsIn(operands, all, context.directory, store);
    const summary = { ...summaryOf(findings, opened), ...about };
    const took = context.now().getTime() - started;
    const look = lookOf(options, context, languageOf(options, context, opened.configuration));
    const report = { findings, summary, look, rules: everyRule };
    const { output, notes } = await reportFindings(targets, report, context);
    const step =
      formats.length === 0 && runsOnActions(context)
        ? reportStep(findings, summary, context)
        : { annotations: [], notes: [] };
    const tooMany = most !== undefined && summary.warnings > most;
    if (tooMany) notes.push(safe`more warnings than --max-warnings ${most} allows\n`);
    const told = aboutStore(store, opened, { took, day: todayOf(options, context) }, options);
    return {
      output: inTurn(output, step.annotations),
      notes: () => [...told, ...step.notes, ...notes],
      exit: () => (summary.errors > 0 || tooMany ? 1 : 0),
    };
  },
};

/** A store with everything that is wrong, or what a change brings and what it does. */
interface CheckedNow {
  readonly opened: OpenedStore;
  readonly findings: readonly Diagnostic[];
  readonly about: Pick<ReportSummary, 'change'>;
}

async function check(store: FoundStore, options: Options, context: Context): Promise<CheckedNow> {
  const today = todayOf(options, context);
  const since = options.text('since');
  if (since === undefined) {
    // What others rely on rests on what the files say, and not on what they look like.
    const kept = isOnCi(context) ? undefined : cacheOf(options, context);
    const checked = await checkStore(store, today, {
      cache: cacheFor(store, kept),
      companion: { program: `${context.packageRoot}/dist/companion.js` },
    });
    return { ...checked, about: {} };
  }
  const { validateSince } = await import('./validate-since.js');
  const { after, findings, change } = await validateSince(since, store, context, today);
  return { opened: after, findings, about: { change } };
}

function* inTurn(...parts: readonly Iterable<Safe>[]): Iterable<Safe> {
  for (const part of parts) yield* part;
}
