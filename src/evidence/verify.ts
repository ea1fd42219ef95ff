import type { Entry } from '../model/entry.js';
import type { Register } from '../model/register.js';
import type { Unplaced } from '../model/unplaced.js';
import { recordOf } from '../model/unplaced.js';
import type { CitedEvidence } from './cited-evidence.js';
import { evidenceOf } from './cited-evidence.js';
import type { KeptTexts } from './kept-texts.js';
import { languagesOf } from './languages/index.js';
import type { Read } from './read-evidence.js';
import { checkDates } from './check-dates.js';
import { checkNumbers } from './check-numbers.js';
import { checkPointers } from './check-pointers.js';
import { checkPrinted } from './check-printed.js';
import { checkSource } from './check-source.js';
import { checkWeekdays } from './check-weekdays.js';
import { checkYears } from './check-years.js';

export interface VerifyOptions {
  /** A text that is not there is an error. */
  readonly requireTexts: boolean;
  /** Findings may show what a text prints; else they give numbers of paragraphs only. */
  readonly showText: boolean;
}

/** What came of holding a register's evidence against the kept texts. */
export interface Verification {
  readonly findings: readonly Unplaced[];
  /** The sources whose text was found, and those whose text was not. */
  readonly found: readonly string[];
  readonly missing: readonly string[];
  /** The evidence entries whose text was found, and their printed strings. */
  readonly compared: { readonly entries: number; readonly printed: number };
}

/** The digests of the texts that a register's sources say are kept. */
export function digestsOf(register: Register): Set<string> {
  return new Set(sourcesOf(register).flatMap(({ record }) => record.text?.sha256 ?? []));
}

/** Holds all evidence against the texts: that of records, of claims in disputes and of follow-ups. */
export function verifyEvidence(
  register: Register,
  texts: KeptTexts,
  options: VerifyOptions,
): Verification {
  const findings: Unplaced[] = [];
  const found: string[] = [];
  const missing: string[] = [];
  for (const source of sourcesOf(register)) {
    if (source.record.text === undefined) continue;
    (texts.articles.has(source.record.text.sha256) ? found : missing).push(source.id);
    findings.push(...checkSource(source, texts, options));
  }
  let entries = 0;
  let printed = 0;
  for (const record of recordsOf(register)) {
    const evidence = evidenceOf(record).map((cited) => readEvidence(cited, register, texts));
    for (const { article, cited } of evidence) {
      if (article === undefined) continue;
      entries += 1;
      printed += cited.evidence.printed?.length ?? 0;
    }
    findings.push(...findingsOf(record, evidence, options));
  }
  const weighed = findings.flatMap((finding) => weigh(finding, register));
  return { findings: weighed, found, missing, compared: { entries, printed } };
}

/** A store may turn a warning up, down or off, and a record may accept it; an error stays one. */
function weigh(finding: Unplaced, register: Register): Unplaced[] {
  if (finding.severity === 'error') return [finding];
  const record = register.get(recordOf(finding) ?? '')?.record;
  if (record?.accepted?.some(({ rule }) => rule === finding.rule) === true) return [];
  const severity = register.configuration.severities[finding.rule] ?? finding.severity;
  return severity === 'off' ? [] : [{ ...finding, severity }];
}

function* findingsOf(
  record: Entry,
  evidence: readonly Read[],
  options: VerifyOptions,
): Iterable<Unplaced> {
  for (const one of evidence) {
    yield* checkPointers(one);
    yield* checkPrinted(one, options.showText);
  }
  yield* checkWeekdays(record, evidence, options.showText);
  yield* checkYears(record, evidence);
  yield* checkDates(record, evidence);
  yield* checkNumbers(record, evidence);
}

function readEvidence(cited: CitedEvidence, register: Register, texts: KeptTexts): Read {
  const source = register.find('sources', cited.evidence.source)?.record;
  const article = source?.text === undefined ? undefined : texts.articles.get(source.text.sha256);
  return {
    cited,
    languages: languagesOf(source?.language ?? ''),
    ...(source === undefined ? {} : { source }),
    ...(article === undefined ? {} : { article }),
  };
}

function sourcesOf(register: Register): Entry<'sources'>[] {
  return [...register.select('sources')].flatMap(
    ({ entry }) => register.find('sources', entry.id) ?? [],
  );
}

function* recordsOf(register: Register): Iterable<Entry> {
  for (const kind of register.kinds) {
    for (const { entry } of register.select(kind)) yield entry;
  }
}
