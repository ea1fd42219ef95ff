import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { compareDiagnostics } from '../model/diagnostic.js';
import type { StoreConfiguration } from '../model/register.js';
import type { Unplaced } from '../model/unplaced.js';
import { placed } from '../model/unplaced.js';
import type { FoundStore } from '../store/config.js';
import type { OpenedStore } from '../store/open.js';
import type { StoreCache } from '../store/snapshot/cache.js';
import type { Companion } from './threads/by-threads.js';
import { lookedAt } from './threads/by-threads.js';
import type { Earlier } from './again/earlier.js';
import { keptAcceptances, keptFinding, toldAgain } from './again/earlier.js';
import { keepVerdict } from './again/keep-verdict.js';
import { lookAtRest } from './look-at-all.js';
import type { Looked } from './look-over.js';
import type { Looking } from './looking.js';
import type { Checked, Rule, Violation } from './rule.js';

/** A store that was read and checked. */
export interface CheckedStore {
  readonly opened: OpenedStore;
  /** Everything that is wrong with it. */
  readonly findings: readonly Diagnostic[];
}

export interface CheckOptions {
  /** How severe the checks are, in place of what the store says. */
  readonly severities?: Severities;
  /** Where the last check left what it found, so that only what is new since needs to be looked at. */
  readonly cache?: StoreCache | undefined;
  /** A second thread, for a check without a cache. */
  readonly companion?: Companion;
}

/**
 * Reads a store and checks it: what reading it shows, and what each rule finds. A rule gives entry, path
 * and sentence; rule, severity and place are added here, so that none gets a position wrong. What a
 * record accepts is left out, and so is a check that the store turns off, or whoever else says how
 * severe the checks are.
 */
export async function checkStore(
  store: FoundStore,
  today: number,
  options: CheckOptions = {},
): Promise<CheckedStore> {
  return conclude(await lookedAt(store, today, options), options);
}

/** What follows from what was seen of a store. */
export async function conclude(
  { looking, news, checked: opened, course }: Looked,
  { severities: configured, cache }: CheckOptions = {},
): Promise<CheckedStore> {
  const { earlier, astray } = lookAtRest(looking, news, opened, course);
  const weights = configured ?? opened.configuration.severities;
  const { found, findings } = await told(looking, weights, opened);
  if (cache !== undefined) {
    const accepted = keptAcceptances(looking.accepted);
    const said = { found: [...earlier, ...found], accepted, astray };
    keepVerdict(cache, opened, { today: opened.today, news, said });
  }
  const again = earlier.flatMap((one) => toldAgain(one, opened.store));
  return {
    opened,
    findings: [...opened.findings, ...again, ...findings].sort(compareDiagnostics),
  };
}

/** What is told of what was found, and what of both is kept for the next check. */
async function told(
  looking: Looking,
  weights: Severities,
  opened: OpenedStore,
): Promise<{ readonly found: readonly Earlier[]; readonly findings: readonly Diagnostic[] }> {
  const unplaced = looking.found.map(({ rule, violation }) => {
    const severity = severityOf(rule, weights);
    const isTold = severity !== 'off' && !looking.isAccepted(rule, violation);
    return isTold ? asUnplaced(rule, severity, violation, opened) : undefined;
  });
  const findings = await placed(unplaced.filter((one) => one !== undefined));
  const left = [...findings].reverse();
  const found = looking.found.map((one, at) =>
    keptFinding(one, unplaced[at] === undefined ? undefined : left.pop()),
  );
  return { found, findings };
}

/** What a store makes of the severities of checks. */
export type Severities = StoreConfiguration['severities'];

/** A store may turn a warning or information up, down or off; an error stays one. */
export function severityOf(
  { name, severity }: Pick<Rule, 'name' | 'severity'>,
  configured: Severities,
): Severity | 'off' {
  return severity === 'error' ? severity : (configured[name] ?? severity);
}

/** A violation with what its rule is called and how severe it is. */
export function asUnplaced(
  { name, conceals }: Pick<Rule, 'name' | 'conceals'>,
  severity: Severity,
  { at, ...violation }: Violation,
  store: Pick<Checked, 'shown'>,
): Unplaced {
  return {
    ...violation,
    rule: name,
    severity,
    at: 'subject' in at ? at : { file: store.shown(at.file) },
    ...(conceals === true ? { concealed: true } : {}),
  };
}
