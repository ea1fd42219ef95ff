// A small seeded generator of numbers: the same seed, kind and index give the same record on every
// machine, so that a record can be written, or referred to, without any other being known.

/** FNV-1a over the text of a seed. */
function hashOf(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

const dayLength = 86_400_000;

/** The numbers that belong to one seed. */
export function randomOf(...seeds) {
  let state = hashOf(seeds.join(' '));
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound) => Math.floor(next() * bound);
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (share) => next() < share,
    one: (list) => list[below(list.length)],
    /** A day of the years from the first to the last, as `2016-03-09`. */
    day(first, last) {
      const start = Date.UTC(first, 0, 1);
      const days = (Date.UTC(last + 1, 0, 1) - start) / dayLength;
      return new Date(start + below(days) * dayLength).toISOString().slice(0, 10);
    },
  };
}

/** The day so many days later. */
export function later(day, days) {
  return new Date(Date.parse(day) + days * dayLength).toISOString().slice(0, 10);
}
