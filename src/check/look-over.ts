import type { FoundStore } from '../store/config.js';
import { openStore } from '../store/open.js';
import type { StoreCache } from '../store/snapshot/cache.js';
import type { SharedWork } from '../store/threads/sharing.js';
import { checks } from './checks.js';
import type { Course } from './look-at-all.js';
import { lookAtAll } from './look-at-all.js';
import { Looking } from './looking.js';
import { News } from './again/news.js';
import type { Checked } from './rule.js';
import type { Told } from './threads/told.js';

/** A store that was read, and what looking at it showed. */
export interface Looked {
  readonly checked: Checked;
  readonly looking: Looking;
  readonly news: News;
  readonly course: Course;
}

/** With what a store is looked at: what is kept, or another thread that does the other half. */
export interface LookOptions {
  readonly cache?: StoreCache | undefined;
  readonly sharing?: SharedWork<Told>;
}

/** Reads a store and looks at its records and at all of it. */
export async function lookOver(
  store: FoundStore,
  today: number,
  { cache, sharing }: LookOptions,
): Promise<Looked> {
  const news = new News(cache?.openVerdict(today));
  const looking = new Looking(today, checks);
  const opened = await openStore(store, {
    cache,
    inspection: {
      inspect: (seen, register) => {
        if (cache === undefined || news.isToBeSeen(seen)) looking.lookAt(seen, register);
      },
      toSee: (kind, listed) => news.see(kind, listed),
    },
    sharing,
  });
  const checked = { ...opened, today, checks };
  return { checked, looking, news, course: lookAtAll(looking, news, checked, sharing) };
}
