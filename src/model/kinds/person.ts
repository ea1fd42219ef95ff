import type { Entry } from '../entry.js';
import { withRecord } from '../entry.js';
import { derived, moment, reference, string, text } from '../field.js';
import type { Kind } from '../kind.js';
import type { Post } from '../records.js';
import { begunBy, firstDay, stretch } from './begun.js';
import type { Register } from '../register.js';
import { everyField } from './every.js';
import { isOf } from './partners-of.js';

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
  return posts.length === 0 ? undefined : withRecord(entry, { ...entry.record, posts });
}

/** Whom somebody met: those of other countries and organisations who took part in one event. */
function metBy(entry: Entry<'people'>, register: Register): string[] {
  const meetings = register.referrers(entry.id).flatMap(({ from, path }) => {
    return isOf(from, 'events') && path[0] === 'participants' ? [from] : [];
  });
  const met = meetings.flatMap(({ record: { participants = [] } }) => {
    const own = participants.find(({ people = [] }) => people.includes(entry.id));
    const side = own === undefined ? undefined : sideOf(own.partner, register);
    return participants
      .filter(({ partner }) => sideOf(partner, register) !== side)
      .flatMap(({ people = [] }) => people);
  });
  return [...new Set(met)];
}

/** The country of a body, the body itself where it has none. */
function sideOf(partner: string, register: Register): string {
  return register.find('partners', partner)?.record.country ?? partner;
}

const title: Kind<'people'>['title'] = ({ record }) => record.name;

export const people: Kind<'people'> = {
  name: 'people',
  reads: ['partners', 'events'],
  columns: ['title', 'post', 'partner', 'seen'],
  wideColumns: ['title', 'post', 'partner', 'seen', 'met', 'id'],
  order: 'title',
  fields: [
    ...everyField('people', title),
    text('post', (entry) => lastPost(entry)?.title),
    reference('partner', ['partners'], ({ record }) => record.posts.map(({ of }) => of)),
    moment('date', ({ record }) =>
      record.posts.flatMap(({ from, to, seen = [] }) => [...stretch(from, to), ...seen]),
    ),
    moment('seen', lastSeen),
    derived(reference('met', ['people'], metBy, 'elsewhere')),
    string('also_written', ({ record }) => record.also_written),
    string('rank_as_printed', ({ record }) =>
      record.posts.flatMap(({ rank_as_printed }) => rank_as_printed ?? []),
    ),
  ],
  title,
  derived: (entry, register) => ({
    last_seen: lastSeen(entry) ?? null,
    met: metBy(entry, register),
  }),
  asOf: (entry, _register, day) => asOf(entry, day),
};
