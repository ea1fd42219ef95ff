import type { Entry } from '../entry.js';
import { moment, reference, string, text } from '../field.js';
import type { Kind } from '../kind.js';
import type { Post } from '../records.js';
import { begunBy, firstDay, stretch } from './begun.js';
import { everyField } from './every.js';

/** The days that say when somebody held a post. */
function daysOf({ from, to, seen = [] }: Post): string[] {
  return [from, ...seen, to].filter((date) => date !== undefined);
}

/** The post that somebody was last shown to hold. */
function lastPost({ record }: Entry<'people'>): Post | undefined {
  const last = (post: Post) => Math.max(-Infinity, ...daysOf(post).map(firstDay));
  return [...record.posts].sort((a, b) => last(b) - last(a))[0];
}

function lastSeen(entry: Entry<'people'>): string | undefined {
  const post = lastPost(entry);
  return post === undefined ? undefined : daysOf(post).at(-1);
}

function asOf(entry: Entry<'people'>, day: number): Entry<'people'> | undefined {
  const posts = entry.record.posts.flatMap((post) => {
    const days = daysOf(post);
    if (days.length > 0 && !days.some((date) => begunBy(date, day))) return [];
    const { to, seen, ...rest } = post;
    const held: Post = { ...rest };
    const shown = seen?.filter((date) => begunBy(date, day)) ?? [];
    if (shown.length > 0) held.seen = shown;
    if (to !== undefined && begunBy(to, day)) held.to = to;
    return [held];
  });
  return posts.length === 0 ? undefined : { ...entry, record: { ...entry.record, posts } };
}

const title: Kind<'people'>['title'] = ({ record }) => record.name;

export const people: Kind<'people'> = {
  name: 'people',
  reads: ['partners'],
  columns: ['title', 'post', 'partner', 'seen'],
  wideColumns: ['title', 'post', 'partner', 'seen', 'also_written', 'id'],
  order: 'title',
  fields: [
    ...everyField('people', title),
    text('post', (entry) => lastPost(entry)?.title),
    reference('partner', ['partners'], ({ record }) => record.posts.map(({ of }) => of)),
    moment('date', ({ record }) =>
      record.posts.flatMap(({ from, to, seen = [] }) => [...stretch(from, to), ...seen]),
    ),
    moment('seen', lastSeen),
    string('also_written', ({ record }) => record.also_written),
    string('rank_as_printed', ({ record }) =>
      record.posts.flatMap(({ rank_as_printed }) => rank_as_printed ?? []),
    ),
  ],
  title,
  derived: (entry) => ({ last_seen: lastSeen(entry) ?? null }),
  asOf: (entry, _register, day) => asOf(entry, day),
};
