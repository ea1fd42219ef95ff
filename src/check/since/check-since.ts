import type { ChangeSummary } from '../../model/change.js';
import type { Diagnostic } from '../../model/diagnostic.js';
import { compareDiagnostics } from '../../model/diagnostic.js';
import type { Unplaced } from '../../model/unplaced.js';
import { placed } from '../../model/unplaced.js';
import type { FoundStore } from '../../store/config.js';
import type { OpenedStore } from '../../store/open.js';
import { acceptedAdded, configChanged, type ChangeRule } from '../change-rules.js';
import { asUnplaced, checkStore, severityOf } from '../check-store.js';
import type { Violation } from '../rule.js';
import { addedAcceptances } from './accepted.js';
import { configurationChanges } from './configuration.js';
import { unmatched } from './match.js';
import { countChange } from './records.js';

/** What a change brings: the findings that were not there before, and what it does in numbers. */
export interface CheckedChange {
  /** The store as it is after the change. */
  readonly after: OpenedStore;
  readonly findings: readonly Diagnostic[];
  readonly change: Omit<ChangeSummary, 'since' | 'commit'>;
}

/**
 * Checks what leads from one state of a store to another, on one day (in days since 1970). Where
 * there was no store before, all of it is new. The severities are those of before, so that no
 * change loosens what judges it; what a record accepts is its own affair, and told.
 */
export async function checkSince(
  storeBefore: FoundStore | undefined,
  storeAfter: FoundStore,
  today: number,
): Promise<CheckedChange> {
  const earlier = storeBefore === undefined ? undefined : await checkStore(storeBefore, today);
  const before = earlier?.opened;
  const severities = before?.configuration.severities ?? {};
  const { opened: after, findings } = await checkStore(storeAfter, today, { severities });
  const { added, gone } = unmatched(
    { findings: earlier?.findings ?? [], store: before },
    { findings, store: after },
  );
  const accepted = addedAcceptances(before, after);
  const told = (rule: ChangeRule, violations: readonly Violation[]): Unplaced[] => {
    const severity = severityOf(rule, severities);
    if (severity === 'off') return [];
    return violations.map((violation) => asUnplaced(rule, severity, violation, after));
  };
  const changes = await placed([
    ...told(configChanged, configurationChanges(before, after)),
    ...told(acceptedAdded, accepted),
  ]);
  return {
    after,
    findings: [...added, ...changes].sort(compareDiagnostics),
    change: {
      ...countChange(before, after, today),
      accepted: accepted.length,
      gone: gone.length,
    },
  };
}
