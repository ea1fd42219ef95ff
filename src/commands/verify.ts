import { resolve } from 'node:path';
import type { KeptTexts } from '../evidence/kept-texts.js';
import { findTexts } from '../evidence/kept-texts.js';
import type { Verification } from '../evidence/verify.js';
import { digestsOf, verifyEvidence } from '../evidence/verify.js';
import { verifyRules } from '../evidence/verify-rules.js';
import { compareDiagnostics } from '../model/diagnostic.js';
import { placed } from '../model/unplaced.js';
import { UsageError } from '../model/usage-error.js';
import type { Safe } from '../render/escape.js';
import { join, safe, terminal } from '../render/escape.js';
import type { ReportSummary } from '../render/reporter.js';
import { reporterNames } from '../render/reporters/index.js';
import type { CommandModule } from './command.js';
import { collect } from './options.js';
import { findingsIn, reportFindings, summaryOf, targetsOf } from './report-findings.js';
import { isOnCi, lookOf, open } from './setting.js';

const rules = Object.entries(verifyRules).map(([name, rule]) => ({ name, ...rule }));

export const verify: CommandModule = {
  define(commander) {
    commander
      .argument('[path...]', 'files or folders of the store to report on; all of it is read anyway')
      .option('--texts <folder>', 'the folder of the kept texts, whatever its files are called')
      .option('--require-texts', 'a text that is not there is an error')
      .option(
        '--format <format>',
        `${reporterNames.join(', ')}; format=file writes a file`,
        collect,
      )
      .addHelpText(
        'before',
        `Examples:
  $ traite verify --texts ../texts
  $ traite verify --texts ../texts data/statistics --format line
  $ traite verify --texts ../texts --require-texts --format json=findings.json
`,
      );
  },
  async run(operands, options, context) {
    const targets = targetsOf(options.list('format'));
    const folder = options.text('texts') ?? '';
    if (folder === '')
      throw new UsageError('--texts is missing: name the folder of the kept texts');
    const setting = await open(options, context);
    const { register } = setting.reader;
    const texts = findTexts(resolve(context.directory, folder), digestsOf(register), folder);
    const verification = verifyEvidence(register, texts, {
      requireTexts: options.flag('requireTexts'),
      // A log that others can read shows no text, which is somebody's copyright.
      showText: !isOnCi(context),
    });
    const all = (await placed(verification.findings)).sort(compareDiagnostics);
    const findings = findingsIn(operands, all, context.directory, setting.store);
    const summary = summaryOf(findings, setting.opened);
    const look = lookOf(options, context, setting.reader.language);
    const report = { findings, summary, look, rules };
    const { output, notes } = await reportFindings(targets, report, context);
    return {
      output,
      notes: () => [...setting.notes, ...notes, ...about(verification, texts, summary)],
      exit: () => (summary.errors > 0 ? 1 : 0),
    };
  },
};

const mostNamed = 5;

function about(
  { found, missing, compared }: Verification,
  { tooLarge }: KeptTexts,
  { errors, warnings, information }: ReportSummary,
): Safe[] {
  const lacking = missing.length === 0 ? safe`` : safe`, missing: ${named(missing)}`;
  const other = information === 0 ? safe`` : safe`, ${information} for information`;
  return [
    safe`${found.length} of ${counted(found.length + missing.length, 'text')} found${lacking}\n`,
    ...(tooLarge.length === 0 ? [] : [safe`too large to be read: ${named(tooLarge)}\n`]),
    safe`compared ${counted(compared.entries, 'evidence entry', 'evidence entries')} with ${counted(compared.printed, 'printed string')}: ${counted(errors, 'error')}, ${counted(warnings, 'warning')}${other}\n`,
  ];
}

function named(names: readonly string[]): Safe {
  const shown = join(names.slice(0, mostNamed).map(terminal), safe`, `);
  return names.length > mostNamed ? safe`${shown} and ${names.length - mostNamed} more` : shown;
}

function counted(count: number, one: string, many = `${one}s`): Safe {
  return safe`${count} ${terminal(count === 1 ? one : many)}`;
}
