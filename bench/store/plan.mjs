// How many records of each kind a store has.

/** The records of each kind in the register that ships, as counted when it had 2,164. */
const proportions = {
  agreements: 221,
  events: 155,
  commitments: 126,
  projects: 55,
  people: 98,
  statistics: 322,
  ratings: 15,
  laws: 43,
  partners: 222,
  sources: 828,
  indicators: 49,
  topics: 30,
};

export const leastRecords = 1000;
export const mostRecords = 1_000_000;

/** Kind by kind, how many of so many records. */
function countsOf(records) {
  const whole = Object.values(proportions).reduce((sum, one) => sum + one, 0);
  const shares = Object.entries(proportions).map(([kind, part]) => {
    const exact = (records * part) / whole;
    return { kind, count: Math.floor(exact), rest: exact % 1 };
  });
  let missing = records - shares.reduce((sum, { count }) => sum + count, 0);
  for (const share of [...shares].sort((a, b) => b.rest - a.rest)) {
    if (missing > 0) share.count += 1;
    missing -= 1;
  }
  return Object.fromEntries(shares.map(({ kind, count }) => [kind, count]));
}

/** @throws RangeError for a number of records that a store cannot be made of. */
export function planOf({ records, seed = 1 }) {
  if (!Number.isInteger(records) || records < leastRecords || records > mostRecords) {
    throw new RangeError(`a store has ${leastRecords} to ${mostRecords} records`);
  }
  const counts = countsOf(records);
  return { records, seed, counts, kinds: Object.keys(counts) };
}

/**
 * A store of so many figures, with what they rest on: a twentieth of that in all other kinds, and as
 * many bodies more as it takes for none to count a thing twice.
 */
export function planOfFigures({ figures, seed = 1 }) {
  const { counts } = planOf({ records: Math.max(leastRecords, Math.ceil(figures / 20)), seed });
  const partners = counts.partners + Math.ceil(figures / 15);
  const own = { ...counts, statistics: figures, partners };
  const records = Object.values(own).reduce((sum, one) => sum + one, 0);
  return { records, seed, counts: own, kinds: Object.keys(own) };
}
