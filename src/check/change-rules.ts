import type { Rule } from './rule.js';

/** A check of what a change does, which needs the store before it and after it. */
export type ChangeRule = Pick<Rule, 'name' | 'severity' | 'summary'> & { readonly why: string };

export const configChanged: ChangeRule = {
  name: 'config/changed',
  severity: 'warning',
  summary: 'a change leaves store.yaml as it is',
  why:
    'With --since a change is judged by the severities of the revision that it is compared with, ' +
    'so that it cannot loosen what judges it. What it does to store.yaml counts once it is part ' +
    'of that revision, and for every record: look at it by itself before you let it in.',
};

export const acceptedAdded: ChangeRule = {
  name: 'accepted/added',
  severity: 'information',
  summary: 'a warning that a change accepts is told',
  why:
    'A record may accept a warning that is true of the world, with a reason, also in the change ' +
    'that brings the record: else it could never come in where warnings are refused. The warning ' +
    'is then silent for good, so weigh its reason now. A store that wants none to pass unseen ' +
    'makes this a warning or an error in its severities.',
};

/** The checks of `validate --since`. No record can accept what they find. */
export const changeRules: readonly ChangeRule[] = [configChanged, acceptedAdded];
