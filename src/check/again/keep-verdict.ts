import type { KindName } from '../../model/entry.js';
import type { OpenedKind } from '../../store/open-kind.js';
import type { OpenedStore } from '../../store/open.js';
import type { StoreCache } from '../../store/snapshot/cache.js';
import { stampAt } from '../../store/snapshot/settle.js';
import type { JudgedFile } from '../../store/snapshot/verdict.js';
import { stampLength } from '../../store/tree.js';
import { twinsIn } from '../../store/twins.js';
import type { Said } from './earlier.js';
import type { News } from './news.js';
import { namesOf } from './file-names.js';

/** Of so many documents one that is new makes it worth while to write down anew what all are worth. */
const worthWhile = 16;

/** Where more was found, nothing is kept. */
const mostFound = 20_000;

/** Keeps what a check found for the next one, where that would have much to do without it. */
export function keepVerdict(
  cache: StoreCache,
  opened: OpenedStore,
  { today, news, said }: { today: number; news: News; said: Said },
): void {
  const { verdict } = news;
  const isWorth = verdict === undefined || newDocuments(news, opened) * worthWhile > opened.records;
  if (!isWorth || said.found.length > mostFound) return;
  const twins = new Set(twinsIn(opened).flatMap((group) => group.map(({ source }) => source.file)));
  const judged = new Map<KindName, readonly JudgedFile[]>();
  for (const kind of opened.kinds) judged.set(kind.shelf.kind, judgedFiles(kind, news, twins));
  cache.writeVerdict(today, judged, said);
}

function newDocuments(news: News, { kinds }: OpenedStore): number {
  const files = kinds.flatMap(({ gathered }) => gathered.files);
  const some = files.filter(({ path }) => news.isNew(path));
  return some.reduce((sum, { ids }) => sum + ids.length, 0);
}

/** Files of which it is not known how they are the next time have no stamp. */
const unstamped = new Float64Array(stampLength).fill(NaN);

function judgedFiles(
  { gathered, shelf: { kind }, listed, unsettled }: OpenedKind,
  news: News,
  twins: ReadonlySet<string>,
): JudgedFile[] {
  if (listed === undefined) return [];
  const now = namesOf(gathered, gathered.files);
  return listed.names.map((name, at) => {
    const path = `${kind}/${name}`;
    const holds = news.contentsOf(kind, path, now.get(path));
    const isSettled = holds !== undefined && !unsettled.has(path) && !twins.has(path);
    const stamp = isSettled ? stampAt(listed, at) : unstamped;
    return { name, stamp, holds: holds ?? { names: [] } };
  });
}
