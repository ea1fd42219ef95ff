import type { KindName } from '../model/entry.js';
import { compareText } from '../model/diagnostic.js';
import { groupsOf } from '../model/groups.js';
import { documentOf } from '../store/documents.js';
import { namedIn } from '../store/shelf/indexes.js';
import type { Kept } from '../store/shelf/shelf.js';
import type { SharedWork } from '../store/threads/sharing.js';
import { Damaged } from '../store/snapshot/block.js';
import type { Earlier, Said } from './again/earlier.js';
import { acceptedAgain } from './again/earlier.js';
import { Ids, areThere } from './ids.js';
import type { Looking, Way } from './looking.js';
import { looks } from './looking.js';
import type { News } from './again/news.js';
import type { KeptByKind } from './again/reach.js';
import { Reach } from './again/reach.js';
import type { Checked, Rule, Survey } from './rule.js';
import { rules } from './rules/index.js';

/** What was found when the store was last checked and holds still, and what goes astray now. */
export interface Remaining {
  readonly earlier: readonly Earlier[];
  readonly astray: Said['astray'];
}

/** What a look at all of a store went by: what is new may reach so far, and so much was looked at again. */
export interface Course {
  readonly reach: Reach | undefined;
  readonly overtaken: Overtaken;
}

/**
 * Makes the looks and surveys that are to be made when all was read: all of them at what is new, and at
 * the rest those that may find something else than before. Where another thread makes surveys too, only
 * those that this one claims.
 */
export function lookAtAll(
  looking: Looking,
  news: News,
  store: Checked,
  sharing?: Pick<SharedWork<unknown>, 'claimRest'>,
): Course {
  const reach = news.verdict === undefined ? undefined : new Reach(news, store);
  const overtaken = new Overtaken();
  looking.lookAgain(store.register);
  if (reach !== undefined) lookOnceMore(looking, reach, store, overtaken);
  for (const group of sharing?.claimRest(surveys) ?? surveys) {
    for (const { rule, way, survey } of group) {
      if (reach?.mayDiffer(survey) === false) continue;
      overtaken.add(rule, way);
      looking.survey(rule, way, survey.violations(store));
    }
  }
  return { reach, overtaken };
}

/**
 * Looks at what goes astray and at what is accepted without need, when all else was looked at.
 * @throws ReadAgain where what was kept of the last check cannot be right.
 */
export function lookAtRest(
  looking: Looking,
  news: News,
  store: Checked,
  { reach, overtaken }: Course,
): Remaining {
  const before = news.said;
  const astray = lookAstray(looking, store, astrayBefore(news, reach, store, before));
  const earlier = before.found.filter((one) => news.isSame(one.file) && !overtaken.has(one));
  for (const { other, rule, record } of earlier) {
    if (other !== undefined && !news.isSame(other)) throw new Damaged();
    looking.hit(rule, record);
  }
  for (const one of before.accepted) {
    if (news.isSame(one[1])) looking.accept(acceptedAgain(one, store.store));
  }
  looking.addUnused();
  return { earlier, astray };
}

/** The ways of looking that were gone again, of all records or of some. */
class Overtaken {
  readonly #ways = new Map<string, Set<string> | 'all'>();

  add(rule: Rule, way: Way, record?: string): void {
    const key = `${rule.name} ${way}`;
    const records = this.#ways.get(key) ?? new Set();
    if (record === undefined || records === 'all') this.#ways.set(key, 'all');
    else this.#ways.set(key, records.add(record));
  }

  has({ rule, way, record }: Earlier): boolean {
    if (way === 'astray' || way === 'unused') return true;
    const records = this.#ways.get(`${rule} ${way}`);
    return records === 'all' || records?.has(record) === true;
  }
}

interface RuleSurvey {
  readonly rule: Rule;
  readonly way: Way;
  readonly survey: Survey;
}

/** Those of one kind work out the same things: they stay together. The longest come first. */
const surveys: readonly (readonly RuleSurvey[])[] = [
  ...groupsOf(
    rules.flatMap((rule) =>
      (rule.all ?? []).map((survey, at) => ({ rule, way: `all ${at}` as const, survey })),
    ),
    ({ survey }) => survey.of[0] ?? '',
  ).values(),
].sort((a, b) => b.length - a.length);

function lookOnceMore(looking: Looking, reach: Reach, { register }: Checked, overtaken: Overtaken) {
  for (const one of looks) {
    for (const [kind, records] of reach.ofLook(one.look)) {
      for (const kept of records) {
        overtaken.add(one.rule, one.way, kept.id);
        looking.lookOnce(one, kind, kept, register);
      }
    }
  }
}

/** The records in files that are as they were, which went astray before or may do so now. */
function astrayBefore(
  news: News,
  reach: Reach | undefined,
  { kinds }: Checked,
  before: Said,
): KeptByKind {
  const astray = new Map<KindName, Kept[]>();
  if (reach === undefined) return astray;
  for (const [kind, kept] of reach.ofOtherIds()) astray.set(kind, [...kept]);
  for (const { shelf } of kinds) {
    const list = astray.get(shelf.kind) ?? [];
    const known = new Set(list.map(({ id }) => id));
    const ids = before.astray.filter(([kind, id]) => kind === shelf.kind && !known.has(id));
    const again = ids.flatMap(([, id]) => shelf.get(id) ?? []);
    astray.set(shelf.kind, [...list, ...again.filter(({ file }) => !news.isNew(file))]);
  }
  return astray;
}

/** Looks at what may go astray, always in one order. @returns the records that do. */
function lookAstray(looking: Looking, checked: Checked, before: KeptByKind): Said['astray'] {
  const { kinds, register, store } = checked;
  const ids = new Ids(checked);
  return kinds.flatMap(({ gathered }) => {
    const { kind } = gathered;
    for (const broken of gathered.broken) looking.lookAstray(broken, ids);
    const records = [...looking.astrayOf(kind), ...(before.get(kind) ?? [])].sort(inOrder);
    const astray = records.filter(({ names }) => !areThere(kind, namedIn(names), register.holds));
    for (const one of astray) looking.lookAstray(documentOf(kind, one, store), ids);
    return astray.map(({ id }) => [kind, id] as const);
  });
}

function inOrder(a: Kept, b: Kept): number {
  return compareText(a.file, b.file) || a.document - b.document;
}
