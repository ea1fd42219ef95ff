import { citationsOf } from '../evidence/citations.js';
import { inTurn } from './in-turn.js';

/** Every pointer of a record into a source. */
export const citedIn = inTurn(citationsOf);
