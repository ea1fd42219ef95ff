// How many records of each kind a store has, what they are called and whom they concern. All of it
// follows from a record's kind and index, so that nothing need be kept while a store is written.
import { randomOf } from './random.mjs';
import { nounsOf } from './words.mjs';

/** The records of each kind in the register that ships; of ratings it has none, and should. */
const proportions = {
  agreements: 18,
  events: 21,
  commitments: 24,
  projects: 3,
  people: 16,
  statistics: 17,
  ratings: 2,
  laws: 5,
  partners: 43,
  sources: 34,
  indicators: 32,
  topics: 30,
};

const prefixes = {
  agreements: 'agreement',
  events: 'meeting',
  commitments: 'undertaking',
  projects: 'project',
  people: 'office-holder',
  statistics: 'figure',
  ratings: 'rating',
  laws: 'law',
  sources: 'paper',
  indicators: 'indicator',
  topics: 'topic',
};

/** The first partners are states; the fourth is the one whose share of the store is fixed. */
export const states = ['vn', 'fr', 'us', 'gb', 'nz', 'au', 'jp', 'kr', 'de', 'th', 'kh', 'cn'];
const elsewhere = states.filter((state) => state !== 'vn' && state !== 'gb');

/** One record in twenty of every kind concerns `gb`: that of these indices. */
const every = 20;
const first = 3;

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

/** A store of so many figures, with what they rest on: a twentieth of that in all other kinds. */
export function planOfFigures({ figures, seed = 1 }) {
  const { counts } = planOf({ records: Math.max(leastRecords, Math.ceil(figures / every)), seed });
  const own = { ...counts, statistics: figures };
  const records = Object.values(own).reduce((sum, one) => sum + one, 0);
  return { records, seed, counts: own, kinds: Object.keys(own) };
}

export function concernsBritain(index) {
  return index % every === first;
}

/** How many records of a kind concern `gb`. */
export function britishCount({ counts }, kind) {
  return Math.ceil((counts[kind] - first) / every);
}

/** The index of the nth record of a kind that concerns `gb`, and which of them an index is. */
export function britishIndex(plan, kind, nth) {
  return first + every * (nth % britishCount(plan, kind));
}

export function britishRank(index) {
  return (index - first) / every;
}

export function idOf(kind, index) {
  if (kind === 'partners' && index < states.length) return states[index];
  const [one, two] = nounsOf('en', index);
  const prefix = kind === 'partners' ? stateOf(index) : prefixes[kind];
  return `${prefix}-${one}-${two}-${String(index).padStart(6, '0')}`;
}

/** The state whose body a partner is, or a person serves: half of them are Viet Nam's. */
export function stateOf(index) {
  if (concernsBritain(index)) return 'gb';
  return index % 2 === 0 ? 'vn' : elsewhere[(index >> 1) % elsewhere.length];
}

/** The index of a record that concerns `gb` where `index` does, and does not where it does not. */
export function alike(plan, kind, index, random) {
  if (concernsBritain(index)) {
    return britishIndex(plan, kind, random.below(britishCount(plan, kind)));
  }
  const drawn = random.below(plan.counts[kind]);
  return concernsBritain(drawn) ? drawn - 1 : drawn;
}

/** The nth body of the state's side that a record deals with, states themselves left out. */
export function nthBody({ counts }, index, nth) {
  const size = counts.partners;
  if (concernsBritain(index)) {
    const british = Math.ceil((size - first) / every) - 1;
    return first + every * (1 + (nth % british));
  }
  const foreign = states.length + 1 + 2 * (nth % ((size - states.length - 2) >> 1));
  return concernsBritain(foreign) ? foreign - 2 : foreign;
}

export function foreignBody(plan, index, random) {
  return idOf('partners', nthBody(plan, index, random.below(plan.counts.partners)));
}

/** A body of Viet Nam: of every two, the first signs and the second negotiates. */
export function homeBody({ counts }, random, negotiates = false) {
  const drawn = states.length + random.below(counts.partners - states.length - 4);
  return idOf('partners', drawn - (drawn % 4) + (negotiates ? 0 : 2));
}

/** The body that somebody serves, the same whoever asks. */
export function bodyServed(plan, person) {
  const random = randomOf(plan.seed, 'body served', person);
  return stateOf(person) === 'vn' ? homeBody(plan, random) : foreignBody(plan, person, random);
}

/** A person of Viet Nam, and one of the other side that a record deals with. */
export function homePerson({ counts }, random) {
  return 2 * random.below(counts.people >> 1);
}

export function foreignPerson(plan, index, random) {
  if (concernsBritain(index)) return alike(plan, 'people', index, random);
  const drawn = 1 + 2 * random.below(plan.counts.people >> 1);
  return concernsBritain(drawn) ? drawn - 2 : drawn;
}

/** Events come first in time, then what follows them up, then the papers that tell of it. */
export function eventDay({ seed }, event) {
  return randomOf(seed, 'event day', event).day(2005, 2010);
}
