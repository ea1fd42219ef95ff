import type { Diagnostic, Severity } from '../model/diagnostic.js';
import { compareDiagnostics } from '../model/diagnostic.js';
import type { StoreConfiguration } from '../model/register.js';
import type { Unplaced } from '../model/unplaced.js';
import { placed, recordOf } from '../model/unplaced.js';
import { readingRules } from '../store/reading/rules.js';
import { changeRules } from './change-rules.js';
import { elsewhereRules } from './elsewhere-rules.js';
import { allEntries } from './entries.js';
import type { Checked, Rule, Violation } from './rule.js';
import { rules } from './rules/index.js';

/** Each check's own severity; what reading a record shows is an error and stays one. */
const severities: ReadonlyMap<string, Severity> = new Map([
  ...readingRules.map(({ name }) => [name, 'error'] as const),
  ...[...rules, ...changeRules, ...elsewhereRules].map(
    ({ name, severity }) => [name, severity] as const,
  ),
]);

const elsewhere = new Set(elsewhereRules.map(({ name }) => name));

/** What runs last sees what all others found. */
const inOrder = [...rules.filter(({ last }) => !last), ...rules.filter(({ last }) => last)];

/**
 * Everything that is wrong with a store: what reading it showed, and what each rule finds. A rule
 * gives entry, path and sentence; rule, severity and place are added here, so that none gets a
 * position wrong. What a record accepts is left out, and so is a check that the store turns off, or
 * whoever else says how severe the checks are.
 */
export async function checkStore(
  store: Checked,
  configured: Severities = store.configuration.severities,
): Promise<Diagnostic[]> {
  const findings: Unplaced[] = [];
  const found = new Map<string, Set<string>>();
  const accepted = acceptedIn(store);
  for (const rule of inOrder) {
    const severity = severityOf(rule, configured);
    for (const violation of rule.check(store, { severities, elsewhere, found })) {
      const record = recordOf(violation) ?? '';
      if (rule.last !== true) put(found, record, rule.name);
      const silent = mayAccept(rule) && accepted.get(record)?.has(rule.name) === true;
      if (severity !== 'off' && !silent)
        findings.push(asUnplaced(rule, severity, violation, store));
    }
  }
  return [...store.findings, ...(await placed(findings))].sort(compareDiagnostics);
}

/** A record may accept what is no error, and not that it accepts too much. */
function mayAccept({ severity, last }: Rule): boolean {
  return severity !== 'error' && last !== true;
}

/** By record the checks whose warnings it accepts. */
function acceptedIn({ register }: Checked): ReadonlyMap<string, ReadonlySet<string>> {
  const accepted = new Map<string, Set<string>>();
  for (const { id, record } of allEntries(register)) {
    for (const { rule } of record.accepted ?? []) put(accepted, id, rule);
  }
  return accepted;
}

function put(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known === undefined) sets.set(key, new Set([value]));
  else known.add(value);
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
