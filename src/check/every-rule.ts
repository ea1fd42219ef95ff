import type { Severity } from '../model/diagnostic.js';
import { readingRules } from '../store/reading-rules.js';
import { changeRules } from './change-rules.js';
import { rules } from './rules/index.js';

/** What is to be said of a check, whether reading, a rule or a comparison of revisions makes it. */
export interface RuleText {
  readonly name: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
}

/** Every check by its name, in the order in which people are shown them. */
export const everyRule: readonly RuleText[] = [
  ...readingRules.map((rule) => ({ ...rule, severity: 'error' as const })),
  ...rules,
  ...changeRules,
];
