// Which bodies and people records deal with: those of the home country, and those of the other side.
import {
  alike,
  britishCount,
  britishIndex,
  board,
  concernsBritain,
  concernsBoard,
} from './concern.mjs';
import { idOf, stateOf } from './ids.mjs';
import { randomOf } from './random.mjs';

/** Before it stand the states and the board. */
export const firstBody = 16;

/** The nth body of the state's side that a record deals with, states themselves left out. */
export function nthBody(plan, index, nth) {
  if (concernsBritain(index)) {
    return britishIndex(plan, 'partners', 1 + (nth % (britishCount(plan, 'partners') - 1)));
  }
  const foreign = firstBody + 1 + 2 * (nth % ((plan.counts.partners - firstBody - 2) >> 1));
  return concernsBritain(foreign) ? foreign - 2 : foreign;
}

export function foreignBody({ plan, kind, index, random }) {
  if (concernsBoard(kind, index)) return board.id;
  return idOf('partners', nthBody(plan, index, random.below(plan.counts.partners)));
}

/** A body of Viet Nam: of every two, the first signs and the second negotiates. */
export function homeBody({ plan, random }, negotiates = false) {
  const drawn = firstBody + random.below(plan.counts.partners - firstBody - 4);
  return idOf('partners', drawn - (drawn % 4) + (negotiates ? 0 : 2));
}

/** The body that somebody serves, the same whoever asks. */
export function bodyServed(plan, person) {
  const served = {
    plan,
    kind: 'people',
    index: person,
    random: randomOf(plan.seed, 'body served', person),
  };
  return stateOf(person) === 'vn' ? homeBody(served) : foreignBody(served);
}

/** A person of Viet Nam, and one of the other side that a record deals with. */
export function homePerson({ plan, random }) {
  return 2 * random.below(plan.counts.people >> 1);
}

export function foreignPerson({ plan, index, random }) {
  if (concernsBritain(index)) return alike(plan, 'people', index, random);
  const drawn = 1 + 2 * random.below(plan.counts.people >> 1);
  return concernsBritain(drawn) ? drawn - 2 : drawn;
}
