// What is counted and what is judged: statistics and ratings.
import { evidence } from './papers.mjs';
import { alike, concernsBritain, idOf, nthBody, stateOf } from './plan.mjs';
import { randomOf } from './random.mjs';
import { text } from './words.mjs';

const perBody = 300;
const indicators = 30;

/** No two figures have one indicator, year and body, so that none contradicts another. */
export function statistic(plan, index) {
  const random = randomOf(plan.seed, 'statistics', index);
  const indicator = index % indicators;
  const victims = indicator % 3 === 1;
  const body = nthBody(plan, index, Math.floor(index / perBody));
  return {
    id: idOf('statistics', index),
    indicator: idOf('indicators', indicator),
    value: victims ? random.between(1000, 9000) : random.between(10, 900),
    qualifier: random.one(['exact', 'about', 'nearly', 'more-than']),
    period: 2005 + (Math.floor(index / indicators) % (perBody / indicators)),
    area: (concernsBritain(index) ? 'gb' : stateOf(index)).toUpperCase(),
    ...(victims ? { population: random.one(['identified', 'presumed']) } : {}),
    ...(index % 4 === 0 ? { breakdown: { sex: random.one(['female', 'male']) } } : {}),
    reported_by: idOf('partners', body),
    nature: random.one(['result', 'estimate', 'target']),
    about: [idOf('projects', alike(plan, 'projects', index, random))],
    evidence: evidence(plan, index, random, { fields: ['value', 'period'], count: 2, printed: 2 }),
    note: text(random, 3),
  };
}

const reportYears = 15;

/** Nor has any body judged another twice for one year. */
export function rating(plan, index) {
  const random = randomOf(plan.seed, 'ratings', index);
  const year = 2001 + (index % reportYears);
  return {
    id: idOf('ratings', index),
    rater: idOf('partners', nthBody(plan, index, Math.floor(index / reportYears))),
    scheme: `harbour-scale-${index}`,
    rated: 'vn',
    rating: random.one(['1', '2', '3']),
    report_year: year,
    covers: `${year - 1}-04/${year}-03`,
    evidence: evidence(plan, index, random, { fields: ['rating', 'report_year'] }),
  };
}
