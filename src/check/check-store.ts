import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { compareDiagnostics } from '../model/diagnostic.js';
import type { StoreConfiguration } from '../model/register.js';
import type { Unplaced } from '../model/unplaced.js';
import { placed } from '../model/unplaced.js';
import type { FoundStore } from '../store/config.js';
import type { OpenedStore } from '../store/open.js';
import type { Companion } from './by-threads.js';
import { lookedAt } from './by-threads.js';
import { Ids } from './ids.js';
import type { Looked } from './look-at-all.js';
import type { Checked, Rule, Violation } from './rule.js';

/** A store that was read and checked. */
export interface CheckedStore {
  readonly opened: OpenedStore;
  /** Everything that is wrong with it. */
  readonly findings: readonly Diagnostic[];
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
  configured?: Severities,
  companion?: Companion,
): Promise<CheckedStore> {
  return conclude(await lookedAt(store, today, companion), configured);
}

/** What follows from what was seen of a store. */
export async function conclude(
  { opened, looking }: Looked,
  configured?: Severities,
): Promise<CheckedStore> {
  looking.lookAstray(opened, new Ids(opened));
  looking.addUnused();
  const weights = configured ?? opened.configuration.severities;
  const findings = looking.found.flatMap(({ rule, violation }) => {
    const severity = severityOf(rule, weights);
    if (severity === 'off' || looking.isAccepted(rule, violation)) return [];
    return [asUnplaced(rule, severity, violation, opened)];
  });
  return {
    opened,
    findings: [...opened.findings, ...(await placed(findings))].sort(compareDiagnostics),
  };
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
