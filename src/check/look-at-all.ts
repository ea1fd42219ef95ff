import { groupsOf } from '../model/groups.js';
import type { FoundStore } from '../store/config.js';
import type { OpenedStore } from '../store/open.js';
import { openStore } from '../store/open.js';
import type { SharedWork } from '../store/threads/sharing.js';
import { checks } from './checks.js';
import { Looking } from './looking.js';
import type { Rule, Survey } from './rule.js';
import { rules } from './rules/index.js';
import type { Told } from './told.js';

/** A store that was read, and what looking at it showed. */
export interface Looked {
  readonly opened: OpenedStore;
  readonly looking: Looking;
}

/** Reads a store and looks at its records and at all of it: one half, where another thread does the other. */
export async function lookAtAll(
  store: FoundStore,
  today: number,
  sharing?: SharedWork<Told>,
): Promise<Looked> {
  const looking = new Looking(today, checks);
  const opened = await openStore(store, {
    inspection: {
      inspect: (seen, register) => {
        looking.lookAt(seen, register);
      },
      toSee: () => [],
    },
    sharing,
  });
  looking.lookAgain(opened);
  const checked = { ...opened, today, checks };
  for (const group of sharing?.claimRest(surveys) ?? surveys) {
    for (const { rule, survey } of group) looking.survey(rule, survey.violations(checked));
  }
  return { opened, looking };
}

interface RuleSurvey {
  readonly rule: Rule;
  readonly survey: Survey;
}

/** Those of one kind work out the same things: they stay together. The longest come first. */
const surveys: readonly (readonly RuleSurvey[])[] = [
  ...groupsOf(
    rules.flatMap((rule) => (rule.all ?? []).map((survey) => ({ rule, survey }))),
    ({ survey }) => survey.of[0] ?? '',
  ).values(),
].sort((a, b) => b.length - a.length);
