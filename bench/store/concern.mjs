// Whom a record concerns follows from its index: one in twenty of every kind the United Kingdom, and
// the same few records of every store a board of which nothing else is known.

const every = 20;
const first = 3;

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

/** The index of a record that concerns `gb` where `index` does, and does not where it does not. */
export function alike(plan, kind, index, random) {
  if (concernsBritain(index)) {
    return britishIndex(plan, kind, random.below(britishCount(plan, kind)));
  }
  const drawn = random.below(plan.counts[kind]);
  return concernsBritain(drawn) ? drawn - 1 : drawn;
}

/** The board that few records concern, whatever the size of a store. */
export const board = { id: 'harbour-board', index: 12 };

const concerned = ['agreements', 'events', 'commitments'];
const concernedIndices = [4, 18, 32, 46];
const mostPapers = 3;

export function concernsBoard(kind, index) {
  return concerned.includes(kind) && concernedIndices.includes(index);
}

/** The paper that such a record rests on `at` the nth place; none of them is shared. */
export function boardPaper(kind, index, at) {
  const rank = concerned.indexOf(kind) * concernedIndices.length + concernedIndices.indexOf(index);
  return 2 * (rank * mostPapers + at);
}

/** Records that name the board, itself among them, and the papers that they rest on. */
export const boardRecords = concerned.length * concernedIndices.length + 1;
export const boardPapers = concernedIndices.length * (3 + 3 + 2);
