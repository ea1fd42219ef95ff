// What records are called, and of which state they are.
import { board, concernsBritain } from './concern.mjs';
import { nounsOf } from './words.mjs';

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

export function idOf(kind, index) {
  if (kind === 'partners' && index < states.length) return states[index];
  if (kind === 'partners' && index === board.index) return board.id;
  const [one, two] = nounsOf('en', index);
  const prefix = kind === 'partners' ? stateOf(index) : prefixes[kind];
  return `${prefix}-${one}-${two}-${String(index).padStart(6, '0')}`;
}

/** The state whose body a partner is, or a person serves: half of them are Viet Nam's. */
export function stateOf(index) {
  if (concernsBritain(index)) return 'gb';
  return index % 2 === 0 ? 'vn' : elsewhere[(index >> 1) % elsewhere.length];
}
