import type { Accepted, Checks, Rule, Violation } from '../rule.js';

export const acceptedUnused: Rule = {
  name: 'accepted/unused',
  severity: 'warning',
  summary: 'an accepted warning still arises',
  why:
    'An acceptance that is no longer needed hides the next mistake of its sort. Remove it once ' +
    'the record no longer gives rise to the warning. What a check calls information may come and ' +
    'go with the day of the run, so accepting it early or late is no fault.',
  // What it looks at is what all others found, so that it is no rule like them: see checkStore.
};

/** The acceptances of a record that silence nothing, given the checks that found something in it. */
export function* unusedAcceptances(
  { accepted, subject }: Accepted,
  found: ReadonlySet<string>,
  { severities, elsewhere }: Checks,
): Iterable<Violation> {
  for (const [at, rule] of accepted.entries()) {
    if (severities.get(rule) !== 'warning' || elsewhere.has(rule) || found.has(rule)) continue;
    yield {
      at: { subject, path: ['accepted', at, 'rule'] },
      message: `"${rule}" is accepted and finds nothing here`,
      suggestion: 'remove the entry',
    };
  }
}
