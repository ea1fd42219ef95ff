import type { Severity } from '../model/diagnostic.js';
import { readingRules } from '../store/reading/rules.js';
import { changeRules } from './change-rules.js';
import { elsewhereRules } from './elsewhere-rules.js';
import type { Checks } from './rule.js';
import { rules } from './rules/index.js';

/** Each check's own severity; what reading a record shows is an error and stays one. */
const severities: ReadonlyMap<string, Severity> = new Map([
  ...readingRules.map(({ name }) => [name, 'error'] as const),
  ...[...rules, ...changeRules, ...elsewhereRules].map(
    ({ name, severity }) => [name, severity] as const,
  ),
]);

/** What rules about the checks themselves may know of them. */
export const checks: Checks = {
  severities,
  elsewhere: new Set(elsewhereRules.map(({ name }) => name)),
};
