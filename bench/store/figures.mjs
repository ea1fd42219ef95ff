// What is counted and what is judged: statistics and ratings.
import { firstBody, nthBody } from './bodies.mjs';
import { alike } from './concern.mjs';
import { idOf, stateOf } from './ids.mjs';
import { evidence } from './papers.mjs';
import { text } from './words.mjs';

const indicators = 21;
const years = 15;
const perBody = indicators * years;

/** The indicator that one body counts once a year, in every store the same figures. */
export const tally = { indicator: indicators, years: 20, first: 1996 };
const tallied = (index) => index % 6 === 4 && index < 6 * tally.years;

/** No two figures have one indicator, year and body, so that none contradicts another. */
export function statistic(making) {
  const { index, random } = making;
  return {
    id: idOf('statistics', index),
    ...(tallied(index) ? counted(making) : reported(making)),
    evidence: evidence(making, { fields: ['value', 'period'], count: 2, printed: 1 }),
    note: text(random, 3),
  };
}

function reported({ plan, index, random }) {
  const indicator = index % indicators;
  const victims = indicator % 3 === 1;
  const body = nthBody(plan, index, Math.floor(index / perBody));
  return {
    indicator: idOf('indicators', indicator),
    value: victims ? random.between(1000, 9000) : random.between(10, 900),
    qualifier: random.one(['exact', 'about', 'nearly', 'more-than']),
    period: 2001 + (Math.floor(index / indicators) % years),
    area: stateOf(index).toUpperCase(),
    ...(victims ? { population: random.one(['identified', 'presumed']) } : {}),
    ...(index % 4 === 0 ? { breakdown: { sex: random.one(['female', 'male']) } } : {}),
    reported_by: idOf('partners', body),
    nature: random.one(['result', 'estimate', 'target']),
    about: [idOf('projects', alike(plan, 'projects', index, random))],
  };
}

function counted({ index, random }) {
  return {
    indicator: idOf('indicators', tally.indicator),
    value: random.between(10, 900),
    period: tally.first + Math.floor(index / 6),
    area: 'VN',
    reported_by: idOf('partners', firstBody),
    nature: 'result',
  };
}

const reportYears = 15;

/** Nor has any body judged another twice for one year. */
export function rating(making) {
  const { plan, index, random } = making;
  const year = 2001 + (index % reportYears);
  return {
    id: idOf('ratings', index),
    rater: idOf('partners', nthBody(plan, index, Math.floor(index / reportYears))),
    scheme: `harbour-scale-${index}`,
    rated: 'vn',
    rating: random.one(['1', '2', '3']),
    report_year: year,
    covers: `${year - 1}-04/${year}-03`,
    evidence: evidence(making, { fields: ['rating', 'report_year'] }),
  };
}
