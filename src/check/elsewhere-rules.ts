import type { Severity } from '../model/diagnostic.js';
import { verifyRules } from '../evidence/verify-rules.js';

/** A check that another command makes: `verify` with the kept texts, `fmt` with the layout. */
export interface ElsewhereRule {
  readonly name: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
}

const verifyWhy =
  'The register points at paragraphs and quotes no sentences, so whoever has the text must find there ' +
  'what a record rests on. "traite verify --texts DIR" finds each text by its sha256, whatever its file ' +
  'is called. Correct the pointer or the value; what is printed so and thought wrong is said in "doubt", ' +
  'what is worked out in "deduced".';

export const elsewhereRules: readonly ElsewhereRule[] = [
  ...Object.entries(verifyRules).map(([name, { severity, summary }]) => ({
    name,
    severity,
    summary,
    why: verifyWhy,
  })),
  {
    name: 'fmt/left-alone',
    severity: 'warning',
    summary: 'a file can be laid out without losing anything',
    why:
      '"traite fmt" proves of each file that the new layout holds the same values and comments. Where it ' +
      'cannot, it leaves the file as it is and says why: lay that part out by hand.',
  },
];
