import type { Severity } from '../model/diagnostic.js';
import { readingRules } from '../store/reading/rules.js';
import { changeRules } from './change-rules.js';
import { elsewhereRules } from './elsewhere-rules.js';
import { rules } from './rules/index.js';

/** What is to be said of a check, whoever makes it: reading, a rule, `--since`, `verify`, `fmt`. */
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
  ...elsewhereRules,
];
